import LegalModel

/// A part of a notice as every rendering shows it; the words are clean and not escaped.
enum NoticeBlock {
  /// Some words of a line.
  enum Inline {
    /// Words.
    case text(String)
    /// Words that stand out.
    case strong(String)
    /// Words that lead to a section, and say enough without the address.
    case section(String, address: String)
    /// An address on the web that the reader sees.
    case address(String)
    /// An electronic mail address.
    case email(String)
  }

  /// A heading.
  case heading(String)
  /// A paragraph.
  case paragraph([Inline])
  /// A list; each item is a line or more.
  case list([[[Inline]]])
  /// The table of amendments: what a section is called, and what was done to it.
  case amendments([(section: String, words: String)])
}

extension Notice {
  /// The parts below the subject, in the order in which they are read.
  var blocks: [NoticeBlock] {
    var blocks: [NoticeBlock] = [.paragraph(opening.sentences)]
    if !changes.isEmpty {
      blocks += [.heading("What changes, and what it means for you"), .list(changes.map(\.lines))]
    }
    if !events.isEmpty { blocks += [.heading("Subprocessors"), .list(events.map(\.lines))] }
    blocks += smallerChanges
    if !consent.isEmpty {
      blocks += [
        .heading("We ask for your consent"),
        .paragraph([.text("We ask for your consent before these changes apply to you:")]),
        .list(consent.map { [[.text($0.showable)]] }),
      ]
    }
    if !timing.isEmpty {
      blocks += [.heading("When it takes effect"), .paragraph(timing.sentences)]
    }
    if !objection.isEmpty {
      blocks += [.heading("How to object"), .paragraph(objection.sentences)]
    }
    if let acceptance {
      blocks += [.heading("What counts as accepting"), .paragraph([acceptance].sentences)]
    }
    if let contact {
      blocks += [
        .heading("Questions"), .paragraph([.text("Write to "), .email(contact.rawValue)]),
      ]
    }
    if !links.isEmpty {
      blocks += [
        .heading("Read on"),
        .list(links.map { [[.text("\($0.words): "), .address($0.address.rawValue)]] }),
      ]
    }
    if !amendments.isEmpty {
      blocks += [
        .heading("Table of amendments"),
        .amendments(
          amendments.map { amendment in
            (amendment.name.showable, amendment.phrases.map(\.showable).joined(separator: "; "))
          }),
      ]
    }
    return blocks
  }

  /// The subject without characters that no one sees.
  var shownSubject: String { subject.showable }

  private var smallerChanges: [NoticeBlock] {
    var blocks: [NoticeBlock] = []
    let others = changes.isEmpty && events.isEmpty ? "What changes" : "What else changes"
    if !notable.isEmpty {
      blocks += [.heading(others), .list(notable.map { [[.text($0.showable)]] })]
    }
    guard editorialCount > 0 else { return blocks }
    if notable.isEmpty { blocks.append(.heading(others)) }
    let count = editorialCount == 1 ? "One change is" : "\(editorialCount) changes are"
    blocks.append(.paragraph([.text("\(count) editorial: of spelling, style, layout or order.")]))
    return blocks
  }
}

extension Notice.Item {
  fileprivate var lines: [[NoticeBlock.Inline]] {
    let head: NoticeBlock.Inline =
      address.map { .section(name.showable, address: $0) } ?? .strong(name.showable)
    var lines: [[NoticeBlock.Inline]] = [[head, .text(": " + whatChanges.showable)]]
    if let likelyEffect {
      lines.append([.text("What it means for you: " + likelyEffect.showable)])
    }
    return lines + remarks.map { [.text($0.showable)] }
  }
}

extension [String] {
  fileprivate var sentences: [NoticeBlock.Inline] {
    [.text(map(\.showable).joined(separator: " "))]
  }
}
