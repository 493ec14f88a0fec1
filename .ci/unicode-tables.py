#!/usr/bin/env python3
"""Writes the tables of Unicode properties that Swift does not have, or compares them.

    .ci/unicode-tables.py            write the tables
    .ci/unicode-tables.py --check    fail if the tables are not what would be written

The data is Debian's package `unicode-data`, or the folder that UNICODE_DATA names.
"""
import os
import pathlib
import re
import sys

DATA = pathlib.Path(os.environ.get("UNICODE_DATA", "/usr/share/unicode"))
TABLES = pathlib.Path(__file__).parent.parent / "Sources/LegalText/Characters/Tables"
COMMAND = ".ci/unicode-tables.py"

# The bits of `ScalarTraits`.
JOINS_NEXT, JOINS_LAST, RIGHT_TO_LEFT, PREPENDED, EMOJI_BASE = 1, 2, 4, 8, 16
DOUBTFUL, LETTER, MARK = 32, 64, 128

# Letters below letters, which Tibetan has many of, are marks in name only.
SUBJOINED = range(0x0F8D, 0x0FBD)


def lines(name):
    """Yields the range and the value of each line of a file of properties."""
    for line in (DATA / name).read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if len(fields) < 2:
            continue
        first, _, last = fields[0].split(" ")[0].partition("..")
        yield range(int(first, 16), int(last or first, 16) + 1), fields[1]


def version():
    """The version that all the files are of."""
    found = set()
    for name in ("Scripts", "ScriptExtensions", "PropList", "PropertyValueAliases"):
        text = (DATA / f"{name}.txt").read_text(encoding="utf-8")
        found.add(re.match(rf"# {name}-(\d+\.\d+)\.\d+\.txt", text).group(1))
    if len(found) != 1:
        sys.exit(f"{DATA} mixes versions of Unicode: {sorted(found)}")
    return found.pop()


def entries(values):
    """The starts of the runs of one value, each as start << 8 | value."""
    out, last = [], None
    for scalar, value in enumerate(values):
        if value != last:
            out.append(scalar << 8 | value)
            last = value
    return out


def scripts():
    """The sets of scripts, and the number of its set for each code point."""
    names = {}
    for line in (DATA / "PropertyValueAliases.txt").read_text(encoding="utf-8").splitlines():
        fields = [field.strip() for field in line.split("#")[0].split(";")]
        if fields[0] == "sc":
            names[fields[2]] = fields[1]
    sets = ["-", "*"]
    values = [0] * 0x110000

    def number(codes, own=None):
        if codes & {"Zyyy", "Zinh"}:
            return 1
        # Its own script first, by which a character is called.
        text = " ".join(sorted(codes, key=lambda code: (code != own, code)))
        if text not in sets:
            sets.append(text)
        return sets.index(text)

    own = {}
    for scalars, name in lines("Scripts.txt"):
        value = number({names[name]})
        for scalar in scalars:
            values[scalar] = value
            own[scalar] = names[name]
    for scalars, codes in lines("ScriptExtensions.txt"):
        for scalar in scalars:
            values[scalar] = number(set(codes.split()), own[scalar])
    used = sorted({code for text in sets[2:] for code in text.split()})
    readable = {code: name.replace("_", " ") for name, code in names.items()}
    return sets, [(code, readable[code]) for code in used], values


def traits():
    """The traits of each code point."""
    values = [0] * 0x110000

    def add(name, wanted):
        for scalars, value in lines(name):
            for scalar in scalars:
                values[scalar] |= wanted.get(value, 0)

    add("extracted/DerivedJoiningType.txt",
        {"L": JOINS_NEXT, "R": JOINS_LAST, "D": JOINS_NEXT | JOINS_LAST})
    add("extracted/DerivedBidiClass.txt", {"R": RIGHT_TO_LEFT, "AL": RIGHT_TO_LEFT})
    add("PropList.txt", {"Prepended_Concatenation_Mark": PREPENDED})
    add("auxiliary/GraphemeBreakProperty.txt", {"Prepend": PREPENDED})
    add("emoji/emoji-variation-sequences.txt",
        {"emoji style": EMOJI_BASE, "text style": EMOJI_BASE})
    # What begins a word or goes on with it, and what needs a closer look.
    letter = ("Lu", "Ll", "Lt", "Lm", "Lo", "Nd", "Nl", "Mc")
    add("extracted/DerivedGeneralCategory.txt", {
        **{category: LETTER for category in letter}, "Mn": MARK, "Me": MARK,
        **{category: DOUBTFUL for category in ("Cc", "Cf", "Zl", "Zp")}})
    for scalar in SUBJOINED:
        if values[scalar] & MARK:
            values[scalar] ^= MARK | LETTER
    # Marks of direction have a class of direction and are no words; so have code points without a
    # character, which have no traits.
    for scalars, value in lines("DerivedCoreProperties.txt"):
        if value == "Default_Ignorable_Code_Point":
            for scalar in scalars:
                values[scalar] = values[scalar] & ~RIGHT_TO_LEFT | DOUBTFUL
    _, _, script = scripts()
    for scalar, value in enumerate(values):
        if value & PREPENDED:
            values[scalar] |= DOUBTFUL
        if not script[scalar]:
            values[scalar] = DOUBTFUL
    return values


def literal(numbers):
    out, line = [], "   "
    for number in numbers:
        word = f" 0x{number:X},"
        if len(line + word) > 99:
            out.append(line)
            line = "   "
        line += word
    return "\n".join(out + [line])


def strings(texts):
    return "\n".join(f"    {text}".rstrip() for text in texts)


def files():
    unicode_version = version()
    head = (
        f"// Made by {COMMAND} from Unicode {unicode_version} (Debian's unicode-data).\n"
        f"// Do not edit: run {COMMAND} again.\n"
        "// swift-format-ignore-file\n\n")
    sets, codes, values = scripts()
    if len(sets) > 256:
        sys.exit("there are more sets of scripts than a byte can number")
    yield "ScriptTable.swift", head + f'''/// The scripts that use each character: Script_Extensions, and Script where there are none.
enum ScriptTable {{
  /// The version of Unicode.
  static let version = "{unicode_version}"

  /// The code and the name of each script, one in each line.
  static let scripts = """
{strings(f"{code} {name}" for code, name in codes)}
    """

  /// The codes of the scripts of each set, one set in each line.
  ///
  /// The first is that of what is no character; the second is that of what all scripts use.
  static let sets = """
{strings(sets)}
    """

  /// Where each run of characters of one set begins, shifted by 8, and the number of the set.
  static let entries: [UInt32] = [
{literal(entries(values))}
  ]
}}
'''
    yield "TraitTable.swift", head + f"""/// The traits of each character that Swift does not know.
enum TraitTable {{
  /// Where each run of characters of the same traits begins, shifted by 8, and the traits.
  static let entries: [UInt32] = [
{literal(entries(traits()))}
  ]
}}
"""


def main():
    stale = []
    for name, text in files():
        path = TABLES / name
        if "--check" not in sys.argv[1:]:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
        elif not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
    if stale:
        sys.exit(f"{', '.join(stale)}: not what {COMMAND} writes; run it")


if __name__ == "__main__":
    main()
