"""Do the objects of a set find each other? What is not in the set is a warning, or a fault if it is closed.

Claims, ConfigMaps, Secrets and their keys, ServiceAccounts, Services behind an Ingress, pods behind a
Service, targets of autoscalers; two workloads must not select each other's pods.

Objects come one after the other, and of each only its links are kept, as long as they are needed: what an
object refers to is forgotten when it has come. Where something is missing at the end, its object is looked
at once more for the place.
"""

from __future__ import annotations

from compose2k8s.validator.links import Links

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from typing import Any, TypeAlias

    from compose2k8s.validator.finding import Finding
    from compose2k8s.validator.links import Holds

    # index, labels it selects, (number, name) of the ports it means by name
    Service: TypeAlias = tuple[int, str, tuple[tuple[int, str], ...]]

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
        # What is referred to -> the objects that do, and the key they mean
        self.waiting: dict[tuple[str, str], list[tuple[int, Any]]] = {}
        self.suspects: set[int] = set()  # who refers to a key that is not there
        self.twice: list[int] = []
        self.pods: dict[str, tuple[Any, ...]] = {}  # labels -> names of ports
        self.services: list[Service] = []
        self.budgets: list[tuple[int, dict[str, Any]]] = []
        self._taken: dict[tuple[str, str], int] = {}  # selector, namespace -> who has it
        self.overlaps: list[tuple[int, int]] = []

    def add(self, links: Links) -> None:
        """Take the next object."""
        index, self.count = self.count, self.count + 1
        if links.name:
            self._name(index, links)
        for _, kind, name, key in links.needs:
            found = self.find(kind, name)
            if not found:
                self.waiting.setdefault((kind, name), []).append((index, key))
            elif key is not None and lack(found, key):
                self.suspects.add(index)
        if links.pods is not None:
            labels, ports = links.pods
            known = self.pods.setdefault(labels, ports)
            if known != ports:
                self.pods[labels] = known + tuple([p for p in ports if p not in known])
        if links.budget is not None:
            self.budgets.append((index, links.budget))
        if links.selects and links.among[1] == "Service":
            self.services.append((index, links.selects, links.targets))
        elif links.selects:
            first = self._taken.setdefault((links.selects, links.among[2]), index)
            if first != index:
                self.overlaps.append((index, first))

    def _name(self, index: int, links: Links) -> None:
        """Note that an object is there, and let those find it who wait for it."""
        kind = _MAKES.get(links.among[1], links.among[1])
        names = self._among.get(links.among)
        if names is None:
            names = self._among[links.among] = {}
            self._of_kind.setdefault(kind, []).append(names)
        if links.name in names:
            self.twice.append(index)
        names[links.name] = links.holds
        for waiting, key in self.waiting.pop((kind, links.name), ()):
            if key is not None and lack([links.holds], key):
                self.suspects.add(waiting)

    def find(self, kind: str, name: str) -> list[Holds]:
        """What the objects of a kind and name hold, in whichever namespaces."""
        found = [names[name] for names in self._of_kind.get(kind, ()) if name in names]
        return [None] if not found and (kind, name) in _GIVEN else found

    def check(
        self, body: Callable[[int], dict[str, Any]], *, closed: bool = False
    ) -> list[tuple[int, Finding]]:
        """(index, finding), by index. `body`: an object once more."""
        for waiting in self.waiting.values():
            self.suspects.update([index for index, _ in waiting])
        unsure = [s for s in self.services if s[2] or s[1] not in self.pods]
        if not (
            self.suspects or self.twice or self.budgets or self.overlaps or (unsure and self.pods)
        ):
            return []
        from compose2k8s.validator.missing import missing

        return missing(self, unsure, body, closed=closed)


def lack(held: list[Holds], key: Any) -> bool:
    """Whether none of the objects holds a key, as far as one can know."""
    return all(holds is not None and key not in holds for holds in held)
