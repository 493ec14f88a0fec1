package import LegalModel
import LegalText

extension Matter {
  /// The periods of notice that are promised before a subprocessor begins: by the list, by the one
  /// before it, and by the policies beside them.
  package func subprocessorNotices(_ list: SubprocessorList) -> NoticeOwed {
    let promised =
      changes?.promises
      ?? [list.notices, policy?.notices].compactMap(\.self)
    return NoticeOwed(
      NoticeOwed.leadTimes(
        promisedBy: promised, and: nil, isMaterial: false, addsRecipient: true))
  }
}
