"""A built site: its pages, what its manifest says of them, and a local server that sends the headers of its `_headers`."""

import contextlib
import fnmatch
import functools
import http.server
import itertools
import json
import pathlib
import re
import threading
import time
import urllib.parse

SLOW = "?slow"  # asks for a page in pieces
PAUSE = 0.1  # seconds between them


class Page:
    """A page of a site: its address, its file, and what it is."""

    def __init__(self, site, file):
        self.site = site
        self.file = file
        self.path = "/" + file.relative_to(site.folder).as_posix().removesuffix("index.html")
        self.kind, self.document = site.kind_of(self.path)
        self.facts = {}  # what a check read of it, for the checks that compare the pages of a site

    @property
    def url(self):
        return self.site.host + self.path

    @property
    def size(self):
        return self.file.stat().st_size

    @property
    def is_version(self):
        return self.kind in ("current", "upcoming", "superseded", "draft")

    @property
    def is_redline(self):
        return self.kind in ("changes", "since")

    @property
    def is_sample(self):
        """Whether it is the one of its kind that the long checks look at."""
        return self is max((page for page in self.site.pages if page.kind == self.kind), key=lambda page: page.size)


class Site:
    """The folder that mirrors a host's root."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.host = ""  # known once it is served
        self.manifest_file = next(self.folder.rglob("manifest.json"))
        self.manifest = json.loads(self.manifest_file.read_text())
        self.pages = [Page(self, file) for file in sorted(self.folder.rglob("*.html"))]
        if not self.pages:
            raise SystemExit(f"{folder} has no page")

    def kind_of(self, path):
        """What stands at an address, and the entry of its document in the manifest."""
        root = path_of(self.manifest_file.relative_to(self.folder).parent.as_posix())
        if path == root:
            return "hub", None
        for document in self.manifest["documents"]:
            base = path_of(document["url"])
            if not path.startswith(base):
                continue
            for version in document["versions"]:
                if path == path_of(version["url"]):
                    return self.status_of(version["version"], document), document
            place = path[len(base):].strip("/").split("/")
            if place == [""]:
                return "current", document
            if place[-1] == "changes":
                return "changes", document
            return ("draft" if re.match(r"\d{4}-\d{2}-\d{2}", place[0]) else place[0]), document
        return path[len(root):].split("/")[0], None

    @staticmethod
    def status_of(version, document):
        if version == document["current"]:
            return "current"
        return "upcoming" if version in document["upcoming"] else "superseded"

    def has(self, path):
        """Whether the host answers at an address with a file."""
        file = self.folder / urllib.parse.unquote(path).lstrip("/")
        return (file / "index.html").is_file() if path.endswith("/") else file.is_file()


def path_of(url):
    path = urllib.parse.urlsplit(url).path
    return "/" + path.strip("/") + "/" if path.strip("/") else "/"


def headers_of(folder):
    """The rules of `_headers`: a pattern in a line of its own, its headers indented below it."""
    rules = []
    for line in (folder / "_headers").read_text().splitlines():
        if line.startswith(" "):
            name, value = line.strip().split(": ", 1)
            rules[-1][1].append((name, value))
        elif line:
            rules.append((line, []))
    return rules


class Handler(http.server.SimpleHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *args, rules, **kwargs):
        self.rules = rules
        super().__init__(*args, **kwargs)

    def headers_for(self, path):
        return [header for pattern, headers in self.rules if fnmatch.fnmatchcase(path, pattern) for header in headers]

    def guess_type(self, path):
        """A type that `_headers` names stands in place of the guessed one, as it does at the hosts that read it."""
        named = dict(self.headers_for(urllib.parse.urlsplit(self.path).path)).get("Content-Type")
        return named or super().guess_type(path)

    def send_header(self, keyword, value):
        """Without its date a page is never taken from the browser's memory."""
        if keyword != "Last-Modified":
            super().send_header(keyword, value)

    def end_headers(self):
        for name, value in self.headers_for(urllib.parse.urlsplit(self.path).path):
            if name != "Content-Type":
                self.send_header(name, value)
        super().end_headers()

    def copyfile(self, source, outputfile):
        """Over a slow line the sections of a page arrive one after the other: the first, half of the others, the last."""
        if not self.path.endswith(SLOW):
            return super().copyfile(source, outputfile)
        text = source.read()
        starts = [place.start() for place in re.finditer(b"<h2", text)] or [len(text)]
        cuts = sorted({0, starts[0], starts[len(starts) // 2], starts[-1], len(text)})
        for start, end in itertools.pairwise(cuts):
            outputfile.write(text[start:end])
            time.sleep(PAUSE)

    def log_message(self, *_):
        pass


class Server(http.server.ThreadingHTTPServer):
    def handle_error(self, *_):
        """A browser may leave in the middle of an answer."""


@contextlib.contextmanager
def served(site):
    """Serves a site on a free port until the block ends."""
    handler = functools.partial(Handler, directory=str(site.folder), rules=headers_of(site.folder))
    server = Server(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    site.host = f"http://127.0.0.1:{server.server_port}"
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
