"""Labels of kompose as the knobs of x-kubernetes, so that its users move over unchanged.

The list is that of the user guide of kompose 1.38 ("Labels"). Each label that is heard is said in a note,
and is no annotation any more; one that is not known is a warning. Its readiness labels win over the
healthcheck, as in kompose.
"""

from __future__ import annotations

from compose2k8s.codes import KOMPOSE_LABEL, KOMPOSE_UNKNOWN
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser.node import Map, Seq, leaves, place
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

PREFIX = "kompose."
KNOBS = "x-kubernetes"
MAX_REPLICAS = 3  # of an autoscaler that says no other


def _number(text: str) -> Any:
    return int(text) if text.isdigit() else text


def _percent(text: str) -> Any:
    return _number(text.removesuffix("%"))


def _truth(text: str) -> bool:
    return text.lower() in ("true", "1", "yes")


def _word(**words: str) -> Callable[[str], str]:
    """Kompose's word -> ours, whatever the case."""
    return lambda text: words.get(text.lower(), text)


_CONTROLLER = _word(
    deployment="deployment",
    daemonset="daemonset",
    statefulset="statefulset",
    replicationcontroller="deployment",
)
_TYPE = _word(clusterip="none", headless="none", nodeport="nodeport", loadbalancer="loadbalancer")
_PULL = _word(always="always", never="never", ifnotpresent="missing")

# label -> (path of the knob, what becomes of the value)
_KNOBS: dict[str, tuple[tuple[str, ...], Callable[[str], Any]]] = {
    "kompose.controller.expose.port": (("host_ports",), _truth),
    "kompose.controller.port.expose": (("host_ports",), _truth),
    "kompose.controller.type": (("workload",), _CONTROLLER),
    "kompose.cronjob.backoff_limit": (("backoff_limit",), _number),
    "kompose.cronjob.concurrency_policy": (
        ("concurrency",),
        _word(allow="Allow", forbid="Forbid", never="Forbid", replace="Replace"),
    ),
    "kompose.cronjob.schedule": (("schedule",), str),
    "kompose.hpa.cpu": (("autoscaling", "cpu"), _percent),
    "kompose.hpa.memory": (("autoscaling", "memory"), _percent),
    "kompose.hpa.replicas.max": (("autoscaling", "max"), _number),
    "kompose.hpa.replicas.min": (("autoscaling", "min"), _number),
    "kompose.image-pull-secret": (("image_pull_secrets",), str),
    "kompose.security-context.fsgroup": (("fs_group",), _number),
    "kompose.service.expose.ingress-class-name": (("ingress", "class"), str),
    "kompose.service.expose.tls-secret": (("ingress", "tls_secret"), str),
    "kompose.service.external-traffic-policy": (
        ("external_traffic_policy",),
        _word(cluster="Cluster", local="Local"),
    ),
    "kompose.service.group": (("group",), str),
    "kompose.service.healthcheck.liveness.http_get_path": (("liveness", "path"), str),
    "kompose.service.healthcheck.liveness.http_get_port": (("liveness", "port"), _number),
    "kompose.service.healthcheck.liveness.tcp_port": (("liveness", "tcp"), _number),
    "kompose.service.healthcheck.readiness.http_get_path": (("readiness", "path"), str),
    "kompose.service.healthcheck.readiness.http_get_port": (("readiness", "port"), _number),
    "kompose.service.healthcheck.readiness.tcp_port": (("readiness", "tcp"), _number),
    "kompose.service.nodeport.port": (("node_port",), _number),
    "kompose.service.type": (("expose",), _TYPE),
    "kompose.serviceaccount-name": (("service_account",), str),
}
# label -> (attribute of the service, what becomes of the value)
_ATTRIBUTES: dict[str, tuple[tuple[str, ...], Callable[[str], Any]]] = {
    "kompose.image-pull-policy": (("pull_policy",), _PULL),
    "kompose.service.healthcheck.readiness.disable": (("healthcheck", "disable"), _truth),
    "kompose.service.healthcheck.readiness.interval": (("healthcheck", "interval"), str),
    "kompose.service.healthcheck.readiness.retries": (("healthcheck", "retries"), _number),
    "kompose.service.healthcheck.readiness.start_period": (("healthcheck", "start_period"), str),
    "kompose.service.healthcheck.readiness.timeout": (("healthcheck", "timeout"), str),
}
_TEST = "kompose.service.healthcheck.readiness.test"
_INIT = "kompose.init.containers."
# label -> knob of every volume that the service mounts
_VOLUMES = {
    "kompose.volume.size": "size",
    "kompose.volume.storage-class-name": "storage_class",
}
_SUBPATHS = ("kompose.volume.sub-path", "kompose.volume.subpath")
# kompose's type of a volume -> what becomes of a bind mount
_BINDS = {
    "configmap": "configmap",
    "emptydir": "empty",
    "hostpath": "hostpath",
    "persistentvolumeclaim": "claim",
}


def meanings() -> list[tuple[str, str]]:
    """Every label that is heard, with what says the same in a compose file: for docs/from-kompose.md."""
    found = {label: f"`{KNOBS}: {'.'.join(path)}`" for label, (path, _) in _KNOBS.items()}
    found |= {label: f"`{'.'.join(path)}`" for label, (path, _) in _ATTRIBUTES.items()}
    found |= {label: f"`{KNOBS}: {knob}` of each volume" for label, knob in _VOLUMES.items()}
    found |= dict.fromkeys(_SUBPATHS, "`volume.subpath` of each mount of a volume")
    found |= {
        "kompose.service.expose": f"`{KNOBS}: expose: ingress`, and `ingress.host`",
        _TEST: "`healthcheck.test`",
        f"{_INIT}command": "`pre_start.entrypoint`",
        f"{_INIT}image": "`pre_start.image`",
        f"{_INIT}name": "- (the name is ours)",
        "kompose.volume.type": f"`{KNOBS}: bind` of each bind mount",
    }
    return sorted(found.items())


class _Turn:
    """The labels of one service, turned one by one."""

    def __init__(self, service: Map, name: str, tree: Map, notes: list[Diagnostic]) -> None:
        self.service = service
        self.name = name
        self.tree = tree
        self.notes = notes

    def label(self, label: str, value: Traced[Any]) -> bool:
        """Whether the label is known."""
        text, at = str(value.value), place(value)
        if label in _KNOBS:
            path, convert = _KNOBS[label]
            self.service.default((KNOBS, *path), Traced(convert(text), value.origins), at)
            if label == "kompose.service.type" and text.lower() == "headless":
                self.service.default((KNOBS, "headless"), Traced(True, value.origins), at)
        elif label == "kompose.service.expose":
            self._expose(text, value)
        elif label in _ATTRIBUTES:
            path, convert = _ATTRIBUTES[label]
            self._instead(path, Traced(convert(text), value.origins), label)
        elif label == _TEST:
            words = [Traced(w, value.origins) for w in _list(text)]
            self._instead(("healthcheck", "test"), Seq(_test(words, text, value), at), label)
        elif label.startswith(_INIT):
            self._init(label.removeprefix(_INIT), text, value)
        elif label in _VOLUMES:
            knob = (KNOBS, _VOLUMES[label])
            for volume in self._volumes():
                volume.default(knob, value, at)
        elif label in _SUBPATHS:
            for mount in self._mounts("volume"):
                mount.default(("volume", "subpath"), value.map(lambda t: str(t).strip("/")), at)
        elif label == "kompose.volume.type" and text.lower() in _BINDS:
            for mount in self._mounts("bind"):
                way = value.map(lambda _: _BINDS[text.lower()])
                mount.default((KNOBS, "bind"), way, at)
        else:
            return False
        return True

    def _expose(self, text: str, value: Traced[Any]) -> None:
        at = place(value)
        self.service.default((KNOBS, "expose"), Traced("ingress", value.origins), at)
        if text.lower() != "true":
            hosts = [Traced(h.strip(), value.origins) for h in text.split(",") if h.strip()]
            self.service.default((KNOBS, "ingress", "host"), Seq(hosts, at), at)

    def _instead(self, path: tuple[str, ...], node: Any, label: str) -> None:
        """Put a value where the service may have one, which is then said to be set aside."""
        here = self.service
        for step in path[:-1]:
            inner = here.get(step)
            if not isinstance(inner, Map):
                inner = Map(place(node))
                here.put(step, inner, place(node))
            here = inner
        old = here.get(path[-1])
        gone = tuple(o for _, leaf in leaves(old) for o in leaf.origins) if old is not None else ()
        if gone:
            message = f"services.{self.name}.{'.'.join(path)}: {label} says it instead"
            self.notes.append(Diagnostic(code=KOMPOSE_LABEL, message=message, origins=gone))
        here.put(path[-1], node, place(node))

    def _init(self, what: str, text: str, value: Traced[Any]) -> None:
        """An init container is a pre_start step; its name is ours."""
        at = place(value)
        steps = self.service.get("pre_start")
        own = [s for s in steps or () if isinstance(s, Map) and s.origin < 0]
        if not own:
            own = [Map(-1)]
            self.service.put("pre_start", Seq([*(steps or ()), *own], at), at)
        if what == "command":
            words = [Traced(w, value.origins) for w in _list(text)]
            own[0].put("entrypoint", Seq(words, at), at)
        elif what == "image":
            own[0].put("image", value, at)

    def _mounts(self, kind: str) -> list[Map]:
        mounts = self.service.get("volumes") or ()
        return [m for m in mounts if isinstance(m, Map) and m.get("type") == Traced(kind)]

    def _volumes(self) -> list[Map]:
        """The top-level volumes that the service mounts."""
        section = self.tree.get("volumes")
        if not isinstance(section, Map):
            return []
        found: list[Map] = []
        for mount in self._mounts("volume"):
            source = mount.get("source")
            name = str(source.value) if isinstance(source, Traced) else ""
            volume = section.get(name)
            if volume is not None and not isinstance(volume, Map):  # null
                volume = Map(section.keys_at.get(name, 0))
                section[name] = volume
            if isinstance(volume, Map):
                found.append(volume)
        return found


def apply(service: Map, name: str, tree: Map, notes: list[Diagnostic]) -> None:
    """Take the labels of kompose out of a service and turn its knobs, in place."""
    labels = service["labels"]
    assert isinstance(labels, Map)  # reading.py has looked
    turn = _Turn(service, name, tree, notes)
    for label in [k for k in labels if k.startswith(PREFIX)]:
        value = labels.pop(label)
        at = place(value)
        if turn.label(label, value):
            message = f"services.{name}: the label {label} of kompose is heard"
            notes.append(Diagnostic(code=KOMPOSE_LABEL, message=message, origins=(at,)))
        else:
            message = f"services.{name}: the label {label} of kompose is not translated"
            hint = "say it with x-kubernetes"
            notes.append(
                Diagnostic(code=KOMPOSE_UNKNOWN, message=message, origins=(at,), hint=hint)
            )
    _autoscaling(service)


def _autoscaling(service: Map) -> None:
    """As in kompose, an autoscaler that is asked for has a most."""
    knobs = service.get(KNOBS)
    wish = knobs.get("autoscaling") if isinstance(knobs, Map) else None
    if isinstance(wish, Map) and "max" not in wish:
        about = tuple(o for _, leaf in leaves(wish) for o in leaf.origins)
        wish.put("max", Traced(MAX_REPLICAS, about), about[0] if about else 0)


def _list(text: str) -> list[str]:
    """`["a", "b"]` as kompose reads it, or the words of a command."""
    import json
    import shlex

    try:
        found = json.loads(text)
    except ValueError:
        try:
            return shlex.split(text)
        except ValueError:
            return [text]
    return [str(word) for word in found] if isinstance(found, list) else [str(found)]


def _test(words: list[Traced[str]], text: str, value: Traced[Any]) -> list[Traced[Any]]:
    """A healthcheck's test: what is no list is run by a shell."""
    if words and words[0].value in ("CMD", "CMD-SHELL", "NONE"):
        return list(words)
    return [Traced("CMD-SHELL", value.origins), Traced(text, value.origins)]
