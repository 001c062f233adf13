"""`compose2k8s rules`: what `validate` knows beyond schemas, in words and with examples."""

from __future__ import annotations

import json
import sys

from compose2k8s.docs import example, rules_page
from compose2k8s.validator.catalog import all_rules, short
from compose2k8s.writers import stream

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

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
    chosen = [r for r in rules if not wanted or r.code in wanted or r.id in wanted]
    form = call.setting("format", "text")
    if form == "markdown":
        stream.write(rules_page(chosen))
    elif form == "json":
        stream.write(json.dumps([_data(rule) for rule in chosen], indent=2) + "\n")
    elif wanted:
        stream.write("\n".join(_whole(rule) for rule in chosen))
    else:
        stream.write("".join(f"{r.id:<11}{r.since_text():<12}{r.text}\n" for r in rules))
    return 0


def _data(rule: Rule) -> dict[str, Any]:
    return {
        "rule": rule.id,
        "code": rule.code,
        "since": f"1.{rule.since}",
        "text": rule.text,
        "field": rule.at,
        "accepted": short(rule.good()),
        "refused": short(rule.bad_object()),
    }


def _whole(rule: Rule) -> str:
    return (
        f"# {rule.id}: {rule.text} ({rule.since_text()})\n"
        f"# Accepted:\n---\n{example(rule.good())}"
        f"# Refused, for {rule.at}:\n---\n{example(rule.bad_object())}"
    )
