"""Each escaper of LegalText/Escaping against a parser of its language: the value must come back."""

import csv
import email.parser
import email.policy

import io
import json
import re
import subprocess
import urllib.parse
import xml.etree.ElementTree

import html5lib
import markdown_it
import yaml

CONTROLS = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f]")
CONTROLS_OF_XML = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def shown(text):
    """What HTML holds instead of controls."""
    return CONTROLS.sub("\ufffd", text)


def from_html(outputs):
    page = "".join(f'<p title="{output}">{output}</p>' for output in outputs)
    return paragraphs(page, attributes=True)


def from_content(outputs):
    return paragraphs("".join(f"<p>{output}</p>" for output in outputs))


def paragraphs(page, attributes=False):
    body = html5lib.parse(f"<!doctype html><title>x</title>{page}", namespaceHTMLElements=False).find("body")
    found = []
    for element in body:
        if element.tag != "p" or any(child.tag != "span" for child in element.iter() if child is not element):
            raise ValueError(f"an element {element.tag}")
        words = "".join(element.itertext())
        if attributes and (list(element.attrib) != ["title"] or element.attrib["title"] != words):
            raise ValueError(f"attributes {element.attrib}")
        found.append(words)
    return found


def from_xml(outputs):
    page = "".join(f'<p title="{output}">{output}</p>' for output in outputs)
    root = xml.etree.ElementTree.fromstring(f"<r>{page}</r>")
    for element in root:
        if list(element) or element.attrib != {"title": element.text or ""}:
            raise ValueError(f"{element.attrib}")
    return [element.text or "" for element in root]


def from_script(outputs):
    """As the content of a script element, read by a parser of HTML and then as JSON."""
    page = "<!doctype html><title>x</title><script type=x>[" + ",".join(outputs) + "]</script><p>"
    scripts = html5lib.parse(page, namespaceHTMLElements=False).findall(".//script")
    if len(scripts) != 1 or any(sign in scripts[0].text for sign in "<>&\u2028\u2029"):
        raise ValueError("a sign of markup in a script")
    return json.loads(scripts[0].text)


def node(source, given=""):
    run = subprocess.run(["node", "-e", source], input=given, capture_output=True, text=True)
    if run.returncode:
        raise ValueError(run.stderr[:600])
    return json.loads(run.stdout)


def from_javascript(outputs):
    source = "const list = [" + ",".join(outputs) + "];\n"
    source += "if (globalThis.PWNED) throw 1; console.log(JSON.stringify(list))"
    return node("eval(require('fs').readFileSync(0, 'utf8'))", source)


def from_expressions(outputs, texts):
    """A literal must match its words and no longer ones."""
    source = f"const list = [{','.join(outputs)}];\nconst texts = {json.dumps(texts)};\n" + """
      if (globalThis.PWNED || list.some((one) => !(one instanceof RegExp))) throw 1;
      console.log(JSON.stringify(texts.map((text, index) =>
        list[index].test(text) && !list[index].test(text + "x") && !list[index].test("x" + text) ? text : "no match")))
    """
    return node("eval(require('fs').readFileSync(0, 'utf8'))", source)


def from_csv(outputs):
    rows = list(csv.reader(io.StringIO("".join(f"a,{output},b\r\n" for output in outputs), newline=""), strict=True))
    if any(len(row) != 3 or row[0] != "a" or row[2] != "b" for row in rows):
        raise ValueError("another number of cells")
    return [row[1] for row in rows]


def in_csv(text):
    return "'" + text if text[:1] in set("=+-@\t\r\n") else text


def from_paths(outputs):
    for output in outputs:
        parts = urllib.parse.urlsplit(f"https://b.example/{output}?a=b#c")
        if (parts.netloc, parts.query, parts.fragment) != ("b.example", "a=b", "c") or not output.isascii():
            raise ValueError(output)
    return [urllib.parse.unquote(output) for output in outputs]


def from_headers(outputs):
    values = []
    for output in outputs:
        message = email.parser.Parser(policy=email.policy.compat32).parsestr(f"{output}\nLast: x\n\nbody")
        if message.keys() != ["Name", "Last"] or message.get_payload() != "body":
            raise ValueError(f"{output!r}")
        values.append(output.removeprefix("Name: "))
    return values


def from_addresses(outputs):
    for output in outputs:
        if not re.fullmatch(r"[!#-;=?-\[\]_a-z~]*", output):
            raise ValueError(output)
    return outputs


def from_yaml(outputs):
    rows = yaml.safe_load("".join(f"- {{a: {output}, b: c}}\n" for output in outputs))
    if any(list(row) != ["a", "b"] or row["b"] != "c" for row in rows):
        raise ValueError("other keys")
    return [row["a"] for row in rows]


def command(line):
    """What the runner of GitHub makes of a line: the message, or nothing if it is no command."""
    found = re.fullmatch(r"::(error|warning|notice) (.*?)::(.*)", line, re.DOTALL)
    if not found or "\n" in line or "\r" in line:
        return None
    for part in found[2].split(","):
        if not re.fullmatch(r"(file|line|endLine|col|endColumn|title)=[^:,]*", part, re.DOTALL):
            return None
    return urllib.parse.unquote(re.sub(r"%(?!25|0D|0A)", "%25", found[3]))


def from_commands(outputs):
    return [command(f"::error file=x::{output}") for output in outputs]


def from_properties(outputs):
    if any(command(f"::error file={output},line=1::x") != "x" for output in outputs):
        raise ValueError("a property that ends early")
    return [urllib.parse.unquote(output) for output in outputs]


def markdown(text):
    """The parts of CommonMark with tables, strikethrough and bare addresses: kinds and words."""
    parser = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"])
    pieces = []
    for token in parser.parse(text):
        if token.type == "inline":
            pieces += [(child.type, child.content) for child in token.children]
        else:
            pieces.append((token.type, token.content))
    return pieces


def from_markdown(outputs):
    words = []
    for output in outputs:
        pieces = markdown(f"- {output}\n\nend")
        kinds = [kind for kind, _ in pieces if not kind.endswith(("_open", "_close"))]
        if set(kinds) - {"text", "text_special", "softbreak"}:
            raise ValueError(f"{output!r}: {kinds}")
        words.append("".join(content for kind, content in pieces)[: -len("end")])
    return words


def github(text):
    return markdown_it.MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]).render(text)


def from_github(outputs):
    pages = [github(f"x{output}x") for output in outputs]
    return [unnamed(words.strip("\n")[1:-1]) for words in paragraphs("".join(pages))]


def from_elements(outputs):
    return [unnamed(words) for words in from_content(outputs)]


def unnamed(words):
    """Words with the characters that are shown by their numbers, and without what parts signs."""
    words = words.replace("\u200b", "")
    return re.sub(r"<U\+([0-9A-F]{4,6})>", lambda name: chr(int(name[1], 16)), words)


def one_line(text, ends="\r\n"):
    return re.sub(f"[{ends}]", " ", text)


def in_github(text):
    return text.replace("\n", " ").replace("\u2029", "¶").replace("\t", "\ufffd")


def same(text):
    return text


def languages(texts):
    """What reads each language, and what it must see of a text."""
    return {
        "html": (from_html, shown), "htmlContent": (from_content, shown),
        "xml": (from_xml, lambda text: CONTROLS_OF_XML.sub("\ufffd", text)),
        "json": (lambda lines: json.loads("[" + ",".join(lines) + "]"), same), "script": (from_script, same),
        "javaScript": (from_javascript, same),
        "regularExpression": (lambda lines: from_expressions(lines, texts), same),
        "csv": (from_csv, in_csv), "path": (from_paths, same), "address": (from_addresses, None),
        "header": (from_headers, lambda text: one_line(text, "\r\n\0")), "yaml": (from_yaml, same),
        "commandMessage": (from_commands, same), "commandProperty": (from_properties, same),
        "markdown": (from_markdown, None), "gitHubMarkdown": (from_github, in_github),
        "gitHubElement": (from_elements, lambda text: text.replace("\n", " ").replace("\u2029", "¶")),
    }


def mistakes(texts, outputs, read, expected):
    """What a parser does not see as it was meant."""
    try:
        found = read(outputs)
    except Exception as error:
        return [f"{error!r}"]
    if len(found) != len(texts):
        return [f"{len(found)} values instead of {len(texts)}"]
    return [
        f"{value!r} instead of {expected(text)!r}" for text, value in zip(texts, found)
        if expected is not None and value != expected(text)
    ]


def check(folder, report):
    """Returns how many pairs were tried, over all languages, and how many languages there are."""
    written = json.loads((folder / "escapers.json").read_text())
    texts, outputs = written["texts"], written["escapers"]
    readers = languages(texts)
    if set(readers) != set(outputs):
        report.fail("escapers", f"{set(readers) ^ set(outputs)} is tried on one side only")
    for name, (read, expected) in readers.items():
        for mistake in mistakes(texts, outputs[name], read, expected):
            report.fail(name, mistake)
    return sum(len(lines) for lines in outputs.values()), len(outputs)


# How each language quotes a string, as a program does that escapes nothing.
QUOTES = {"json": '""', "script": '""', "javaScript": '""', "regularExpression": "//", "yaml": '""'}


def selftest(folder):
    """Each parser must see what is not escaped, sign by sign."""
    texts = json.loads((folder / "escapers.json").read_text())["texts"]
    for name, (read, expected) in languages(texts).items():
        before, after = QUOTES.get(name, ("", ""))
        lines = [f"{'Name: ' if name == 'header' else ''}{before}{text}{after}" for text in texts]
        if not mistakes(texts, lines, read, expected):
            raise SystemExit(f"{name}: what is not escaped is not noticed")


def count_of_pairs(folder):
    words = json.loads((folder / "hostile/words.json").read_text())
    return max(words.values(), key=len).count("ü") + 1
