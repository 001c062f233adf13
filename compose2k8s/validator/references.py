"""Do the objects of a set find each other? What is not in the set is a warning, or a fault if it is closed.

Claims, ConfigMaps, Secrets and their keys, ServiceAccounts, Services behind an Ingress, pods behind a
Service, targets of autoscalers; two workloads must not select each other's pods.

Objects come one after the other, and of each only its links are kept, as long as they are needed: what an
object refers to is forgotten when it has come. Where something is missing at the end, its object is looked
at once more for the place.
"""

from __future__ import annotations

from compose2k8s.validator.links import Links, labels_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from typing import Any

    from compose2k8s.diagnostics import Code
    from compose2k8s.trace import Path
    from compose2k8s.validator.finding import Finding
    from compose2k8s.validator.links import Holds

# What every namespace has by itself.
_GIVEN = {("ServiceAccount", "default"), ("ConfigMap", "kube-root-ca.crt")}
# A kind of object -> the kind of what a controller makes of it, under the same name.
_MAKES = {"ExternalSecret": "Secret"}


def check_set(
    objects: Sequence[dict[str, Any]], *, closed: bool = False
) -> list[tuple[int, Finding]]:
    """(index of an object, finding)."""
    together = Together()
    for obj in objects:
        together.add(Links(obj))
    return together.check(objects.__getitem__, closed=closed)


class Together:
    """A set of objects, taken one after the other; asked when all are there."""

    def __init__(self) -> None:
        self.count = 0
        # group, kind, namespace -> name -> what the object holds; and the same by kind alone
        self._among: dict[tuple[str, str, str], dict[str, Holds]] = {}
        self._of_kind: dict[str, list[dict[str, Holds]]] = {}
        self._waiting: dict[tuple[str, str], list[tuple[int, Any]]] = {}
        self._suspects: set[int] = set()  # objects that refer to a key that is not there
        self._twice: list[int] = []
        self._pods: dict[str, tuple[Any, ...]] = {}  # labels -> names of ports
        self._services: list[tuple[int, str, tuple[tuple[int, str], ...]]] = []
        self._budgets: list[tuple[int, dict[str, Any]]] = []
        self._taken: dict[tuple[str, str], int] = {}  # selector, namespace -> who has it
        self._overlaps: list[tuple[int, int]] = []

    def add(self, links: Links) -> None:
        """Take the next object."""
        index, self.count = self.count, self.count + 1
        if links.name:
            self._name(index, links)
        for _, kind, name, key in links.needs:
            found = self._find(kind, name)
            if not found:
                self._waiting.setdefault((kind, name), []).append((index, key))
            elif key is not None and _lack(found, key):
                self._suspects.add(index)
        if links.pods is not None:
            labels, ports = links.pods
            known = self._pods.get(labels)
            self._pods[labels] = ports if known is None or known == ports else known + ports
        if links.budget is not None:
            self._budgets.append((index, links.budget))
        if links.selects and links.among[1] == "Service":
            self._services.append((index, links.selects, links.targets))
        elif links.selects:
            first = self._taken.setdefault((links.selects, links.among[2]), index)
            if first != index:
                self._overlaps.append((index, first))

    def _name(self, index: int, links: Links) -> None:
        """Note that an object is there, and let those find it who wait for it."""
        kind = _MAKES.get(links.among[1], links.among[1])
        names = self._among.get(links.among)
        if names is None:
            names = self._among[links.among] = {}
            self._of_kind.setdefault(kind, []).append(names)
        if links.name in names:
            self._twice.append(index)
        names[links.name] = links.holds
        for waiting, key in self._waiting.pop((kind, links.name), ()):
            if key is not None and _lack([links.holds], key):
                self._suspects.add(waiting)

    def _find(self, kind: str, name: str) -> list[Holds]:
        """What the objects of a kind and name hold, in whichever namespaces."""
        found = [names[name] for names in self._of_kind.get(kind, ()) if name in names]
        return [None] if not found and (kind, name) in _GIVEN else found

    def check(
        self, body: Callable[[int], dict[str, Any]], *, closed: bool = False
    ) -> list[tuple[int, Finding]]:
        """(index, finding), by index. `body`: an object once more."""
        for waiting in self._waiting.values():
            self._suspects.update([index for index, _ in waiting])
        blind = list(self._blind())
        if not (self._suspects or self._twice or self._budgets or self._overlaps or blind):
            return []
        from compose2k8s.codes import (
            MISSING_REFERENCE,
            NOT_IN_SET,
            OVERLAP,
            SELECTS_NOTHING,
            TWICE,
        )
        from compose2k8s.validator.finding import Finding

        found: list[tuple[int, Finding]] = []

        def say(index: int, path: Path, code: Code, message: str) -> None:
            found.append((index, Finding(path, code, message)))

        for index in sorted(self._suspects):
            for path, kind, name, key in Links(body(index)).needs:
                held = self._find(kind, name)
                if key is None and not held:
                    words = f"there is no {kind} {name} among the manifests"
                    say(index, path, MISSING_REFERENCE if closed else NOT_IN_SET, words)
                elif key is not None and held and _lack(held, key):
                    words = "no such port" if kind == "Service" else f"no key {key}"
                    say(index, path, MISSING_REFERENCE, f"the {kind} {name} has {words}")
        for index, path, words in blind:
            say(index, path, SELECTS_NOTHING, words)
        for index, first in self._overlaps:
            other = Links(body(first)).name
            if index in self._twice and other == Links(body(index)).name:
                continue  # it is the same workload
            say(index, ("spec", "selector"), OVERLAP, f"also selects the pods of {other}")
        for index in self._twice:
            say(index, ("metadata", "name"), TWICE, "stands here a second time")
        return sorted(found, key=lambda pair: pair[0])

    def _blind(self) -> Iterator[tuple[int, Path, str]]:
        """Who selects no pods, or none with a port of that name."""
        if not self._pods:
            return
        carriers: dict[tuple[str, str], list[str]] = {}  # a label -> all labels where it is
        nothing = "selects no pods of these manifests"
        for index, selected, targets in self._services:
            if selected in self._pods and not targets:
                continue
            if not carriers:
                for labels in self._pods:
                    for label in labels_of(labels).items():
                        carriers.setdefault(label, []).append(labels)
            wanted = labels_of(selected).items()
            # The rarest label of the selector leaves few pods to look at.
            few = min([carriers.get(label, []) for label in wanted], key=len)
            hit = [labels for labels in few if wanted <= labels_of(labels).items()]
            if not hit:
                yield index, ("spec", "selector"), nothing
                continue
            ports = [port for labels in hit for port in self._pods[labels]]
            for number, target in targets:
                if target not in ports:
                    path = ("spec", "ports", number, "targetPort")
                    yield index, path, f"no container has a port called {target}"
        for index, selector in self._budgets:
            from compose2k8s.validator.rules.selectors import matches

            if not any(matches(selector, labels_of(text)) for text in self._pods):
                yield index, ("spec", "selector"), nothing


def _lack(held: list[Holds], key: Any) -> bool:
    """Whether none of the objects holds a key, as far as one can know."""
    return all(holds is not None and key not in holds for holds in held)
