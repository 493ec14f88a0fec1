package import LegalModel
import LegalWords

extension Words {
  /// Returns whether they say one of some phrases: words in any case, one after another;
  /// `backup*` is every word that begins so.
  package func says(_ phrases: String...) -> Bool {
    LanguageWords.english.says(text, phrases)
  }
}
