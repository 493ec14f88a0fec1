import Foundation
import LegalModel
import LegalPipeline
import LegalStore
import LegalTestSupport
import LegalText
import Testing

@testable import LegalPreview

/// A fictional company with a policy, its draft and a list of subprocessors, in a folder of its own.
enum SmallSite {
  /// The version that is not released yet.
  static let draft = "content/privacy/2026-02-01.md"

  /// Where the sources of all tests are.
  static let tests = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().path

  static func copy(to folder: borrowing TemporaryFolder) throws {
    try folder.copy("\(tests)/EndToEndTests/Broken/base/content", as: "content")
    try folder.copy("\(tests)/../templates", as: "templates")
  }

  static func day() throws -> CalendarDate { try #require(CalendarDate("2026-01-15")) }

  /// Replaces words in a file, as an editor does that saves by renaming.
  static func replace(
    _ old: String, with new: String, in file: String, of folder: borrowing TemporaryFolder
  ) throws {
    try replace(old, with: new, in: file, at: folder.path)
  }

  static func replace(
    _ old: String, with new: String, in file: String, at folder: String
  ) throws {
    let path = "\(folder)/\(file)"
    let text = String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    #expect(text.contains(old))
    let aside = "\(folder)/.\(UUID().uuidString)"
    try Data(text.replacing(old, with: new).utf8).write(to: URL(fileURLWithPath: aside))
    #expect(unsafe rename(aside, path) == 0)
  }

  /// Builds the site of a folder for the preview.
  static func preview(
    of folder: borrowing TemporaryFolder,
    _ settings: ExaminationSettings? = ExaminationSettings()
  ) throws -> PreviewSite {
    let build = Build(root: Root(folder.path), asOf: try day(), showsDrafts: true)
    return PreviewSite(
      .built(try build.tree(settings)), asOf: build.day,
      places: PlaceLinks(root: folder.path, editor: .standard))
  }

  /// The site without a change; no rule is asked, and nothing is wrong.
  static func preview() throws -> PreviewSite {
    let folder = try TemporaryFolder()
    try copy(to: folder)
    return try preview(of: folder, nil)
  }
}

extension PreviewSite {
  /// What a browser gets.
  func get(_ path: String, host: String? = "127.0.0.1:8080", method: String = "GET") -> Reply {
    reply(to: PreviewRequest(method: method, path: path, host: host))
  }
}

extension Reply {
  var text: String { String(decoding: body, as: UTF8.self) }
}
