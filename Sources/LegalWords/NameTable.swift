/// Names of companies, countries and authorities, as texts write them, by their first words.
public struct NameTable: Sendable {
  /// What a name is the name of.
  public enum Kind: String, Sendable {
    case vendor, country, authority
  }

  /// Something that has a name.
  public struct Name: Sendable {
    /// What it is.
    public let kind: Kind
    /// Its first spelling; of a country its ISO 3166-1 code.
    public let canonical: String
    /// How texts spell it.
    public let spellings: [String]
    /// Whether the names are also everyday words or other places.
    public let isAmbiguous: Bool
  }

  /// A spelling of a name, as words in lowercase.
  public struct Entry: Sendable {
    /// The words.
    public let words: [String]
    /// What is named.
    public let name: Name
  }

  /// Every name in the order of the files.
  public let names: [Name]
  /// The spellings by their first words, the longest first.
  public let byFirstWord: [String: [Entry]]
  /// Legal forms of companies: `gmbh`, `pty ltd`.
  public let companyForms: Set<String>

  /// The names that are compiled into the program.
  public static let compiled = NameTable(WordFile.compiled { $0.first == "names" })

  /// Takes names from files of words; other files are left out.
  public init(_ files: [WordFile]) {
    var names: [Name] = []
    var byFirstWord: [String: [Entry]] = [:]
    var forms: Set<String> = []
    for file in files where file.kind == "names" {
      let kind: Kind? =
        switch file.name {
        case "vendors": .vendor
        case "countries": .country
        case "authorities": .authority
        default: nil
        }
      for line in file.lines {
        guard let kind else {
          for form in line.text.split(separator: "=") {
            forms.insert(Self.words(form).joined(separator: " "))
          }
          continue
        }
        guard let name = Self.name(line.text, kind) else { continue }
        names.append(name)
        for spelling in name.spellings {
          let words = Self.words(spelling[...])
          if let first = words.first {
            byFirstWord[first, default: []].append(Entry(words: words, name: name))
          }
        }
      }
    }
    self.names = names
    self.byFirstWord = byFirstWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    companyForms = forms
  }

  /// Reads a line: `GB United Kingdom = UK`, `Google Maps`.
  private static func name(_ line: Substring, _ kind: Kind) -> Name? {
    // Bytes, not characters: there are a thousand lines, and every check reads them.
    var text = line.utf8
    let isAmbiguous = text.last == UInt8(ascii: "!")
    if isAmbiguous { text.removeLast() }
    var code: String?
    if kind == .country, let space = text.firstIndex(of: 32) {
      code = String(Substring(text[..<space]))
      text = text[space...]
    }
    let spellings = text.split(separator: UInt8(ascii: "=")).map { spelling in
      var spelling = spelling.drop { $0 == 32 }
      while spelling.last == 32 { spelling.removeLast() }
      return String(Substring(spelling))
    }.filter { !$0.isEmpty }
    guard let first = spellings.first else { return nil }
    return Name(
      kind: kind, canonical: code ?? first, spellings: spellings, isAmbiguous: isAmbiguous)
  }

  /// The words of a name as a text has them.
  private static func words(_ name: Substring) -> [String] { LanguageWords.english.words(of: name) }
}
