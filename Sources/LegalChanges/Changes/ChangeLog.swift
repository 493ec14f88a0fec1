import LegalMarkup
import LegalModel
import LegalText

/// Two versions of a document, and the changes that have been found between them.
///
/// A family of kinds looks at one part of the model, reports what it finds, and says which paths of
/// the front matter that explains. What no family explains is reported as unclassified.
struct ChangeLog {
  /// The version before.
  let old: VersionText
  /// The version after.
  let new: VersionText
  /// What is promised of notice: by the version before, and by the texts beside it.
  let notices: [Located<Notices>]
  /// The changes so far.
  private(set) var changes: [Change] = []
  /// The paths of the front matter whose differences are explained, with all that is below them.
  private(set) var explained: Set<String> = []

  init(from old: VersionText, to new: VersionText, notices: [Located<Notices>]) {
    self.old = old
    self.new = new
    self.notices = notices
  }

  /// Where a version says when it takes effect: the place of what is gone.
  var end: SourceRange { new.header.effective.range }

  /// Explains the differences at some paths without a change of its own.
  mutating func explain(_ paths: String...) { explained.formUnion(paths) }

  /// Takes back the first change of a kind, so that it can be reported as another.
  mutating func withdraw(_ kind: ChangeKind) -> Change? {
    changes.firstIndex { $0.kind == kind }.map { changes.remove(at: $0) }
  }

  /// Whether the new version declares that a change is only for what is collected from now on.
  func isProspectiveOnly(_ kind: ChangeKind, _ subject: String) -> Bool {
    declarations(of: kind, subject).contains { $0.prospectiveOnly?.value == .yes }
  }

  /// Reports a change.
  ///
  /// - Parameters:
  ///   - kind: The kind.
  ///   - changeClass: The class, if it is not the kind's own.
  ///   - direction: Whether people are worse or better off.
  ///   - subject: The path that it is about.
  ///   - name: What the text calls it.
  ///   - before: What was said, in words.
  ///   - after: What is said, in words.
  ///   - whatChanged: A sentence.
  ///   - effect: A sentence to the reader, for R and M; the author's own words take its place.
  ///   - asksConsent: Whether consent has to be asked first.
  ///   - isWeighty: Whether it is about words only, and one that binds came or went.
  ///   - place: Where the new version says it; if it is gone, where it says when it takes effect.
  ///   - placeBefore: Where the old version said it.
  ///   - section: The anchor of the section; by default, where the subject is placed or says it is.
  ///   - explains: The paths that it explains, with all below them; by default the subject.
  mutating func report(
    _ kind: ChangeKind, _ changeClass: ChangeClass? = nil, _ direction: ChangeDirection,
    subject: String, name: String, before: String? = nil, after: String? = nil,
    whatChanged: String, effect: String? = nil, asksConsent: Bool = false, isWeighty: Bool = false,
    place: SourceRange? = nil, placeBefore: SourceRange? = nil, section: String? = nil,
    explains: [String]? = nil
  ) {
    let declared = declarations(of: kind, subject)
    let changeClass = changeClass ?? kind.changeClass
    let owed = leadTimes(for: kind, changeClass)
    changes.append(
      Change(
        kind, changeClass, direction, subject: subject, name: name, before: before, after: after,
        whatChanged: whatChanged,
        likelyEffect: changeClass < .material
          ? nil : declared.lazy.compactMap { $0.effect?.value.text }.first ?? effect,
        asksConsent: asksConsent,
        isProspectiveOnly: declared.contains { $0.prospectiveOnly?.value == .yes },
        hasConsent: declared.contains { $0.consent?.value == .yes }, isWeighty: isWeighty,
        leadTimes: owed,
        place: place ?? end, placeBefore: placeBefore,
        section: section ?? ChangeLog.section(of: subject, in: new)
          ?? ChangeLog.section(of: subject, in: old)))
    explained.formUnion(explains ?? [subject])
  }

  private func declarations(of kind: ChangeKind, _ subject: String) -> [DeclaredChange] {
    // What is declared of old data holds for the kind that it becomes by that.
    let ids = [kind.id, kind.retroactiveForm?.id]
    return new.header.changes.map(\.value).filter { declared in
      let id = declared.kind?.value.text
      return declared.subject.value.text == subject
        && (id == nil || ids.contains(id) || ids.contains(id.map { "change/" + $0 }))
    }
  }

  /// The periods that were promised for a change: that for material ones, and that for new
  /// subprocessors whatever their class.
  private func leadTimes(for kind: ChangeKind, _ changeClass: ChangeClass) -> [LeadTime] {
    NoticeOwed.leadTimes(
      promisedBy: notices, and: new.frontMatter.notices, isMaterial: changeClass >= .material,
      addsRecipient: ChangeKind.ofNewRecipients.contains(kind))
  }

  /// Returns the anchor of the section that says what stands at a path: the one that it names, or the
  /// one in which a mark places it.
  static func section(of path: String, in text: VersionText) -> String? {
    var path = path[...]
    while !path.isEmpty {
      if case .found(let value) = text.typed.lookup(String(path)),
        case .code(.string(let anchor))? = value["section"]?.content
      {
        return anchor
      }
      if let mark = text.prose.marks.first(where: { $0.path == path }) { return mark.section }
      guard let dot = path.lastIndex(of: ".") else { return nil }
      path = path[..<dot]
    }
    return nil
  }
}
