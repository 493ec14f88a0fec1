public import LegalModel
public import LegalSource

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
    let redline = Redline.compare(ComparableText(old), ComparableText(new))
    self.init(
      title: new.header.title.value.text, oldName: oldName, newName: newName, redline: redline,
      changes: VersionChanges.between(old, new, redline: redline, notices: notices))
  }
}

extension VersionChanges {
  /// The changes that affect people: of class M or R.
  public var material: [Change] { changes.filter { $0.changeClass >= .material } }
}
