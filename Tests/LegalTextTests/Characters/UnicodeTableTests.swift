import Testing

@testable import LegalText

struct UnicodeTableTests {
  @Test(arguments: [ScriptTable.entries, TraitTable.entries])
  func `the runs of a table begin at zero, are in order, and differ from the one before`(
    _ entries: [UInt32]
  ) {
    #expect(entries.first.map { $0 >> 8 } == 0)
    for (last, next) in zip(entries, entries.dropFirst()) {
      #expect(last >> 8 < next >> 8)
      #expect(last & 0xFF != next & 0xFF)
    }
    #expect(entries.allSatisfy { $0 >> 8 < 0x11_0000 })
  }

  @Test(arguments: [ScriptTable.entries, TraitTable.entries])
  func `a character is found in the run that it is in`(_ entries: [UInt32]) throws {
    let table = RangeTable(entries)
    for (index, entry) in entries.enumerated() {
      let end = index + 1 < entries.count ? entries[index + 1] >> 8 : 0x11_0000
      for value in [entry >> 8, end - 1] {
        guard let scalar = Unicode.Scalar(value) else { continue }
        #expect(table[scalar] == UInt8(truncatingIfNeeded: entry))
      }
    }
  }

  @Test func `each set of scripts is named and used`() {
    let sets = ScriptTable.sets.split(separator: "\n")
    let codes = Set(ScriptTable.scripts.split(separator: "\n").map { $0.prefix(4) })
    #expect(Set(ScriptTable.entries.map { Int($0 & 0xFF) }) == Set(sets.indices))
    #expect(sets.prefix(2) == ["-", "*"])
    for set in sets.dropFirst(2) {
      #expect(set.split(separator: " ").allSatisfy(codes.contains))
    }
  }

  @Test func `what is not doubtful, Swift calls a character that is seen`() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), !ScalarTraits(scalar).contains(.isDoubtful) else {
        continue
      }
      let properties = scalar.properties
      let isSeen =
        switch properties.generalCategory {
        case .control, .format, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator:
          false
        default:
          !properties.isDefaultIgnorableCodePoint && !properties.isVariationSelector
            && !properties.isNoncharacterCodePoint
        }
      if !isSeen || ScriptUse(scalar).isUnknown { Issue.record("\(scalar.codePoint) is doubtful") }
    }
  }

  @Test func `what is doubtful and no character of the tables is an error`() {
    for value in UInt32(0x80)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), ScriptUse(scalar).isUnknown else { continue }
      if scalar.unseenKind == nil { Issue.record("\(scalar.codePoint) is allowed") }
    }
  }

  @Test func `characters of a few scripts are where Unicode has them`() {
    let names = "aяβא字かカ한".unicodeScalars.compactMap {
      ScriptUse($0).written.first.map(ScriptUse.name)
    }
    #expect(
      names == ["Latin", "Cyrillic", "Greek", "Hebrew", "Han", "Hiragana", "Katakana", "Hangul"])
    #expect("1 .µ\u{301}".unicodeScalars.allSatisfy { ScriptUse($0).isCommon })
    #expect(ScalarTraits("ب") == [.joinsNext, .joinsLast, .isRightToLeft, .isLetter])
    #expect(ScalarTraits("د") == [.joinsLast, .isRightToLeft, .isLetter])
    #expect(ScalarTraits("❤") == .hasEmojiForm)
    #expect(ScalarTraits("\u{301}") == .isMark)
    #expect(ScalarTraits("\u{200F}") == .isDoubtful)
    #expect(ScalarTraits(".") == [])
  }
}
