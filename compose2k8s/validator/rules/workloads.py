"""Deployments, StatefulSets, DaemonSets, ReplicaSets, ReplicationControllers and bare Pods."""

from __future__ import annotations

from compose2k8s.codes import BAD_POD, BAD_SELECTOR, BAD_WORKLOAD, SERVER_WARNS
from compose2k8s.grammar import LABEL, dns_label, percent
from compose2k8s.validator.rules.metadata import annotation_keys, labels
from compose2k8s.validator.rules.pods import pod, pod_annotations
from compose2k8s.validator.rules.selectors import matches, selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_DEADLINE = 600  # seconds, which the server fills in


def template(pods: Look, restarts: tuple[str, ...] = (), claims: tuple[str, ...] = ()) -> None:
    """A template of pods."""
    meta, inner = pods.at("metadata"), pods.at("spec")
    if meta.value:
        labels(meta, "labels")
        if meta.has("annotations"):
            annotation_keys(meta, "annotations")
            pod_annotations(meta.at("annotations"), inner)
    pod(inner, restarts, claims)
    inner.within(BAD_POD, "activeDeadlineSeconds", 1, (1 << 31) - 1)


def _controller(spec: Look, kind: str, claims: tuple[str, ...] = ()) -> None:
    spec.within(BAD_WORKLOAD, "replicas", 0)
    spec.within(BAD_WORKLOAD, "minReadySeconds", 0)
    chosen = spec.at("selector")
    selector(chosen)
    value = chosen.value
    if not isinstance(value, dict):
        spec.say(BAD_SELECTOR, "required value", "selector")
    elif not value.get("matchLabels") and not value.get("matchExpressions"):
        chosen.say(BAD_SELECTOR, f"empty selector is invalid for {kind.lower()}")
    elif not matches(value, spec.at("template").at("metadata").get("labels")):
        spec.say(
            BAD_SELECTOR,
            "`selector` does not match template `labels`",
            "template",
            "metadata",
            "labels",
        )
    _pods(spec, kind, claims)


def _pods(spec: Look, kind: str, claims: tuple[str, ...] = ()) -> None:
    template(spec.at("template"), ("Always",), claims)
    inner = spec.at("template").at("spec")
    if inner.has("activeDeadlineSeconds"):
        inner.say(
            BAD_WORKLOAD,
            f"activeDeadlineSeconds in {kind} is not supported",
            "activeDeadlineSeconds",
        )


def amount(look: Look, name: str, default: float, *, most: bool = True) -> float:
    """A number or a percentage, not negative; `most`: of at most 100%."""
    value = look.get(name)
    if isinstance(value, str):
        if not percent(value):
            look.say(
                BAD_WORKLOAD,
                f'"{value}": a valid percent string must be a number followed by %',
                name,
            )
            return default
        if most and int(value[:-1]) > 100:
            look.say(BAD_WORKLOAD, f'"{value}": must not be greater than 100%', name)
        return float(value[:-1])
    look.within(BAD_WORKLOAD, name, 0)
    return float(look.number(name)) if look.has(name) else default


def deployment(look: Look) -> None:
    spec = look.at("spec")
    _controller(spec, "Deployment")
    spec.within(BAD_WORKLOAD, "revisionHistoryLimit", 0)
    strategy = spec.at("strategy")
    strategy.one_of(BAD_WORKLOAD, "type", ("Recreate", "RollingUpdate"), default=True)
    rolling = strategy.at("rollingUpdate")
    if rolling.value is not None:
        if strategy.get("type") == "Recreate":
            strategy.say(
                BAD_WORKLOAD,
                "may not be specified when strategy `type` is 'Recreate'",
                "rollingUpdate",
            )
        else:
            gone = amount(rolling, "maxUnavailable", 25)
            if amount(rolling, "maxSurge", 25, most=False) == 0 and gone == 0:
                rolling.say(BAD_WORKLOAD, "may not be 0 when `maxSurge` is 0", "maxUnavailable")
    deadline = spec.number("progressDeadlineSeconds", _DEADLINE)
    if deadline <= spec.number("minReadySeconds"):
        spec.say(
            BAD_WORKLOAD,
            f"{deadline}: must be greater than minReadySeconds",
            "progressDeadlineSeconds",
        )


def replica_set(look: Look) -> None:
    _controller(look.at("spec"), "ReplicaSet")


def replication_controller(look: Look) -> None:
    """Its selector is a mapping, and the labels of its pods if it has none."""
    spec = look.at("spec")
    spec.within(BAD_WORKLOAD, "replicas", 0)
    spec.within(BAD_WORKLOAD, "minReadySeconds", 0)
    of_pods = spec.at("template").at("metadata").get("labels") or {}
    chosen = spec.get("selector") or of_pods
    if not chosen:
        spec.say(BAD_SELECTOR, "required value", "selector")
    elif not matches({"matchLabels": chosen}, of_pods):
        spec.say(BAD_SELECTOR, "`selector` does not match template `labels`", "template")
    if not spec.has("template"):
        spec.say(BAD_WORKLOAD, "required value", "template")
    else:
        _pods(spec, "ReplicationController")


def daemon_set(look: Look) -> None:
    spec = look.at("spec")
    _controller(spec, "DaemonSet")
    spec.within(BAD_WORKLOAD, "revisionHistoryLimit", 0)
    strategy = spec.at("updateStrategy")
    strategy.one_of(BAD_WORKLOAD, "type", ("RollingUpdate", "OnDelete"), default=True)
    rolling = strategy.at("rollingUpdate")
    if rolling.value is not None and strategy.get("type") != "OnDelete":
        surge, gone = amount(rolling, "maxSurge", 0), amount(rolling, "maxUnavailable", 1)
        if surge and gone:
            rolling.say(BAD_WORKLOAD, "may not be set when maxUnavailable is non-zero", "maxSurge")
        if not gone and not surge:
            rolling.say(BAD_WORKLOAD, "cannot be 0 when maxSurge is 0", "maxUnavailable")


def stateful_set(look: Look) -> None:
    spec = look.at("spec")
    names = []
    for wanted in spec.each("volumeClaimTemplates"):
        from compose2k8s.validator.rules.claims import claim

        name = wanted.at("metadata").text("name")
        if not dns_label(name):
            wanted.say(
                BAD_WORKLOAD, f'"{name}" is no name of a volume: {LABEL}', "metadata", "name"
            )
        names.append(name)
        claim(wanted)
    _controller(spec, "StatefulSet", tuple(names))
    spec.one_of(BAD_WORKLOAD, "podManagementPolicy", ("OrderedReady", "Parallel"), default=True)
    if spec.number("revisionHistoryLimit") < 0:
        spec.say(
            SERVER_WARNS,
            "a negative value retains all historical revisions",
            "revisionHistoryLimit",
        )
    spec.at("ordinals").within(BAD_WORKLOAD, "start", 0)
    strategy = spec.at("updateStrategy")
    strategy.one_of(BAD_WORKLOAD, "type", ("RollingUpdate", "OnDelete"), default=True)
    rolling = strategy.at("rollingUpdate")
    if rolling.value is not None:
        if strategy.get("type") == "OnDelete":
            strategy.say(BAD_WORKLOAD, "only allowed for 'RollingUpdate'", "rollingUpdate")
        rolling.within(BAD_WORKLOAD, "partition", 0)
        if spec.minor >= 35 and amount(rolling, "maxUnavailable", 1) == 0:
            rolling.say(BAD_WORKLOAD, "cannot be 0", "maxUnavailable")
    spec.form(BAD_WORKLOAD, "serviceName", dns_label, LABEL)
    kept = spec.at("persistentVolumeClaimRetentionPolicy")
    for name in ("whenDeleted", "whenScaled"):
        kept.one_of(BAD_WORKLOAD, name, ("Retain", "Delete"), default=True)


def bare_pod(look: Look) -> None:
    spec = look.at("spec")
    pod_annotations(look.at("metadata").at("annotations"), spec)
    pod(spec)
    spec.within(BAD_POD, "activeDeadlineSeconds", 1, (1 << 31) - 1)
    if not spec.text("priorityClassName"):
        for field, usual in (("priority", 0), ("preemptionPolicy", "PreemptLowerPriority")):
            if spec.get(field) not in (None, usual):
                spec.say(BAD_POD, "is what a PriorityClass says, and none is named", field)
    if spec.get("overhead") and not spec.text("runtimeClassName"):
        spec.say(BAD_POD, "is what a RuntimeClass says, and none is named", "overhead")


def pod_template(look: Look) -> None:
    template(look.at("template"))
