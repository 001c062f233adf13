"""`compose2k8s schemas`: the schemas that are shipped, where they come from, and whether they are whole."""

from __future__ import annotations

import json
import sys

from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call


def run(call: Call) -> int:
    match call.arguments:
        case ():
            stream.write(_listing())
        case ("verify",):
            return _verify()
        case ("x-kubernetes",):
            from compose2k8s.knob_schema import schema

            stream.write(json.dumps(schema(), indent=2) + "\n")
        case _:
            sys.stderr.write("compose2k8s: error: schemas takes nothing, verify, or x-kubernetes\n")
            return 2
    return 0


def _listing() -> str:
    from compose2k8s.validator.store import index

    found = index()
    source = found["source"]
    versions = ", ".join(f"1.{minor}" for minor in found["minors"])
    return f"Kubernetes {versions}, from {source['package']} {source['version']}\n"


def _verify() -> int:
    from compose2k8s.validator.store import damaged

    wrong = damaged()
    for name in wrong:
        sys.stderr.write(f"compose2k8s: error: {name} is not what was built\n")
    if not wrong:
        stream.write("every schema is what was built\n")
    return 1 if wrong else 0
