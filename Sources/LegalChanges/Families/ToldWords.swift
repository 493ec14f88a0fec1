import LegalRedline
import LegalModel
import LegalText

/// The words of data that differs, which an edit of the text may only repeat.
struct ToldWords {
  private let old: Set<String>
  private let new: Set<String>

  init(_ log: ChangeLog) {
    guard !log.changes.isEmpty else {
      (old, new) = ([], [])
      return
    }
    let records = TreeDifference(log.old.typed, log.new.typed, explained: []).records
    let words = { (texts: [String?]) in
      Set(texts.flatMap { ChangeWording.words($0 ?? "") })
    }
    let titles = (log.old.header.title.value, log.new.header.title.value)
    let areOther = titles.0 != titles.1
    old = words(records.map(\.before) + (areOther ? [titles.0.text] : []))
    new = words(records.map(\.after) + (areOther ? [titles.1.text] : []))
  }

  /// Whether an edit has no word that is not one of the data.
  func tell(_ edit: Redline.Edit) -> Bool {
    ChangeWording.words(edit.before).allSatisfy(old.contains)
      && ChangeWording.words(edit.after).allSatisfy(new.contains)
  }
}
