import LegalText
import Testing

struct HonestTextTests {
  @Test(
    arguments: [
      "plain\ttext\r\nwith ends\r",
      "\u{FEFF}---\n",
      "Straße, naïve, e\u{301}, 漢字, “quotes” – dashes… and\u{A0}a fixed space",
      "10\u{202F}000 €, 5\u{2009}% of £20, §\u{A0}3, №5, ½, x², ¹, 20\u{2044}30, ProductX™, ©®",
      "Ἀθήνα, Ελληνικά, β2, α-tocopherol, µm, 5 Ω",
      "Договор вступает в силу 1 января 2026 г., IT-компания, ёлка и\u{306}",
      "Tiếng Việt: đ\u{1A1}\u{300}n, ti\u{65}\u{302}\u{301}ng Vi\u{65}\u{323}\u{302}t",
      "Український об’єкт, България, Ђоковић",
      "Հայաստան, საქართველო, ትምህርት, ᏣᎳᎩ",
      "ａｂｃ１２３　全角、株式会社Ｘ",
      "本サービスはWebブラウザで利用できます。AIモデルをβ版として、々〆ヶ月。ユーザーＩＤ",
      "서비스 이용약관은 Google에서 2026년부터 α값을 한다. Яндекс는 韓國",
      "本政策适用于Яндекс的服务，使用α版。㈱①",
      "ข้อกำหนดของGoogleและบริการ", "ຂໍ້ກຳນົດGoogle", "លក្ខខណ្ឌ", "စည်းမျဉ်း", "བོད་ཡིག་ཧཱུྃ",
      "नियम और शर्तें Google की", "বাংলা শর্তাবলী", "தமிழ் விதிமுறைகள்", "ಕನ್ನಡ", "తెలుగు",
    ])
  func `words, signs and spaces of any language are allowed`(_ text: String) {
    #expect(findings(text) == [])
  }

  @Test(
    arguments: [
      "می\u{200C}خواهم", "کتاب\u{200C}ها", "نامه\u{200C}ای", "بِ\u{200C}خواهم",
      "۱۴۰۴ه\u{200D}.ش.", "**کتاب**\u{200C}ها",
      "क्\u{200D}ष", "क्\u{200C}ष", "र्\u{200D}य", "ശ്രീ ന്\u{200D} അവന്\u{200C}",
      "ශ්\u{200D}රී ලංකා", "র\u{200D}্যাব", "ক্\u{200C}ষ",
    ])
  func `a joiner is allowed where the script uses it`(_ text: String) {
    #expect(findings(text) == [])
  }

  @Test(arguments: [
    "លក្ខខណ្ឌ\u{200B}នៃ\u{200B}សេវា", "စည်း\u{200B}မျဉ်း", "ຂໍ້\u{200B}ກຳນົດ", "ข้อ\u{200B}กำหนด",
  ])
  func `a space of no width is allowed where a script ends lines with it`(_ text: String) {
    #expect(findings(text) == [])
    #expect(findings("\(text)\u{200B}\u{200B} a\u{200B}b").count == 3)
  }

  @Test(
    arguments: [
      "a family 👩\u{200D}👩\u{200D}👧\u{200D}👦 and a heart ❤\u{FE0F}\u{200D}🔥",
      "🏳\u{FE0F}\u{200D}🌈 🏴\u{200D}☠\u{FE0F} 🙂\u{200D}↔\u{FE0F} 👁\u{FE0F}\u{200D}🗨\u{FE0F}",
      "🕵🏻\u{200D}♂\u{FE0F} 👩🏽\u{200D}⚕\u{FE0F} 👍🏿 🧑🏻\u{200D}🤝\u{200D}🧑🏿",
      "🇩🇪🇪🇺 1\u{FE0F}\u{20E3} #\u{FE0F}\u{20E3} *\u{20E3} ™\u{FE0F} ©\u{FE0E} ✔\u{FE0F} ☎\u{FE0E}",
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}",
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E0073}\u{E0063}\u{E0074}\u{E007F}",
      "\u{1F3F4}\u{E0067}\u{E0062}\u{E0077}\u{E006C}\u{E0073}\u{E007F}.",
    ])
  func `emoji are allowed as they are typed`(_ text: String) {
    #expect(findings(text) == [])
  }

  @Test(
    arguments: [
      "שלום עולם and العربية",
      "טלפון: \u{200E}+972-3-1234567\u{200E}, חברת Google Inc.\u{200F}",
      "\u{200F}Google היא חברה", "السعر \u{061C}5-10 ريال",
      "تشغّل \u{2066}Google LLC\u{2069} هذه \u{2067}الخدمة \u{2068}x\u{2069}\u{2069}.",
      "חברת \u{202A}Google LLC\u{202C} בע\"מ", "ב־Google, ה-Google, צה״ל",
      "| טלפון |\n| \u{200E}+972-3-1234567 |\n",
    ])
  func `marks of direction are allowed in balanced text from right to left`(_ text: String) {
    #expect(findings(text) == [])
  }

  @Test func `a pointed text with many marks is allowed`() {
    #expect(findings("בְּרֵאשִׁית בָּרָא אֱלֹהִים, نَصٌّ مُشَكَّلٌ, ä\u{304}\u{323}\u{301}") == [])
  }

  private func findings(_ text: String) -> [String] {
    SourceFile(path: "a.md", text: text).hiddenCharacters().map(\.summary)
  }
}
