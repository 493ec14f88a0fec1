import LegalMarkup
import LegalModel
import LegalRuleEngine
import LegalText

/// What a promise can be about: the subjects under which a text declares it, and the words that
/// make it without a declaration.
struct PromiseTopic: Sendable {
  /// The subjects of `promises[]`, the usual one first.
  let subjects: [String]
  /// Phrases of the text; see ``Passages``.
  let words: [String]
  /// Phrases that hold such words and promise less, or nothing.
  let exceptions: [String]

  init(subjects: [String], words: [String], exceptions: [String] = []) {
    self.subjects = subjects
    self.words = words
    self.exceptions = exceptions
  }

  static let modelTraining = PromiseTopic(
    subjects: ["modelTraining", "training"],
    words: ["not use … train", "train no models", "never used to train"])
  static let modelTrainingByOthers = PromiseTopic(
    subjects: ["modelTrainingByOthers", "trainingByRecipients"],
    words: [
      "train … by any third party", "train … neither do our", "train … nobody else",
      "train … nor do our",
    ])
  static let onlyService = PromiseTopic(
    subjects: ["otherPurposes", "onlyService"],
    words: [
      "solely for delivering", "solely for providing", "solely to provide", "solely to deliver",
      "only to provide the", "only for delivering", "exclusively to provide",
      "for nothing but the service",
    ])
  static let unrelatedPurposes = PromiseTopic(
    subjects: ["unrelatedPurposes"],
    words: ["not use … purposes unrelated", "no purposes unrelated", "never … unrelated purposes"])
  static let otherCustomersData = PromiseTopic(
    subjects: ["otherCustomersData", "crossTenantData"], words: ["not contain other customers"])
  static let unnecessarySharing = PromiseTopic(
    subjects: ["unnecessarySharing", "necessarySharing"],
    words: ["solely as necessary to operate", "share … only as necessary", "only as needed to run"])
  static let providerContracts = PromiseTopic(
    subjects: ["providerContracts"],
    words: [
      "under contractual obligations", "bound by a data processing agreement",
      "under a data processing agreement", "bound by contract",
    ])
  static let subprocessorList = PromiseTopic(
    subjects: ["subprocessorList"],
    words: [
      "list of our subprocessors", "list of subprocessors", "companies are our subprocessors",
    ])
  static let subprocessorNotice = PromiseTopic(
    subjects: ["subprocessorNotice"],
    words: ["notice before adding", "before adding new subprocessors", "before we add or replace"])
  static let mergerNotice = PromiseTopic(
    subjects: ["mergerNotice", "acquisitionNotice"],
    words: [
      "notify you before your data becomes subject", "merger … notify", "tell you … new owner",
    ])
  static let sale = PromiseTopic(
    subjects: ["sale", "saleOrSharing"], words: ["not sell", "never sell"],
    // The title of the link for opting out, and what sellers promise of some data and people.
    exceptions: [
      "not sell my", "not sell or share my", "not knowingly sell", "not sell … under 16",
      "not sell … under the age of 16", "not sell … minors", "not sell … children",
      "not sell … sensitive personal information", "not sell or share sensitive",
      "knowledge … not sell", "you … not sell", "us … not sell",
    ])
  static let advertisers = PromiseTopic(
    subjects: ["sharingWithAdvertisers", "advertising", "advertisers", "sharing", "saleOrSharing"],
    words: ["not share … with advertisers", "no personal data to advertisers"])
  static let dataBrokers = PromiseTopic(
    subjects: ["provisionToDataBrokers", "dataBrokers"],
    words: ["not provide … to data brokers", "no personal data to data brokers"])
  static let unnecessaryRetention = PromiseTopic(
    subjects: ["unnecessaryRetention", "necessaryRetention"],
    words: ["only for as long as necessary", "no longer than necessary", "no longer than we need"])
  static let voiceStorage = PromiseTopic(subjects: ["voiceStorage"], words: [])
  static let deletionAcrossSystems = PromiseTopic(
    subjects: ["deletionAcrossSystems"],
    words: ["across all systems", "across all our systems", "from all systems"])
  static let encryptedBackups = PromiseTopic(
    subjects: ["encryptedBackups"],
    words: ["encrypted backup*", "backup* are encrypted", "backup* … encrypted"])
  static let discrimination = PromiseTopic(
    subjects: ["discrimination", "nonDiscrimination"], words: [])
  static let identityVerification = PromiseTopic(
    subjects: ["identityVerification"], words: ["will verify your identity"])
  static let freeRequests = PromiseTopic(
    subjects: ["freeRequests"], words: ["not charge a fee", "no fee", "free of charge"])
  static let equivalentProtection = PromiseTopic(
    subjects: ["equivalentProtection"],
    words: ["bound by equivalent protections", "bound by the same obligations"])
  static let advertisingCookies = PromiseTopic(
    subjects: ["advertisingCookies", "marketingCookies"],
    words: ["not use advertising", "no cookies for advertising", "no advertising cookies"])
  static let thirdPartyTracking = PromiseTopic(
    subjects: ["thirdPartyTrackingCookies", "thirdPartyTracking", "thirdPartyCookies"],
    words: ["not use third party tracking", "no third party cookies"])
  static let analyticsConsent = PromiseTopic(
    subjects: ["analyticsCookieConsent", "analyticsConsent"],
    words: [
      "analytics cookies … consent", "statistics cookie* … agreed", "count … only if you agree",
      "count … after you have agreed",
    ])
  static let childDataDeletion = PromiseTopic(subjects: ["childDataDeletion"], words: [])
  static let materialChangeNotice = PromiseTopic(
    subjects: ["materialChangeNotice"],
    words: ["notify you of material changes", "tell you of … material change*"])
  static let priorVersions = PromiseTopic(
    subjects: ["priorVersions", "archive"],
    words: ["prior versions", "earlier version*", "previous versions", "past versions"])
  static let everyone = PromiseTopic(
    subjects: ["scope"],
    words: [
      "all users … regardless of location", "regardless of your location", "wherever you live",
      "everyone … wherever",
    ])
}

/// A promise that a text makes.
struct MadePromise {
  /// The promise, if it is declared.
  let commitment: Commitment?
  /// The words, or what declares it.
  let range: SourceRange
  /// What has to be changed if nothing else has.
  let target: FixTarget
}

extension Matter {
  /// Returns the promise that the text makes about a topic, by data or by words.
  func promise(_ topic: PromiseTopic) -> MadePromise? {
    let promises: [Commitment] =
      switch text.frontMatter {
      case .privacyPolicy(let policy): policy.promises
      case .cookies(let list): list.promises
      case .subprocessors, .agreement: []
      }
    let declared = promises.first { topic.subjects.contains($0.subject.value.rawValue) }
    let excepted = topic.exceptions.isEmpty ? [] : words.all(of: topic.exceptions)
    let said =
      excepted.isEmpty
      ? words.first(of: topic.words)
      : words.all(of: topic.words).first { passage in
        !excepted.contains { $0.range.encloses(passage.range) }
      }
    guard let subject = declared?.subject.value.rawValue ?? (said == nil ? nil : topic.subjects[0])
    else { return nil }
    guard let range = declared?.text?.range ?? said?.range ?? declared?.subject.range else {
      return nil
    }
    return MadePromise(
      commitment: declared, range: range, target: .fact("promises.\(subject)", .change))
  }

  /// Returns whether one of the texts that apply together makes a promise about a topic.
  func isPromised(_ topic: PromiseTopic) -> Bool {
    promise(topic) != nil
      || companions.contains { edition in
        Matter(edition, before: nil, companions: [], circumstances, changes: nil).promise(topic)
          != nil
      }
  }
}

/// Words of a value, for questions that a whole text is not asked.
struct PromiseWords {
  /// The words in lowercase, without punctuation, between single spaces.
  private var bytes: [UInt8] = [32]

  init(_ values: Located<Words>?...) {
    for case let value? in values { add(value.value.text) }
  }

  init(_ text: String) { add(text) }

  private mutating func add(_ text: String) {
    let source = Array(text.utf8)
    bytes.reserveCapacity(bytes.count + source.count + 1)
    var index = 0
    while index < source.count {
      let byte = source[index]
      // General punctuation, U+2000 to U+203F; of it the apostrophe U+2019 belongs to a word.
      if byte == 0xE2, index + 2 < source.count, source[index + 1] == 0x80 {
        if source[index + 2] != 0x99 { addSpace() }
        index += 3
        continue
      }
      switch byte {
      case 65...90: bytes.append(byte + 32)
      case 97...122, 48...57, 0x80...: bytes.append(byte)
      case UInt8(ascii: "'"): break
      default: addSpace()
      }
      index += 1
    }
    addSpace()
  }

  private mutating func addSpace() {
    if bytes.last != 32 { bytes.append(32) }
  }

  /// Returns whether one of some phrases stands in them; `market*` is every word that begins so.
  func say(_ phrases: String...) -> Bool { say(phrases) }

  /// Returns whether one of some phrases stands in them.
  func say(_ phrases: [String]) -> Bool { phrases.contains(where: say) }

  /// Returns whether all the words of others stand in them, in their order.
  func say(_ other: PromiseWords) -> Bool { contain(other.bytes[...]) }

  private func say(_ phrase: String) -> Bool {
    let isStem = phrase.utf8.last == UInt8(ascii: "*")
    return contain(
      ([32] + phrase.utf8.prefix(phrase.utf8.count - (isStem ? 1 : 0)) + (isStem ? [] : [32]))[...])
  }

  private func contain(_ part: ArraySlice<UInt8>) -> Bool {
    guard let first = part.dropFirst().first, part.count <= bytes.count else { return false }
    for start in 0...bytes.count - part.count
    where bytes[start] == 32 && bytes[start + 1] == first {
      if bytes[start..<start + part.count].elementsEqual(part) { return true }
    }
    return false
  }
}

extension PrivacyPolicy {
  /// Those who process data on the controller's behalf.
  var promisedProcessors: [Recipient] {
    recipients.filter { $0.role?.value == .processor || $0.role?.value == .subprocessor }
  }
}
