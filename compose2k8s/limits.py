"""What compose2k8s refuses to go beyond, so that no input takes more than seconds or fills the memory.

`--limit NAME=NUMBER` sets one for a run, `set_limit` for a process, like `sys.setrecursionlimit`: they
are about the machine, not about a project. docs/cli.md has the table below.
"""

from __future__ import annotations

import sys

DEPTH = 200
NODES = 700_000
ALIASED_NODES = 400_000
COMPOSE_FILE = 100 << 20
TEXT_FILE = 16 << 20
PORTS = 65_536
INCLUDES = 200
MOUNTED_FILE = 1 << 20
MOUNTED_FOLDER = 1 << 20
MOUNTED_FILES = 500

MEANING = {
    "DEPTH": "levels of nesting in a YAML document; libyaml itself stops at 1,000",
    "NODES": "keys and values of one YAML file: a million of them can take a run 700 MB",
    "ALIASED_NODES": "values reached through aliases (`*name`)",
    "COMPOSE_FILE": "bytes of one compose file",
    "TEXT_FILE": "bytes of one .env, env_file or label_file",
    "PORTS": "ports that the ranges of a project stand for",
    "INCLUDES": "files that include each other in a chain",
    "MOUNTED_FILE": "bytes of one bind-mounted file that is read",
    "MOUNTED_FOLDER": "bytes of one bind-mounted folder that is read",
    "MOUNTED_FILES": "files of one bind-mounted folder that are looked at",
}


def set_limit(name: str, most: int) -> None:
    """Let every run of this process go that far; ValueError if there is no such limit."""
    if name not in MEANING:
        raise ValueError(f"{name!r} is no limit: there are {', '.join(MEANING)}")
    globals()[name] = most
    if name == "DEPTH":  # nodes are walked by recursion, with some calls for each level
        sys.setrecursionlimit(max(sys.getrecursionlimit(), 10 * most))


def value(name: str) -> int:
    """What a limit is now."""
    found: int = globals()[name]
    return found


def raised(name: str) -> str:
    """The words that raise a limit which stands in the way."""
    return f"--limit {name}={2 * value(name)} raises that"
