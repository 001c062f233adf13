"""Builds the table that the parser checks projects with, from the JSON schema of Docker Compose.

    python schemas/build_compose.py [--check]

Source of truth: compose/compose-schema.json (the schema inside Docker Compose 5.6.1, descriptions left
out). Result: ../compose2k8s/parser/compose_schema.py, nested tuples that need no JSON at run time.
A node of the table joins what the branches of a `oneOf` say about texts, lists and mappings.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
SOURCE = HERE / "compose" / "compose-schema.json"
TARGET = HERE.parent / "compose2k8s" / "parser" / "compose_schema.py"
SCALARS = ("string", "integer", "number", "boolean", "null")


class Table:
    def __init__(self, schema: dict[str, Any]) -> None:
        self.schema = schema
        self.nodes: list[Any] = [None]
        self.known: dict[str, int] = {}

    def node(self, schema: dict[str, Any]) -> int:
        """The number of the node for a schema; equal schemas share a node."""
        if set(schema) == {"$ref"}:
            name = schema["$ref"]
            if name not in self.known:
                self.known[name] = len(self.nodes)
                self.nodes.append(None)
                self.nodes[self.known[name]] = self.build(self.follow(schema))
            return self.known[name]
        key = json.dumps(schema, sort_keys=True)
        if key not in self.known:
            self.known[key] = len(self.nodes)
            self.nodes.append(None)
            self.nodes[self.known[key]] = self.build(schema)
        return self.known[key]

    def follow(self, schema: dict[str, Any]) -> dict[str, Any]:
        while "$ref" in schema:
            schema = self.schema["$defs"][schema["$ref"].rpartition("/")[2]]
        return schema

    def build(self, schema: dict[str, Any]) -> Any:
        if not schema:
            return ()
        types: set[str] = set()
        enum: tuple[str, ...] = ()
        pattern = ""
        bounds: tuple[Any, Any] = (None, None)
        listed: Any = None
        mapped: Any = None
        for branch in self.branches(schema):
            kinds = branch.get("type", [])
            kinds = [kinds] if isinstance(kinds, str) else kinds
            if "enum" in branch and not kinds:
                kinds = ["string"]
            if any(k in branch for k in ("properties", "patternProperties")) and not kinds:
                kinds = ["object"]
            if not kinds and not branch:
                return ()
            types.update(k for k in kinds if k in SCALARS)
            enum += tuple(branch.get("enum", ()))
            pattern = branch.get("pattern", pattern)
            if "minimum" in branch or "maximum" in branch:
                bounds = (branch.get("minimum"), branch.get("maximum"))
            if "array" in kinds:
                item = self.node(branch.get("items", {}))
                listed = (item, bool(branch.get("uniqueItems")))
            if "object" in kinds:
                mapped = self.mapping(branch)
        return (tuple(sorted(types)), enum, pattern, bounds, listed, mapped)

    def branches(self, schema: dict[str, Any]) -> list[dict[str, Any]]:
        schema = self.follow(schema)
        if "oneOf" in schema:
            return [b for one in schema["oneOf"] for b in self.branches(one)]
        return [schema]

    def mapping(self, schema: dict[str, Any]) -> Any:
        properties: dict[str, int] = {}
        parts = [*map(self.follow, schema.get("allOf", ())), schema]
        patterns: dict[str, int] = {}
        for part in parts:
            for name, inner in part.get("properties", {}).items():
                properties[name] = self.node(inner)
            for name, inner in part.get("patternProperties", {}).items():
                patterns[name] = self.node(inner)
        closed = (
            schema.get("additionalProperties") is False
            or schema.get("unevaluatedProperties") is False
        )
        rest = schema.get("additionalProperties")
        other = -1 if closed else self.node(rest if isinstance(rest, dict) else {})
        required = tuple(schema.get("required", ()))
        some = tuple(r for one in schema.get("anyOf", ()) for r in one.get("required", ()))
        return (
            tuple(sorted(properties.items())),
            tuple(patterns.items()),
            other,
            required,
            some,
        )


def render() -> str:
    schema = json.loads(SOURCE.read_text())
    table = Table(schema)
    table.nodes[0] = table.build(schema)
    rows = "".join(f"    {node!r},\n" for node in table.nodes)
    return (
        '"""The Compose schema as a table; made by schemas/build_compose.py, not by hand."""\n\n'
        "# (scalar types, enum, pattern, (minimum, maximum), list: (items, unique),\n"
        "#  mapping: (properties, patterns, others or -1, required, one of these required))\n"
        "# fmt: off\n"
        f"NODES = (\n{rows})\n"
    )


if __name__ == "__main__":
    if "--check" in sys.argv:
        sys.exit(render() != TARGET.read_text())
    TARGET.write_text(render())
