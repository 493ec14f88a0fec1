"""Reads and writes the documents that schemas are about."""

import copy
import json
import re

import yaml

from wrong import DROP


class Core(yaml.SafeLoader):
    """YAML as its core schema (1.2) has it, which editors follow: yes, no and dates are strings."""


Core.yaml_implicit_resolvers = {}
for tag, pattern, first in (
    ("bool", r"true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN)", "-+0123456789."),
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
):
    Core.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), list(first))


def front_matter(text):
    """What stands between the two lines of hyphens at the beginning of a version."""
    return yaml.load(text.split("---\n", 2)[1], Core)


def as_yaml(document):
    """JSON is YAML, and legalsite reads it as such."""
    return json.dumps(document, indent=1, ensure_ascii=False) + "\n"


def edited(document, path, value):
    """A copy of a document with one edit."""
    copied = copy.deepcopy(document)
    *parents, last = path.split(".")
    at = copied
    for name in parents:
        at = at[int(name)] if isinstance(at, list) else at[name]
    key = int(last) if isinstance(at, list) else last
    if value is DROP:
        del at[key]
    else:
        at[key] = value
    if copied == document:
        raise ValueError(f"the edit of {path} changes nothing")
    return copied
