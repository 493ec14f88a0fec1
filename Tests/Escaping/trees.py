"""What parsers that are not ours see in an output, as lists that can be compared."""

import csv
import io
import json
import re
import xml.parsers.expat

import html5lib


class Pieces(list):
    """The parts of an output: what its author wrote is apart from the structure."""

    def structure(self):
        return [piece[0] for piece in self]


def of_html(text):
    """Elements with the names of their attributes, and the words; broken markup is an error."""
    parser = html5lib.HTMLParser(strict=False, namespaceHTMLElements=False)
    root = parser.parse(text)
    wrong = [error for error in parser.errors if error[1] != "expected-doctype-but-got-start-tag"]
    if wrong:
        raise ValueError(f"no HTML: {wrong[:3]}")
    pieces = Pieces()
    walk(root, pieces)
    return pieces


def walk(element, pieces):
    tag = element.tag if isinstance(element.tag, str) else "comment"
    pieces.append((f"<{tag}>",))
    for name, value in sorted(element.attrib.items()):
        pieces.append((f"<{tag} {name}>", value))
    if tag == "script" and element.attrib.get("type") == "application/ld+json":
        pieces += of_json(element.text)
    elif element.text:
        pieces.append((f"words of {tag}", element.text))
    for child in element:
        walk(child, pieces)
        if child.tail:
            pieces.append((f"words of {tag}", child.tail))
    pieces.append((f"</{tag}>",))


def of_json(text):
    pieces = Pieces()

    def add(value):
        if isinstance(value, dict):
            pieces.append(("{",))
            for key in value:
                pieces.append(("key", key))
                add(value[key])
            pieces.append(("}",))
        elif isinstance(value, list):
            pieces.append(("[",))
            for element in value:
                add(element)
            pieces.append(("]",))
        elif isinstance(value, str):
            pieces.append(("string", value))
        else:
            pieces.append((repr(value),))

    add(json.loads(text))
    return pieces


def of_xml(text):
    pieces = Pieces()
    words = []

    def flush():
        if words:
            pieces.append(("words", "".join(words)))
            words.clear()

    def start(name, attributes):
        flush()
        pieces.append((f"<{name}>",))
        for key in sorted(attributes):
            pieces.append((f"<{name} {key}>", attributes[key]))

    def end(name):
        flush()
        pieces.append((f"</{name}>",))

    parser = xml.parsers.expat.ParserCreate()
    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = words.append
    parser.Parse(text.encode(), True)
    return pieces


def of_csv(text):
    pieces = Pieces()
    for row in csv.reader(io.StringIO(text, newline=""), strict=True):
        pieces += [("cell", cell) for cell in row] + [("end of row",)]
    return pieces


def of_lines(text):
    """Lines of a name and a value."""
    return Pieces((line.split(":")[0], line) for line in re.split(r"\r\n|\r|\n", text))
