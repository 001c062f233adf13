"""A file for `docker buildx bake`."""

from __future__ import annotations

import json

from compose2k8s.build_plan.targets import name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.build_plan.targets import Target
    from compose2k8s.generator.plan import Plan


def write(found: list[Target], plan: Plan) -> str:
    names = [name_of(t.service) for t in found]
    whole = {
        "group": {"default": {"targets": names}},
        "target": {name: t.fields for name, t in zip(names, found, strict=True)},
    }
    return json.dumps(whole, indent=2, ensure_ascii=False) + "\n"
