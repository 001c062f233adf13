"""One object at a time, by the engine, the version and the schemas that a call asks for."""

from __future__ import annotations

from compose2k8s.codes import NO_SUCH_KIND, NOT_A_MANIFEST
from compose2k8s.validator import DEFAULT, check
from compose2k8s.validator.finding import Finding

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from compose2k8s.scanner import Call
    from compose2k8s.validator.custom import Custom


class Judge:
    """What a call wants to know of each object."""

    def __init__(self, call: Call) -> None:
        self.version: tuple[int, int] = call.setting("kube_version", DEFAULT)
        self.level: str = call.setting("pod_security", "none")
        self.locations: tuple[str, ...] = tuple(call.setting("schema_locations", ()))
        self.names: bool = call.setting("report", "text") != "text"  # which lists all objects
        self._custom: Custom | None = None
        self._check: Callable[[dict[str, Any]], list[Finding]] = lambda o: check(o, self.version)
        if call.setting("engine") == "jsonschema":
            from compose2k8s.validator.jsonschema_engine import Engine

            reference = Engine(self.version[1])
            self._check = lambda o: self._by_reference(o, reference.check(o))

    def custom(self, bodies: Iterable[dict[str, Any]] = ()) -> Custom:
        """The schemas of custom kinds, with those that some objects define."""
        if self._custom is None:
            from compose2k8s.validator.custom import Custom

            self._custom = Custom(self.version[1], self.locations)
        self._custom.define(bodies)
        return self._custom

    def check(self, obj: dict[str, Any]) -> list[Finding]:
        """Every finding about an object by itself."""
        if "kind" not in obj and "apiVersion" not in obj:
            return [_no_manifest(obj)]
        known = self.custom().check(obj) if self.locations else None
        found = self._check(obj) if known is None else self.of_custom(obj, known)
        if self.level != "none":
            from compose2k8s.validator.pod_security import of_object

            found = found + of_object(obj, self.level, self.version[1])
        return found

    def of_custom(self, obj: dict[str, Any], found: list[Finding]) -> list[Finding]:
        """What a custom schema says, and what holds for the metadata of every object."""
        from compose2k8s.validator import engine, rules
        from compose2k8s.validator.tables import NEWEST

        minor = min(self.version[1], NEWEST)
        return found + engine.metadata(obj, minor) + rules.check(obj, minor)

    def _by_reference(self, obj: dict[str, Any], found: list[Finding]) -> list[Finding]:
        """The schemas' part by `jsonschema`, the rules' part as always."""
        from compose2k8s.validator import engine, rules
        from compose2k8s.validator.tables import NEWEST

        minor = min(self.version[1], NEWEST)
        table = engine.check(obj, minor)
        if any(f.code is NO_SUCH_KIND or f.code.id == "C2K401" for f in table):
            return table
        wrong = {f.path for f in found}
        beyond = [f for f in table if f.code.id in engine.BEYOND_SCHEMAS]
        more = [*beyond, *rules.check(obj, minor)]
        return found + [f for f in more if f.path not in wrong]


# What else lies about in a repository -> how to tell it, and what makes manifests of it.
_OTHERS = (
    ("services", "; this is a compose file", "`compose2k8s convert` makes manifests of it"),
    ("resources", "; this is a kustomization", "`kubectl kustomize` makes manifests of it"),
)


def _no_manifest(obj: dict[str, Any]) -> Finding:
    words, hint = next(((w, h) for key, w, h in _OTHERS if key in obj), ("", ""))
    return Finding((), NOT_A_MANIFEST, f"a manifest has apiVersion and kind{words}", hint)
