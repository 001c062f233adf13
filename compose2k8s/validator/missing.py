"""What some objects do not find among the others, in words: loaded where something is missing."""

from __future__ import annotations

from compose2k8s.codes import MISSING_REFERENCE, NOT_IN_SET, OVERLAP, SELECTS_NOTHING, TWICE
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.links import Links, labels_of
from compose2k8s.validator.references import lack

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Any

    from compose2k8s.trace import Path
    from compose2k8s.validator.references import Service, Together

_SELECTOR = ("spec", "selector")
_NOTHING = "selects no pods of these manifests"


def missing(
    together: Together,
    unsure: list[Service],
    body: Callable[[int], dict[str, Any]],
    *,
    closed: bool,
) -> list[tuple[int, Finding]]:
    """(index, finding), by index. `unsure`: Services that may select nothing · `body`: an object once more."""
    found = [
        (index, finding)
        for index in sorted(together.suspects)
        for finding in _not_found(together, Links(body(index)), closed=closed)
    ]
    if together.pods:
        found += _blind_services(together.pods, unsure)
        found += _blind_budgets(together)
    for index, first in together.overlaps:
        other = Links(body(first)).name
        if index in together.twice and other == Links(body(index)).name:
            continue  # it is the same workload
        found.append((index, Finding(_SELECTOR, OVERLAP, f"also selects the pods of {other}")))
    for index in together.twice:
        found.append((index, Finding(("metadata", "name"), TWICE, "stands here a second time")))
    return sorted(found, key=lambda pair: pair[0])


def _not_found(together: Together, links: Links, *, closed: bool) -> Iterator[Finding]:
    for path, kind, name, key in links.needs:
        held = together.find(kind, name)
        if key is None and not held:
            words = f"there is no {kind} {name} among the manifests"
            yield Finding(path, MISSING_REFERENCE if closed else NOT_IN_SET, words)
        elif key is not None and held and lack(held, key):
            words = "no such port" if kind == "Service" else f"no key {key}"
            yield Finding(path, MISSING_REFERENCE, f"the {kind} {name} has {words}")


def _blind_services(
    pods: dict[str, tuple[Any, ...]], unsure: list[Service]
) -> Iterator[tuple[int, Finding]]:
    """Services that select no pods, or none with a port of that name."""
    carriers: dict[tuple[str, str], list[str]] = {}  # a label -> all labels where it is
    for labels in pods if unsure else ():
        for label in labels_of(labels).items():
            carriers.setdefault(label, []).append(labels)
    for index, selected, targets in unsure:
        wanted = labels_of(selected).items()
        # The rarest label of the selector leaves few pods to look at.
        few = min([carriers.get(label, []) for label in wanted], key=len)
        hit = [labels for labels in few if wanted <= labels_of(labels).items()]
        if not hit:
            yield index, Finding(_SELECTOR, SELECTS_NOTHING, _NOTHING)
            continue
        ports = [port for labels in hit for port in pods[labels]]
        for number, target in targets:
            if target not in ports:
                words = f"no container has a port called {target}"
                path: Path = ("spec", "ports", number, "targetPort")
                yield index, Finding(path, SELECTS_NOTHING, words)


def _blind_budgets(together: Together) -> Iterator[tuple[int, Finding]]:
    for index, selector in together.budgets:
        from compose2k8s.validator.rules.selectors import matches

        if not any(matches(selector, labels_of(text)) for text in together.pods):
            yield index, Finding(_SELECTOR, SELECTS_NOTHING, _NOTHING)
