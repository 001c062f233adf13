"""Of an object what concerns others, and nothing else, so that little of a long stream has to be kept.

What it is called, what it refers to, what others may find in it; of pods the labels, of what chooses pods
the selector. Labels become one text, which is small, the same for all who have the same, and quickly compared
(references.py).
"""

from __future__ import annotations

from sys import intern

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any, TypeAlias

    from compose2k8s.trace import Path

    # Where an object says so, the kind and the name it means, and what must be there: a key of data, a port.
    Need: TypeAlias = tuple[Path, str, str, Any]
    # Keys, or ports by number and name; None where nobody knows.
    Holds: TypeAlias = tuple[Any, ...] | None

_DATA = ("data", "binaryData", "stringData")
_CONTROLLERS = ("Deployment", "StatefulSet", "DaemonSet", "ReplicaSet")


class Links:
    """`among`: group, kind and namespace, among which names differ · `holds`: keys of data, ports of a Service.

    `pods`: the labels of its pods and the names of their ports · `selects`: labels that a Service or a
    controller chooses · `targets`: (number, name) of the ports that a Service means by name.
    """

    __slots__ = ("among", "budget", "holds", "name", "needs", "pods", "selects", "targets")

    def __init__(self, obj: dict[str, Any]) -> None:
        meta, spec, kind = _map(obj.get("metadata")), _map(obj.get("spec")), str(obj.get("kind"))
        group = str(obj.get("apiVersion")).rpartition("/")[0]
        self.among = (group, kind, str(meta.get("namespace")))
        self.name: str = str(meta.get("name") or "")
        self.holds: Holds = None if kind == "ExternalSecret" else ()
        self.needs: list[Need] = []
        self.pods: tuple[str, tuple[Any, ...]] | None = None
        self.selects = ""
        self.targets: tuple[tuple[int, str], ...] = ()
        self.budget: dict[str, Any] | None = None
        if "template" in spec or kind in ("Pod", "CronJob"):
            for path, template in templates(obj):
                self._of_pods(path, template)
        if kind in ("ConfigMap", "Secret"):
            self.holds = tuple([key for part in _DATA for key in _map(obj.get(part))])
        elif kind == "Service":
            self._of_service(spec)
        elif kind in _CONTROLLERS:
            self.selects = self._own(_map(spec.get("selector")), spec)
            if kind == "StatefulSet":
                self._need(("spec", "serviceName"), "Service", spec.get("serviceName"))
        elif kind == "Ingress":
            self._of_ingress(spec)
        elif kind == "HorizontalPodAutoscaler":
            target = _map(spec.get("scaleTargetRef"))
            self._need(("spec", "scaleTargetRef"), str(target.get("kind")), target.get("name"))
        elif kind == "PodDisruptionBudget":
            self.budget = _map(spec.get("selector")) or None
        elif kind == "RoleBinding":
            role = _map(obj.get("roleRef"))
            if role.get("kind") == "Role":
                self._need(("roleRef", "name"), "Role", role.get("name"))

    def _need(self, path: Path, kind: str, name: Any, key: Any = None) -> None:
        if name.__class__ is str and name:
            self.needs.append((path, kind, name, key))

    def _of_pods(self, path: Path, template: dict[str, Any]) -> None:
        spec = _map(template.get("spec"))
        ports: list[Any] = []
        for field in ("initContainers", "containers"):
            for number, container in enumerate(_list(spec.get(field))):
                content = _map(container)
                if "env" in content or "envFrom" in content:
                    self._of_container((*path, "spec", field, number), content)
                if field == "containers":
                    ports += [_map(p).get("name") for p in _list(content.get("ports"))]
        for number, volume in enumerate(_list(spec.get("volumes"))):
            self._of_volume((*path, "spec", "volumes", number), _map(volume))
        account = spec.get("serviceAccountName")
        self._need((*path, "spec", "serviceAccountName"), "ServiceAccount", account)
        self.pods = (text_of(_map(template.get("metadata")).get("labels")), tuple(ports))

    def _of_container(self, path: Path, container: dict[str, Any]) -> None:
        for number, entry in enumerate(_list(container.get("env"))):
            source = entry.get("valueFrom") if entry.__class__ is dict else None
            if source.__class__ is not dict:
                continue
            for field, kind in (("configMapKeyRef", "ConfigMap"), ("secretKeyRef", "Secret")):
                if field in source:
                    here = (*path, "env", number, "valueFrom", field)
                    self._of_source(here, kind, _map(source[field]))
        for number, entry in enumerate(_list(container.get("envFrom"))):
            for field, kind in (("configMapRef", "ConfigMap"), ("secretRef", "Secret")):
                self._of_source(
                    (*path, "envFrom", number, field), kind, _map(_map(entry).get(field))
                )

    def _of_source(self, path: Path, kind: str, source: dict[str, Any], name: str = "name") -> None:
        """A ConfigMap or Secret, whole, by a key or by several."""
        if source.get("optional") is True:
            return
        self._need(path, kind, source.get(name))
        key = source.get("key")
        if key.__class__ is str:
            self._need((*path, "key"), kind, source.get(name), key)
        for number, item in enumerate(_list(source.get("items"))):
            key = _map(item).get("key")
            if key.__class__ is str:
                self._need((*path, "items", number, "key"), kind, source.get(name), key)

    def _of_volume(self, path: Path, volume: dict[str, Any]) -> None:
        if "persistentVolumeClaim" in volume:
            claim = _map(volume["persistentVolumeClaim"])
            self._need(
                (*path, "persistentVolumeClaim"), "PersistentVolumeClaim", claim.get("claimName")
            )
        if "configMap" in volume:
            self._of_source((*path, "configMap"), "ConfigMap", _map(volume["configMap"]))
        if "secret" in volume:
            self._of_source((*path, "secret"), "Secret", _map(volume["secret"]), "secretName")
        if "projected" in volume:
            for number, source in enumerate(_list(_map(volume["projected"]).get("sources"))):
                here = (*path, "projected", "sources", number)
                for field, kind in (("configMap", "ConfigMap"), ("secret", "Secret")):
                    self._of_source((*here, field), kind, _map(_map(source).get(field)))

    def _of_service(self, spec: dict[str, Any]) -> None:
        self.selects = text_of(spec.get("selector"))
        numbers: list[Any] = []
        names: list[Any] = []
        for number, entry in enumerate(_list(spec.get("ports"))):
            port = _map(entry)
            numbers.append(port.get("port"))
            if port.get("name"):
                names.append(port["name"])
            if port.get("targetPort").__class__ is str:
                self.targets = (*self.targets, (number, port["targetPort"]))
        self.holds = (*numbers, *names)

    def _of_ingress(self, spec: dict[str, Any]) -> None:
        self._of_backend(("spec", "defaultBackend"), spec.get("defaultBackend"))
        for r, rule in enumerate(_list(spec.get("rules"))):
            for p, path in enumerate(_list(_map(_map(rule).get("http")).get("paths"))):
                where = ("spec", "rules", r, "http", "paths", p, "backend")
                self._of_backend(where, _map(path).get("backend"))

    def _of_backend(self, path: Path, backend: Any) -> None:
        service = _map(_map(backend).get("service"))
        port = _map(service.get("port"))
        self._need((*path, "service", "name"), "Service", service.get("name"))
        wanted = port.get("number", port.get("name"))
        self._need((*path, "service", "port"), "Service", service.get("name"), wanted)

    def _own(self, selector: dict[str, Any], spec: dict[str, Any]) -> str:
        """The selector of a controller, if it chooses the controller's own pods."""
        carried = _map(_map(_map(spec.get("template")).get("metadata")).get("labels"))
        if "matchExpressions" not in selector:
            chosen = _map(selector.get("matchLabels"))
            return text_of(chosen) if chosen.items() <= carried.items() else ""
        from compose2k8s.validator.rules.selectors import matches

        if not matches(selector, carried):
            return ""
        return f"{text_of(selector.get('matchLabels'))}\n{selector['matchExpressions']!r}"


def text_of(labels: Any) -> str:
    """Labels as lines: the keys, sorted, and then the values; nothing if there are none."""
    if labels.__class__ is not dict or not labels:
        return ""
    try:
        keys = sorted(labels)
        return intern("\n".join([*keys, *map(labels.__getitem__, keys)]))
    except TypeError:  # no texts
        whole = {str(key): str(value or "") for key, value in labels.items()}
        return text_of(whole)


def labels_of(text: str) -> dict[str, str]:
    """The labels that a text was made of."""
    lines = text.split("\n")
    half = len(lines) // 2
    return dict(zip(lines[:half], lines[half:], strict=False))


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


def _map(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []
