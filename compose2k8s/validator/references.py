"""Do the objects of a set find each other? What is not in the set is a warning, or a fault if it is closed.

Claims, ConfigMaps, Secrets and their keys, ServiceAccounts, Services behind an Ingress, pods behind a
Service, targets of autoscalers; two workloads must not select each other's pods.
"""

from __future__ import annotations

from compose2k8s.codes import MISSING_REFERENCE, NOT_IN_SET, OVERLAP, SELECTS_NOTHING, TWICE
from compose2k8s.validator.finding import Finding
from compose2k8s.validator.rules.selectors import matches

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from typing import Any

    from compose2k8s.trace import Path

# What every namespace has by itself.
_GIVEN = {("ServiceAccount", "default"), ("ConfigMap", "kube-root-ca.crt")}


def check_set(
    objects: Iterable[dict[str, Any]], *, closed: bool = False
) -> list[tuple[int, Finding]]:
    """(index of an object, finding)."""
    together = Together(closed=closed)
    for obj in objects:
        together.add(obj)
    return together.check()


class Together:
    """A set of objects, taken one after the other; asked when all are there."""

    def __init__(self, *, closed: bool = False) -> None:
        self.objects: list[dict[str, Any]] = []
        self.code = MISSING_REFERENCE if closed else NOT_IN_SET
        self.found: list[tuple[int, Finding]] = []
        self.known: dict[tuple[str, str], dict[str, Any]] = {}
        self.pods: list[tuple[int, Path, dict[str, Any], dict[str, Any]]] = []
        self.labelled: dict[tuple[str, Any], list[int]] = {}  # label -> the pods that carry it

    def add(self, obj: dict[str, Any]) -> None:
        """Take an object, or what `essence` leaves of it."""
        index = len(self.objects)
        self.objects.append(obj)
        name = _map(obj.get("metadata")).get("name")
        self.known[str(obj.get("kind")), str(name)] = obj
        for path, template in templates(obj):
            labels = _map(_map(template.get("metadata")).get("labels"))
            for label in labels.items():
                if isinstance(label[1], str):
                    self.labelled.setdefault(label, []).append(len(self.pods))
            self.pods.append((index, path, labels, _map(template.get("spec"))))

    def check(self) -> list[tuple[int, Finding]]:
        for index, path, _, spec in self.pods:
            self._pod(index, (*path, "spec"), spec)
        for index, obj in enumerate(self.objects):
            kind = obj.get("kind")
            spec = _map(obj.get("spec"))
            if kind == "Service":
                self._service(index, spec)
            elif kind == "Ingress":
                self._ingress(index, spec)
            elif kind == "HorizontalPodAutoscaler":
                target = _map(spec.get("scaleTargetRef"))
                self._need(
                    index, ("spec", "scaleTargetRef"), str(target.get("kind")), target.get("name")
                )
            elif kind == "StatefulSet":
                self._need(index, ("spec", "serviceName"), "Service", spec.get("serviceName"))
            elif kind == "PodDisruptionBudget":
                self._budget(index, spec)
            elif kind == "RoleBinding":
                role = _map(obj.get("roleRef"))
                if role.get("kind") == "Role":
                    self._need(index, ("roleRef", "name"), "Role", role.get("name"))
        self._overlaps()
        self._twice()
        return self.found

    def _budget(self, index: int, spec: dict[str, Any]) -> None:
        selector = _map(spec.get("selector"))
        if selector and self.pods and not any(matches(selector, pod[2]) for pod in self.pods):
            words = "selects no pods of these manifests"
            self._say(index, ("spec", "selector"), words, SELECTS_NOTHING)

    def _twice(self) -> None:
        seen: set[tuple[str, ...]] = set()
        for index, obj in enumerate(self.objects):
            meta = _map(obj.get("metadata"))
            group = str(obj.get("apiVersion")).rpartition("/")[0]
            key = (group, str(obj.get("kind")), str(meta.get("namespace")), str(meta.get("name")))
            if key in seen and meta.get("name"):
                self._say(index, ("metadata", "name"), "stands here a second time", TWICE)
            seen.add(key)

    def _say(self, index: int, path: Path, message: str, code: Any = None, hint: str = "") -> None:
        self.found.append((index, Finding(path, code or self.code, message, hint)))

    def _need(self, index: int, path: Path, kind: str, name: Any, optional: Any = None) -> None:
        if not isinstance(name, str) or not name or optional is True:
            return
        if (kind, name) not in self.known and (kind, name) not in _GIVEN:
            if kind == "Secret" and ("ExternalSecret", name) in self.known:
                return
            self._say(index, path, f"there is no {kind} {name} among the manifests")

    def _key(self, index: int, path: Path, kind: str, source: dict[str, Any], key: Any) -> None:
        obj = self.known.get((kind, str(source.get("name"))))
        if obj is None or source.get("optional") is True:
            return
        held = {k for part in ("data", "binaryData", "stringData") for k in _map(obj.get(part))}
        if isinstance(key, str) and key not in held:
            self._say(
                index, path, f"the {kind} {source.get('name')} has no key {key}", MISSING_REFERENCE
            )

    def _pod(self, index: int, path: Path, spec: dict[str, Any]) -> None:
        for number, volume in enumerate(_list(spec.get("volumes"))):
            self._volume(index, (*path, "volumes", number), _map(volume))
        account = spec.get("serviceAccountName")
        self._need(index, (*path, "serviceAccountName"), "ServiceAccount", account)
        for field in ("initContainers", "containers"):
            for number, container in enumerate(_list(spec.get(field))):
                self._container(index, (*path, field, number), _map(container))

    def _volume(self, index: int, path: Path, volume: dict[str, Any]) -> None:
        claim = _map(volume.get("persistentVolumeClaim"))
        self._need(
            index, (*path, "persistentVolumeClaim"), "PersistentVolumeClaim", claim.get("claimName")
        )
        config, secret = _map(volume.get("configMap")), _map(volume.get("secret"))
        self._content(index, (*path, "configMap"), "ConfigMap", config)
        self._content(
            index, (*path, "secret"), "Secret", {**secret, "name": secret.get("secretName")}
        )
        for number, source in enumerate(_list(_map(volume.get("projected")).get("sources"))):
            here = (*path, "projected", "sources", number)
            for field, kind in (("configMap", "ConfigMap"), ("secret", "Secret")):
                self._content(index, (*here, field), kind, _map(_map(source).get(field)))

    def _content(self, index: int, path: Path, kind: str, source: dict[str, Any]) -> None:
        self._need(index, path, kind, source.get("name"), source.get("optional"))
        for number, item in enumerate(_list(source.get("items"))):
            self._key(index, (*path, "items", number, "key"), kind, source, _map(item).get("key"))

    def _container(self, index: int, path: Path, container: dict[str, Any]) -> None:
        for number, entry in enumerate(_list(container.get("env"))):
            source = _map(_map(entry).get("valueFrom"))
            if not source:
                continue
            for field, kind in (("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")):
                reference = _map(source.get(field))
                here = (*path, "env", number, "valueFrom", field)
                self._need(index, here, kind, reference.get("name"), reference.get("optional"))
                if reference:
                    self._key(index, (*here, "key"), kind, reference, reference.get("key"))
        for number, entry in enumerate(_list(container.get("envFrom"))):
            for field, kind in (("configMapRef", "ConfigMap"), ("secretRef", "Secret")):
                reference = _map(_map(entry).get(field))
                here = (*path, "envFrom", number, field)
                self._need(index, here, kind, reference.get("name"), reference.get("optional"))

    def _service(self, index: int, spec: dict[str, Any]) -> None:
        selector = spec.get("selector")
        if not isinstance(selector, dict) or not selector:
            return
        # The rarest label of the selector leaves few pods to look at.
        few = min((self.labelled.get(pair, []) for pair in selector.items()), key=len)
        hit = [self.pods[i] for i in few if matches({"matchLabels": selector}, self.pods[i][2])]
        if not hit:
            if self.pods:
                self._say(
                    index,
                    ("spec", "selector"),
                    "selects no pods of these manifests",
                    SELECTS_NOTHING,
                )
            return
        for number, port in enumerate(_list(spec.get("ports"))):
            target = _map(port).get("targetPort")
            if isinstance(target, str) and not any(target in _port_names(p[3]) for p in hit):
                path = ("spec", "ports", number, "targetPort")
                self._say(index, path, f"no container has a port called {target}", SELECTS_NOTHING)

    def _ingress(self, index: int, spec: dict[str, Any]) -> None:
        backends: list[tuple[Path, Any]] = [
            (("spec", "defaultBackend"), spec.get("defaultBackend"))
        ]
        for r, rule in enumerate(_list(spec.get("rules"))):
            for p, path in enumerate(_list(_map(_map(rule).get("http")).get("paths"))):
                here = ("spec", "rules", r, "http", "paths", p, "backend")
                backends.append((here, _map(path).get("backend")))
        for path, backend in backends:
            service = _map(_map(backend).get("service"))
            name, port = service.get("name"), _map(service.get("port"))
            self._need(index, (*path, "service", "name"), "Service", name)
            known = self.known.get(("Service", str(name)))
            if known is None:
                continue
            ports = [_map(p) for p in _list(_map(known.get("spec")).get("ports"))]
            if not any(
                p.get("port") == port.get("number")
                or (port.get("name") and p.get("name") == port.get("name"))
                for p in ports
            ):
                self._say(
                    index,
                    (*path, "service", "port"),
                    f"the Service {name} has no such port",
                    MISSING_REFERENCE,
                )

    def _overlaps(self) -> None:
        controllers = [
            (i, _map(_map(o.get("spec")).get("selector")), _map(o.get("metadata")).get("namespace"))
            for i, o in enumerate(self.objects)
            if o.get("kind") in ("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")
        ]
        labels = {i: found for i, _, found, _ in self.pods}
        taken: dict[object, int] = {}
        for index, selector, space in controllers:
            key = (
                repr(sorted(_map(selector.get("matchLabels")).items())),
                repr(selector.get("matchExpressions")),
                space,
            )
            first = taken.setdefault(key, index)
            if first != index and matches(selector, labels.get(first, {})):
                other = _map(self.objects[first].get("metadata")).get("name")
                self._say(index, ("spec", "selector"), f"also selects the pods of {other}", OVERLAP)


def templates(obj: dict[str, Any]) -> Iterator[tuple[Path, dict[str, Any]]]:
    """(path, template) of the pods of an object; a Pod is its own template."""
    spec = _map(obj.get("spec"))
    if obj.get("kind") == "Pod":
        yield (), obj
    elif obj.get("kind") == "CronJob":
        template = _map(_map(spec.get("jobTemplate")).get("spec")).get("template")
        if isinstance(template, dict):
            yield ("spec", "jobTemplate", "spec", "template"), template
    elif isinstance(spec.get("template"), dict):
        yield ("spec", "template"), spec["template"]


def _port_names(spec: dict[str, Any]) -> set[object]:
    return {
        _map(p).get("name")
        for c in _list(spec.get("containers"))
        for p in _list(_map(c).get("ports"))
    }


def _map(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
