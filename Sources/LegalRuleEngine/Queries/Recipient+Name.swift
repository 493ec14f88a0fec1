package import LegalModel
import LegalText

extension Recipient {
  /// Whether it is somebody other than a company that could be named.
  package var isUnnamed: Bool {
    switch role?.value {
    case .userDirected, .sameWorkspace, .acquirer, .authority: true
    default: false
    }
  }

  /// Whether the text describes it and gives it no name: "Our accountant", "Shipping carriers".
  package var isDescribed: Bool {
    let words = shortName.split(separator: " ")
    guard let first = words.first?.lowercased(), words.count > 1 else { return false }
    return ["our", "your", "the"].contains(first)
      || words.dropFirst().allSatisfy { $0.allSatisfy { !$0.isLetter || $0.isLowercase } }
  }

  /// What the text calls it, without what stands in parentheses.
  package var shortName: String {
    let name = name.value.text
    let short = name.prefix { $0 != "(" }
    return short.contains(where: \.isLetter)
      ? String(short.last == " " ? short.dropLast() : short) : name
  }
}
