import LegalWords

/// Names of companies, countries and authorities, by their first words.
struct NameTable: Sendable {
  /// A name as words in lowercase.
  struct Entry: Sendable {
    let thing: NamedThing
    let words: [String]
    /// What the thing is called, or the code of a country.
    let canonical: String
    /// Whether the name is also an everyday word or another place.
    let isAmbiguous: Bool
  }

  /// By the first word, the longest names first.
  let byFirstWord: [String: [Entry]]
  /// Legal forms of companies: `gmbh`, `pty ltd`.
  let companyForms: Set<String>

  init(_ files: [WordFile]) {
    var byFirstWord: [String: [Entry]] = [:]
    var forms: Set<String> = []
    for file in files where file.kind == "names" {
      let thing: NamedThing? =
        switch file.name {
        case "vendors": .vendor
        case "countries": .country
        case "authorities": .authority
        default: nil
        }
      for line in file.lines {
        var text = line.text
        guard let thing else {
          for form in text.split(separator: "=") {
            forms.insert(Self.words(form).joined(separator: " "))
          }
          continue
        }
        let isAmbiguous = text.last == "!"
        if isAmbiguous { text.removeLast() }
        var canonical: String?
        if thing == .country, let space = text.firstIndex(of: " ") {
          canonical = String(text[..<space])
          text = text[space...]
        }
        for name in text.split(separator: "=") {
          let words = Self.words(name)
          guard let first = words.first else { continue }
          let spelled = String(name.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
          if canonical == nil { canonical = spelled }
          byFirstWord[first, default: []].append(
            Entry(
              thing: thing, words: words, canonical: canonical ?? spelled, isAmbiguous: isAmbiguous)
          )
        }
      }
    }
    self.byFirstWord = byFirstWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
    companyForms = forms
  }

  private static func words(_ name: Substring) -> [String] {
    // Most names are plain words.
    if name.utf8.allSatisfy({ byte in
      byte == 32 || (48...57).contains(byte) || (65...90).contains(byte)
        || (97...122).contains(byte)
    }) {
      return name.lowercased().split(separator: " ").map(String.init)
    }
    return scannedWords(name)
  }

  private static func scannedWords(_ name: Substring) -> [String] {
    name.lowercased().split { !($0.isLetter || $0.isNumber || $0 == "." || $0 == "'" || $0 == "’") }
      .map { word in
        var word = String(word)
        while word.hasSuffix(".") { word.removeLast() }
        // As the scanner has it: the possessive is no part of a word.
        for ending in ["'s", "’s"] where word.hasSuffix(ending) { word.removeLast(2) }
        return word.filter { $0 != "'" && $0 != "’" }
      }.filter { !$0.isEmpty }
  }
}
