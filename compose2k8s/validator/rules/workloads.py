"""Deployments, StatefulSets, DaemonSets, ReplicaSets, Jobs, CronJobs, Pods."""

from __future__ import annotations

from compose2k8s.codes import BAD_POD, BAD_SELECTOR, BAD_WORKLOAD
from compose2k8s.grammar import LABEL, dns_label, percent
from compose2k8s.validator.rules.metadata import annotation_keys, labels, matches, selector
from compose2k8s.validator.rules.pods import pod

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_NUMBERS = ("replicas", "minReadySeconds", "revisionHistoryLimit")


def template(
    spec: Look, kind: str, restarts: tuple[str, ...], claims: tuple[str, ...] = ()
) -> None:
    """The template of the pods of a workload."""
    pods = spec.at("template")
    meta = pods.at("metadata")
    labels(meta, "labels")
    annotation_keys(meta, "annotations")
    inner = pods.at("spec")
    pod(inner, restarts, claims)
    if not inner.has("activeDeadlineSeconds"):
        return
    if kind in ("Deployment", "ReplicaSet", "StatefulSet", "DaemonSet"):
        inner.say(
            BAD_WORKLOAD,
            f"activeDeadlineSeconds in {kind} is not supported",
            "activeDeadlineSeconds",
        )
    else:
        inner.within(BAD_POD, "activeDeadlineSeconds", 1, (1 << 31) - 1)


def _controller(spec: Look, kind: str) -> None:
    for name in spec.given(_NUMBERS):
        spec.within(BAD_WORKLOAD, name, 0)
    chosen = spec.at("selector")
    selector(chosen)
    value = chosen.value
    if not isinstance(value, dict):
        spec.say(BAD_SELECTOR, "required value", "selector")
    elif not value.get("matchLabels") and not value.get("matchExpressions"):
        chosen.say(BAD_SELECTOR, f"empty selector is invalid for {kind.lower()}")
    else:
        pods = spec.at("template").at("metadata").get("labels")
        if not matches(value, pods):
            spec.say(
                BAD_SELECTOR,
                "`selector` does not match template `labels`",
                "template",
                "metadata",
                "labels",
            )


def _amount(look: Look, name: str) -> float | None:
    """A number or a percentage; None if it is none."""
    value = look.get(name)
    if value is None:
        return None
    if isinstance(value, str):
        if not percent(value):
            look.say(
                BAD_WORKLOAD,
                f'"{value}": a valid percent string must be a number followed by %',
                name,
            )
            return None
        return float(value[:-1])
    if isinstance(value, int) and value < 0:
        look.say(BAD_WORKLOAD, f"{value}: must be greater than or equal to 0", name)
        return None
    return float(value) if isinstance(value, int | float) else None


def deployment(look: Look) -> None:
    spec = look.at("spec")
    _controller(spec, "Deployment")
    if spec.has("strategy"):
        _strategy(spec)
    deadline = spec.get("progressDeadlineSeconds")
    if isinstance(deadline, int) and deadline <= spec.number("minReadySeconds"):
        spec.say(
            BAD_WORKLOAD,
            f"{deadline}: must be greater than minReadySeconds",
            "progressDeadlineSeconds",
        )
    template(spec, "Deployment", ("Always",))


def _strategy(spec: Look) -> None:
    strategy = spec.at("strategy")
    kind = strategy.get("type")
    if strategy.value is not None and kind not in (None, "", "Recreate", "RollingUpdate"):
        spec.say(
            BAD_WORKLOAD,
            f'unsupported value "{kind}": supported values: "Recreate", "RollingUpdate"',
            "strategy",
        )
    rolling = strategy.at("rollingUpdate")
    if kind == "Recreate" and rolling.value is not None:
        strategy.say(
            BAD_WORKLOAD, "may not be specified when strategy `type` is 'Recreate'", "rollingUpdate"
        )
    elif rolling.value is not None:
        surge, gone = _amount(rolling, "maxSurge"), _amount(rolling, "maxUnavailable")
        if surge == 0 and gone == 0:
            rolling.say(BAD_WORKLOAD, "may not be 0 when `maxSurge` is 0", "maxUnavailable")
        _at_most_all(rolling, "maxUnavailable")


def _at_most_all(look: Look, name: str) -> None:
    value = look.get(name)
    if percent(value) and int(value[:-1]) > 100:
        look.say(BAD_WORKLOAD, f'"{value}": must not be greater than 100%', name)


def replica_set(look: Look) -> None:
    spec = look.at("spec")
    _controller(spec, "ReplicaSet")
    template(spec, "ReplicaSet", ("Always",))


def daemon_set(look: Look) -> None:
    spec = look.at("spec")
    _controller(spec, "DaemonSet")
    strategy = spec.at("updateStrategy")
    kind = strategy.get("type")
    if kind not in (None, "", "RollingUpdate", "OnDelete"):
        strategy.say(BAD_WORKLOAD, f'unsupported value "{kind}"', "type")
    rolling = strategy.at("rollingUpdate")
    if rolling.value is not None and kind != "OnDelete":
        surge, gone = _amount(rolling, "maxSurge"), _amount(rolling, "maxUnavailable")
        for name in ("maxSurge", "maxUnavailable"):
            _at_most_all(rolling, name)
        if surge and gone:
            rolling.say(BAD_WORKLOAD, "may not be set when maxUnavailable is non-zero", "maxSurge")
        if gone == 0 and not surge:
            rolling.say(BAD_WORKLOAD, "cannot be 0 when maxSurge is 0", "maxUnavailable")
    template(spec, "DaemonSet", ("Always",))


def stateful_set(look: Look) -> None:
    spec = look.at("spec")
    _controller(spec, "StatefulSet")
    policy = spec.get("podManagementPolicy")
    if policy not in (None, "", "OrderedReady", "Parallel"):
        spec.say(
            BAD_WORKLOAD,
            f"\"{policy}\": must be 'OrderedReady' or 'Parallel'",
            "podManagementPolicy",
        )
    strategy = spec.at("updateStrategy")
    kind = strategy.get("type")
    if strategy.value is not None and kind not in (None, "", "RollingUpdate", "OnDelete"):
        spec.say(
            BAD_WORKLOAD, f"\"{kind}\": must be 'RollingUpdate' or 'OnDelete'", "updateStrategy"
        )
    rolling = strategy.at("rollingUpdate")
    rolling.within(BAD_WORKLOAD, "partition", 0)
    if _amount(rolling, "maxUnavailable") == 0:
        rolling.say(BAD_WORKLOAD, "cannot be 0", "maxUnavailable")
    _at_most_all(rolling, "maxUnavailable")
    service = spec.get("serviceName")
    if isinstance(service, str) and service and not dns_label(service):
        spec.say(BAD_WORKLOAD, f'"{service}": {LABEL}', "serviceName")
    names = []
    for wanted in spec.each("volumeClaimTemplates"):
        from compose2k8s.validator.rules.claims import claim

        names.append(str(wanted.at("metadata").get("name")))
        claim(wanted, template=True)
    kept = spec.at("persistentVolumeClaimRetentionPolicy")
    for name in ("whenDeleted", "whenScaled"):
        kept.one_of(BAD_WORKLOAD, name, ("Retain", "Delete"))
    template(spec, "StatefulSet", ("Always",), tuple(names))


def bare_pod(look: Look) -> None:
    pod(look.at("spec"))
    look.at("spec").within(BAD_POD, "activeDeadlineSeconds", 1, (1 << 31) - 1)


def pod_template(look: Look) -> None:
    pods = look.at("template")
    labels(pods.at("metadata"), "labels")
    pod(pods.at("spec"))
