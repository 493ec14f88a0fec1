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

  @Test func `what the tables know, Swift knows too`() {
    for value in UInt32(0)..<0x11_0000 {
      guard let scalar = Unicode.Scalar(value), !ScriptUse(scalar).isUnknown else { continue }
      let category = scalar.properties.generalCategory
      guard category != .unassigned, category != .privateUse else {
        Issue.record("U+\(String(value, radix: 16)) is \(category)")
        continue
      }
    }
  }

  @Test func `characters of a few scripts are where Unicode has them`() {
    let names = "aяβא字かカ한".unicodeScalars.map { ScriptUse($0).name }
    #expect(
      names == ["Latin", "Cyrillic", "Greek", "Hebrew", "Han", "Hiragana", "Katakana", "Hangul"])
    #expect("1 .µ\u{301}".unicodeScalars.allSatisfy { ScriptUse($0).isCommon })
    #expect(ScalarTraits("ب") == [.joinsNext, .joinsLast, .isRightToLeft])
    #expect(ScalarTraits("د") == [.joinsLast, .isRightToLeft])
    #expect(ScalarTraits("❤") == .hasEmojiForm)
    #expect(ScalarTraits("a") == [])
  }
}
