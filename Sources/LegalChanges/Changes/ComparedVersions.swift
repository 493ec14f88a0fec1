public import LegalRedline
public import LegalModel
public import LegalText

extension VersionComparison {
  /// Compares two versions of a document.
  ///
  /// - Parameters:
  ///   - old: The version before.
  ///   - oldName: What it is called.
  ///   - new: The version after.
  ///   - newName: What it is called.
  ///   - notices: What the texts beside the version before promise of notice.
  public init(
    _ old: VersionText, named oldName: String, _ new: VersionText, named newName: String,
    notices: [Located<Notices>]
  ) {
    self.init(
      old, ComparableText(old), named: oldName, new, ComparableText(new), named: newName,
      notices: notices)
  }

  /// Compares two versions of a document whose texts have been taken apart already.
  ///
  /// - Parameters:
  ///   - old: The version before.
  ///   - oldText: Its text.
  ///   - oldName: What it is called.
  ///   - new: The version after.
  ///   - newText: Its text.
  ///   - newName: What it is called.
  ///   - notices: What the texts beside the version before promise of notice.
  public init(
    _ old: VersionText, _ oldText: ComparableText, named oldName: String, _ new: VersionText,
    _ newText: ComparableText, named newName: String, notices: [Located<Notices>]
  ) {
    let redline = Redline.compare(oldText, newText)
    self.init(
      title: new.header.title.value.text, oldName: oldName, newName: newName, redline: redline,
      changes: VersionChanges.between(old, new, redline: redline, notices: notices))
  }
}

extension VersionChanges {
  /// The changes that affect people: of class M or R.
  public var material: [Change] { changes.filter { $0.changeClass >= .material } }
}
