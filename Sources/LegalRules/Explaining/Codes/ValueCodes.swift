extension StructuralCode {
  /// Front matter and other YAML: syntax, keys, values.
  static let values: [StructuralCode] = [
    .init(
      "structure/yaml", "Front matter and settings are YAML",
      wrong: "YAML cannot be read here.",
      why: "Nothing behind the place is known, so that nothing can be checked or published.",
      mend: "Mend the line; words with ': ' or ' #' in them belong between quotation marks."),
    .init(
      "structure/yaml-anchor", "A value stands where it belongs",
      wrong: "An anchor ('&name') or an alias ('*name') of YAML is used.",
      why: "A reader of a source would have to look elsewhere for what it says.",
      mend: "Write the value each time. A word that begins with '&' or '*' needs quotation marks."),
    .init(
      "structure/yaml-tag", "The key says what a value is",
      wrong: "A tag of YAML ('!name') is used.",
      why: "The format has a type for each key, and a tag could say something else.",
      mend: "Remove the tag. A word that begins with '!' needs quotation marks."),
    .init(
      "structure/tab", "YAML is indented with spaces",
      wrong: "A tab indents a line.",
      why: "YAML does not allow it: how wide a tab is depends on who looks.",
      mend: "Indent with spaces."),
    .init(
      "structure/duplicate-key", "A key stands once in a mapping",
      wrong: "The same key stands twice.",
      why: "One of the two values would be ignored.",
      mend: "Keep one of them."),
    .init(
      "structure/unknown-key", "Each key is one of the format",
      wrong: "A key, or a name of a column, is none that the format has at this place.",
      why: "A misspelled key would say nothing, and the fact behind it would be missing unnoticed.",
      mend: "Correct it; content/README.md of legalsite and 'legalsite schema' list the keys."),
    .init(
      "structure/missing-key", "What a record needs is there",
      wrong: "A key that the record has to have is missing.",
      why: "Without it nothing can be said of the record.",
      mend: "Add the key with its value."),
    .init(
      "structure/missing-value", "A key has a value",
      wrong: "A key or an element of a list stands there without a value.",
      why: "It is left open whether nothing is meant or something was forgotten.",
      mend: "Write the value, or leave the key out: what is not declared is unknown."),
    .init(
      "structure/wrong-type", "A value is of the type of its key",
      wrong: "A list, a mapping or words stand where something else belongs.",
      why: "The value cannot be understood.",
      mend: "Write what the message names."),
    .init(
      "structure/bad-value", "A value is one that its key allows",
      wrong: "The words are no value of the key, such as '30 Feb' for a date.",
      why: "Guessing what was meant could publish something else.",
      mend: "Write it as the message shows."),
    .init(
      "structure/duplicate-id", "An id stands once in its list",
      wrong: "Two records of a list have the same id, or a list of names has one twice.",
      why: "What refers to the id would mean either of them.",
      mend: "Give one of them another id, or remove it."),
    .init(
      "structure/words-and-type", "Words and the data beside them say the same",
      wrong: "The words of a row name another period than its type, or none.",
      why: "People are promised the words, and programs read the type.",
      mend: "Make both say the same; the words are what people are promised."),
    .init(
      "words/unresolved", "Words that are marked as unresolved stand in the text",
      wrong: "What is listed as unresolved does not stand in the words that it is about.",
      why:
        "The list says which words no data answers to; a word that is not there is none of them.",
      mend: "Write the words as they stand there, or remove the entry."),
  ]
}
