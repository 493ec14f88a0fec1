internal import LegalStore
internal import LegalTemplates
internal import LegalText

/// What `templates/` holds: the templates, checked, and the style sheet.
struct TemplateFolder: Sendable {
  let templates: Templates
  /// The templates as they were read, to point into.
  let files: [SourceFile]
  let stylesheet: SourceFile

  static func load(from snapshot: Snapshot) throws(FileSystemError) -> Outcome<TemplateFolder?> {
    let entry = try snapshot.entry(at: Templates.folder)
    guard entry == .folder else {
      let missing = SourceFile(path: Templates.folder, text: "")
      guard entry == .missing else {
        return Outcome(
          nil,
          [
            Diagnostic(
              "structure/not-a-folder", .error, "\(entry.words), not a folder", at: missing.start,
              help: ["put the folder itself there; nothing is read through a link"])
          ])
      }
      return Outcome(
        nil,
        [
          Diagnostic(
            "template/missing", .error, "the folder of the templates is missing",
            at: missing.start,
            help: ["copy 'templates/' of legalsite, or name the folder above it with --root"])
        ])
    }
    var diagnostics: [Diagnostic] = []
    var files: [SourceFile] = []
    var unreadable: [String] = []
    var stylesheet: SourceFile?
    for name in try snapshot.files(below: Templates.folder) {
      let path = "\(Templates.folder)/\(name)"
      let isTemplate = name.hasSuffix(".mustache")
      guard isTemplate || name == "style.css" else { continue }
      let read = try snapshot.read(path)
      diagnostics += read.diagnostics
      guard read.diagnostics.isEmpty, let file = read.value else {
        unreadable.append(path)
        continue
      }
      if isTemplate { files.append(file) } else { stylesheet = file }
    }
    let templates = Templates.read(files, unreadable: unreadable)
    diagnostics += templates.diagnostics
    if stylesheet == nil, diagnostics.isEmpty {
      let missing = SourceFile(path: "\(Templates.folder)/style.css", text: "")
      diagnostics.append(
        Diagnostic(
          "template/missing", .error, "the style sheet is missing", at: missing.start,
          help: ["write it; an empty file is a style sheet"]))
    }
    guard let value = templates.value, let stylesheet else { return Outcome(nil, diagnostics) }
    return Outcome(
      TemplateFolder(templates: value, files: files, stylesheet: stylesheet), diagnostics)
  }
}
