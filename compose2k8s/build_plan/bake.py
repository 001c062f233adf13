"""A file for `docker buildx bake`, whose strings are templates: what they would fill in is escaped."""

from __future__ import annotations

import json

from compose2k8s.build_plan.targets import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.build_plan.targets import Target
    from compose2k8s.generator.plan import Plan


def write(found: list[Target], plan: Plan) -> str:
    names = [name_of(t.service) for t in found]
    whole = {
        "group": {"default": {"targets": names}},
        "target": {name: _literal(t.fields) for name, t in zip(names, found, strict=True)},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"


def _literal(value: Any) -> Any:
    """The same, with nothing in it that bake would expand: `${NAME}` and `%{if ...}` (HCL, templates)."""
    if isinstance(value, str):
        return value.replace("${", "$${").replace("%{", "%%{")
    if isinstance(value, dict):
        return {key: _literal(inner) for key, inner in value.items()}
    return [_literal(inner) for inner in value] if isinstance(value, list) else value
