"""`compose2k8s rules`: what `validate` knows beyond schemas, in words and with examples."""

from __future__ import annotations

import sys

from compose2k8s.docs import example
from compose2k8s.validator.catalog import all_rules
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.scanner import Call
    from compose2k8s.validator.catalog import Rule


def run(call: Call) -> int:
    """All rules, a line each; those that are asked for by code or id, with both examples."""
    wanted = [a.upper() for a in call.arguments]
    rules = all_rules()
    unknown = [w for w in wanted if not any(w in (r.code, r.id) for r in rules)]
    if unknown:
        sys.stderr.write(f"compose2k8s: error: there is no rule {', '.join(unknown)}\n")
        return 2
    if not wanted:
        stream.write("".join(f"{r.id:<11}{r.since_text():<12}{r.text}\n" for r in rules))
        return 0
    chosen = [r for r in rules if r.code in wanted or r.id in wanted]
    stream.write("\n".join(_whole(rule) for rule in chosen))
    return 0


def _whole(rule: Rule) -> str:
    return (
        f"# {rule.id}: {rule.text} ({rule.since_text()})\n"
        f"# Accepted:\n---\n{example(rule.good())}"
        f"# Refused, for {rule.at}:\n---\n{example(rule.bad_object())}"
    )
