internal import LegalModel
internal import LegalText

/// A node of JSON-LD 1.1.
struct DPVNode {
  /// A property whose values are other nodes.
  enum Link: String, CaseIterable {
    case hasAddressOnWeb = "foaf:homepage"
    case hasApplicableLaw = "dpv:hasApplicableLaw"
    case hasConsequence = "dpv:hasConsequence"
    case hasContext = "dpv:hasContext"
    case hasCountry = "dpv:hasCountry"
    case hasDataController = "dpv:hasDataController"
    case hasDataImporter = "dpv:hasDataImporter"
    case hasDataProcessor = "dpv:hasDataProcessor"
    case hasDataProtectionOfficer = "dpv:hasDataProtectionOfficer"
    case hasDataSource = "dpv:hasDataSource"
    case hasDuration = "dpv:hasDuration"
    case hasJointDataControllers = "dpv:hasJointDataControllers"
    case hasJurisdiction = "dpv:hasJurisdiction"
    case hasLegalBasis = "dpv:hasLegalBasis"
    case hasLegalMeasure = "dpv:hasLegalMeasure"
    case hasMeasure = "dpv:hasTechnicalOrganisationalMeasure"
    case hasNecessity = "dpv:hasNecessity"
    case hasNoticeStatus = "dpv:hasNoticeStatus"
    case hasObligation = "dpv:hasObligation"
    case hasPersonalData = "dpv:hasPersonalData"
    case hasProcess = "dpv:hasProcess"
    case hasProcessing = "dpv:hasProcessing"
    case hasProhibition = "dpv:hasProhibition"
    case hasPurpose = "dpv:hasPurpose"
    case hasRecipient = "dpv:hasRecipient"
    case hasRecipientDataController = "dpv:hasRecipientDataController"
    case hasRecipientThirdParty = "dpv:hasRecipientThirdParty"
    case hasRepresentative = "dpv:hasRepresentative"
    case hasResponsibleEntity = "dpv:hasResponsibleEntity"
    case hasRight = "dpv:hasRight"
    case hasStorageCondition = "dpv:hasStorageCondition"
    case hasThirdCountry = "dpv:hasThirdCountry"
    case isExercisedAt = "dpv:isExercisedAt"
    case isImplementedUsingTechnology = "dpv:isImplementedUsingTechnology"
    case isVersionOf = "dct:isVersionOf"
    case replaces = "dct:replaces"
    case source = "dct:source"
  }

  /// A property whose values are words of the text, in its language.
  enum Wording: String, CaseIterable {
    case description = "dct:description"
    case label = "rdfs:label"
    case note = "skos:note"
    case scopeNote = "skos:scopeNote"
    case title = "dct:title"
  }

  /// A property whose values are data.
  enum Literal: String, CaseIterable {
    case format = "dct:format"
    case hasAddress = "dpv:hasAddress"
    case hasContact = "dpv:hasContact"
    case hasName = "dpv:hasName"
    case identifier = "dct:identifier"
    case language = "dct:language"
    case length = "time:hasXSDDuration"
    case issued = "dct:issued"
    case modified = "dct:modified"
    case notation = "skos:notation"
    case subject = "dct:subject"
    case valid = "dct:valid"

    /// The type of the values; `nil` for a string.
    var type: String? {
      switch self {
      case .issued, .modified, .valid: "xsd:date"
      case .length: "xsd:duration"
      case .format, .hasAddress, .hasContact, .hasName, .identifier, .language, .notation, .subject:
        nil
      }
    }
  }

  private let language: String
  private var members: [String: JSON] = [:]

  /// Creates a node.
  ///
  /// - Parameters:
  ///   - id: Its address; `nil` for a node that nothing else refers to.
  ///   - types: Its classes, the general one first; one that is given twice counts once.
  ///   - language: The language of its words; `nil` if the text declares none.
  init(_ id: String? = nil, _ types: [String?], in language: LanguageTag?) {
    // "@none" is how JSON-LD says that the language is unknown.
    self.language = language?.rawValue ?? "@none"
    members["@id"] = id.map(JSON.string)
    var unique: [String] = []
    for type in types.compactMap(\.self) where !unique.contains(type) { unique.append(type) }
    members["@type"] = .array(unique.map(JSON.string))
  }

  /// Adds words.
  mutating func say(_ wording: Wording, _ words: Located<Words>?) {
    say(wording, words?.value.text)
  }

  /// Adds words.
  mutating func say(_ wording: Wording, _ words: String?) {
    guard let words else { return }
    var said: [JSON] = []
    if case .object(let languages)? = members[wording.rawValue],
      case .array(let words)? = languages[language]
    {
      said = words
    }
    members[wording.rawValue] = .object([language: .array(said + [.string(words)])])
  }

  /// Adds data.
  mutating func state(_ literal: Literal, _ value: (some CustomStringConvertible)?) {
    guard let value else { return }
    add([.string(value.description)], to: literal.rawValue)
  }

  /// Refers to other nodes.
  mutating func link(_ link: Link, _ ids: [String]) {
    add(ids.map(JSON.string), to: link.rawValue)
  }

  /// Refers to another node, if there is one.
  mutating func link(_ link: Link, _ id: String?) { self.link(link, id.map { [$0] } ?? []) }

  /// Holds another node.
  mutating func embed(_ link: Link, _ node: DPVNode) { add([node.json], to: link.rawValue) }

  private mutating func add(_ values: [JSON], to key: String) {
    guard !values.isEmpty else { return }
    if case .array(let old)? = members[key] {
      members[key] = .array(old + values.filter { !old.contains($0) })
    } else {
      members[key] = .array(values)
    }
  }

  /// The node.
  var json: JSON { .object(members) }

  /// What the properties mean; it stands in the file, so that nothing has to be fetched to read it.
  static var context: JSON {
    var terms = DPVTerm.namespaces.mapValues(JSON.string)
    for link in Link.allCases {
      terms[link.rawValue] = .object(["@id": .string(link.rawValue), "@type": .string("@id")])
    }
    for wording in Wording.allCases {
      terms[wording.rawValue] = .object([
        "@id": .string(wording.rawValue), "@container": .string("@language"),
      ])
    }
    for literal in Literal.allCases {
      guard let type = literal.type else { continue }
      terms[literal.rawValue] = .object(["@id": .string(literal.rawValue), "@type": .string(type)])
    }
    return .object(terms)
  }
}
