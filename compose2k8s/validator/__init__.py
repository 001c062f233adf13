"""Would an API server accept these objects, and do they find each other? Without a cluster."""

from __future__ import annotations

from compose2k8s.validator.everyday import SINCE, is_everyday

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from typing import Any

    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.options import Options
    from compose2k8s.validator.finding import Finding
    from compose2k8s.validator.said import Locate

DEFAULT = (1, 36)


def check(obj: dict[str, Any], version: tuple[int, int] = DEFAULT) -> list[Finding]:
    """Everything that is wrong with one object by itself."""
    return [] if version >= SINCE and is_everyday(obj) else thorough(obj, version)


def thorough(obj: dict[str, Any], version: tuple[int, int]) -> list[Finding]:
    """By the schema of its kind and the server's rules."""
    from compose2k8s.validator import engine, rules
    from compose2k8s.validator.tables import NEWEST

    minor = min(version[1], NEWEST)
    found = engine.check(obj, minor)
    if not found:
        return rules.check(obj, minor)
    if any(f.code.id in ("C2K400", "C2K401") for f in found):
        return found
    wrong = {f.path for f in found}
    return found + [f for f in rules.check(obj, minor) if f.path not in wrong]


def of_version(version: tuple[int, int]) -> list[Diagnostic]:
    """What is to be said of a version that is newer than all that are known: it is taken for the newest."""
    if version <= DEFAULT:
        return []
    from compose2k8s.codes import NEWER
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.validator.tables import NEWEST

    if version[1] <= NEWEST:
        return []
    message = f"Kubernetes 1.{version[1]} is not known yet: objects are judged as 1.{NEWEST} would"
    return [Diagnostic(code=NEWER, message=message, hint="is the number right?")]


def validate(
    objects: Iterable[Mapping[str, Any]], options: Options | None = None, *, closed: bool = False
) -> tuple[Diagnostic, ...]:
    """Everything that an API server would refuse or regret about objects, each and together.

    Of the options, `kube_version`, `pod_security` and `ignore` count. `closed`: what is referred to must
    be among the objects. The `subject` of a diagnostic names object and field.
    """
    bodies = [dict(body) for body in objects]
    if options is None:
        return tuple(diagnose(bodies, closed=closed))
    found = of_version(options.kube_version)
    found += diagnose(bodies, version=options.kube_version, closed=closed)
    if options.pod_security != "none":
        from compose2k8s.validator.pod_security import check_all

        found += check_all(
            bodies, options.pod_security, options.kube_version, lambda _index, _path: ()
        )
    return tuple(d for d in found if d.severity == "error" or d.code.id not in options.ignore)


def diagnose(
    objects: Sequence[dict[str, Any]],
    *,
    version: tuple[int, int] = DEFAULT,
    locate: Locate | None = None,
    closed: bool = False,
    references: bool = True,
) -> list[Diagnostic]:
    """Every finding about a set of objects, each and together.

    `locate` finds the lines behind a field · `closed`: what is referred to must be in the set.
    """
    found = [(i, finding) for i, obj in enumerate(objects) for finding in check(obj, version)]
    if references:
        from compose2k8s.validator.references import check_set

        found += check_set(objects, closed=closed)
    if not found:
        return []
    from compose2k8s.validator.said import said

    return [said(finding, index, objects[index], locate) for index, finding in found]
