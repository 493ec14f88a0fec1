public import LegalModel
public import LegalStore
public import LegalText
public import LegalWords

/// Reads texts and lexicons from the disk for `legalsite read`.
public enum Reading {
  /// Reads a text.
  ///
  /// - Parameter path: The path.
  /// - Returns: The file, or what is wrong with it.
  /// - Throws: What the machine could not read.
  public static func file(_ path: String) throws(FileSystemError) -> Outcome<SourceFile?> {
    let read = try TextFile.read(path, as: path).0
    guard let file = read.value, read.diagnostics.isEmpty else {
      guard read.diagnostics.isEmpty else { return Outcome(nil, read.diagnostics) }
      return Outcome(
        nil,
        [
          Diagnostic(
            "read/missing", .error, "there is no file '\(path)'",
            at: SourceFile(path: path, text: "").start,
            help: ["name a file of Markdown or of plain text"])
        ])
    }
    if let mistake = file.tooLarge(0..<file.count, "the text", help: "read parts of it") {
      return Outcome(nil, [mistake])
    }
    return Outcome(file)
  }

  /// Reads a file as a version if it names a kind of document; its name need not be a date.
  ///
  /// - Parameters:
  ///   - file: The file.
  ///   - version: Which version it is taken for if its name is no date.
  /// - Returns: The version, or `nil` if the file is none or too little of it could be read, and every
  ///   mistake in it.
  public static func version(in file: SourceFile, or version: VersionID?) -> Outcome<VersionText?> {
    let name = file.path.split(separator: "/").last.map { String($0.dropLast(3)) } ?? ""
    guard file.text.hasPrefix("---"), file.text.contains("\nkind:"),
      let id = VersionID(name) ?? version
    else { return Outcome(nil) }
    return VersionText.read(file, as: id, base: "/")
  }

  /// Returns the language of a text: what its front matter says, or else what its words show; English
  /// if they show none.
  public static func language(of file: SourceFile, _ version: VersionText?) -> String {
    if let tag = version?.header.language?.value {
      return String("\(tag)".prefix { $0 != "-" })
    }
    return LanguageWords.language(of: file.text) ?? "en"
  }

  /// Reads the files of words in a folder and in those below it, in the order of their paths.
  ///
  /// - Parameter folder: The folder.
  /// - Returns: The files, and the paths of those whose first line does not say what they are.
  /// - Throws: What the machine could not read.
  public static func words(
    in folder: String
  ) throws(FileSystemError) -> (files: [WordFile], unknown: [String]) {
    var files: [WordFile] = []
    var unknown: [String] = []
    for name in try Disk.names(in: folder) {
      let path = folder + "/" + name
      switch try Disk.entry(at: path) {
      case .folder:
        let inner = try words(in: path)
        files += inner.files
        unknown += inner.unknown
      case .file where name.hasSuffix(".txt"):
        guard let bytes = try Disk.read(path) else { continue }
        if let file = WordFile(String(decoding: bytes, as: UTF8.self)[...]) {
          files.append(file)
        } else {
          unknown.append(path)
        }
      case .file, .missing, .link, .other: break
      }
    }
    return (files, unknown)
  }
}
