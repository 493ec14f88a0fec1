"""Valid inputs that are changed a little, or a lot."""

import re

PIECES = [
    b"{{", b"}}", b"{{> ", b"{{{", b"{{#", b"{{/", b"---\n", b"- ", b"  - {", b"}", b"[", b"]", b": ", b"#",
    b"\n", b"\r", b"\r\n", b"\t", b"\0", b"\xff", b"'", b'"', b"\\", b"&a ", b"*a", b"!!x ", b"|", b">", b"~", b"null", b"yes", b"no",
    b"0", b"-1", b"2147483648", b"9223372036854775808 days", b"99999999999999999999", b"P1Y", b"1 year", b"0 days",
    b"999999999999 years", b"9999-12-31", b"0001-01-01", b"2024-02-30", b"2026-06-01.99", b"sha256:", b"::", b"%s%n",
    b"<script>", b"</script>", b"]]>", b"a" * 5000, b"? ", b"1. ", b"> > > ", b"```\n", b"![a](b)",
    b"[a](javascript:x)",
    b"&#x202e;", b"&nbsp;", b"[a]: b\n", b"***", b"section: ", b"id: ", b"/../", b"\n\n", b"    ", b"\xe2\x80\xae",
    b"\xcc\x88", b"\xd8\x80", b"\xc2\xa0", b"\xe2\x80\xa8", b"\xf0\x9f\x91\xa9\xe2\x80\x8d", b"\xef\xbb\xbf",
]
NUMBERS = [b"0", b"-1", b"00", b"9999", b"99999999999", b"9223372036854775807", b"1e9", b"4294967296", b"0.5"]


def mutated(data, random):
    """The data after one change, or some."""
    for _ in range(random.choice([1, 1, 1, 2, 3, 8])):
        data = random.choice(CHANGES)(data, random)
    return data


def byte(data, random):
    index = random.randrange(len(data) or 1)
    return data[:index] + bytes([random.randrange(256)]) + data[index + 1:]


def piece(data, random):
    index = random.randrange(len(data) + 1)
    return data[:index] + random.choice(PIECES) + data[index:]


def gap(data, random):
    index = random.randrange(len(data) + 1)
    return data[:index] + data[index + random.choice([1, 5, 50, 500]):]


def copied(data, random):
    start, index = random.randrange(len(data) + 1), random.randrange(len(data) + 1)
    return data[:index] + data[start:start + random.choice([3, 30, 300])] + data[index:]


def end(data, random):
    return data[:random.randrange(len(data) + 1)]


def swapped(data, random):
    lines = data.split(b"\n")
    first, second = random.randrange(len(lines)), random.randrange(len(lines))
    lines[first], lines[second] = lines[second], lines[first]
    return b"\n".join(lines)


def repeated(data, random):
    lines = data.split(b"\n")
    index = random.randrange(len(lines))
    return b"\n".join(lines[:index] + [lines[index]] * random.choice([2, 3, 50]) + lines[index + 1:])


def without(data, random):
    lines = data.split(b"\n")
    del lines[random.randrange(len(lines))]
    return b"\n".join(lines)


def indented(data, random):
    lines = data.split(b"\n")
    index = random.randrange(len(lines))
    lines[index] = b" " * random.choice([1, 2, 4, 40]) + lines[index].lstrip()
    return b"\n".join(lines)


def replaced(data, found, new, random):
    places = list(re.finditer(found, data))
    if not places:
        return data
    place = random.choice(places)
    return data[:place.start(1)] + new + data[place.end(1):]


def value(data, random):
    return replaced(data, rb": *([^\s,{}\[\]]+)", random.choice(PIECES), random)


def number(data, random):
    return replaced(data, rb"(\d+)", random.choice(NUMBERS), random)


def word(data, random):
    """A word of the text in the place of another one: what is known, where it does not belong."""
    words = re.findall(rb"[A-Za-z]{3,}", data) or [b"x"]
    return replaced(data, rb"([A-Za-z]{3,})", random.choice(words), random)


CHANGES = [byte, piece, gap, copied, end, swapped, repeated, without, indented, value, number, word]
