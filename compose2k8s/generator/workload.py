"""Put the fragments together: containers in a pod, the pod in a workload of its kind.

A service that shares the pod of another one gives its container to that pod; what both say about the
pod must agree, and the one whose pod it is wins (MAPPING.md D11).
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED
from compose2k8s.diagnostics import ComposeError, say
from compose2k8s.generator.fragment import merge
from compose2k8s.generator.kinds import runs, shares
from compose2k8s.generator.metadata import head, selector
from compose2k8s.generator.network.names import label
from compose2k8s.generator.pod_fields import attribute
from compose2k8s.parser.node import tree
from compose2k8s.trace import origins_of, plain, resolve, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Parts
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

API = {
    "Deployment": "apps/v1",
    "StatefulSet": "apps/v1",
    "DaemonSet": "apps/v1",
    "Job": "batch/v1",
    "CronJob": "batch/v1",
}
# How a rolling update is written in each kind, and which settings of it there are.
_UPDATE = {
    "Deployment": "strategy",
    "StatefulSet": "updateStrategy",
    "DaemonSet": "updateStrategy",
}
TTL = 86_400  # seconds that a finished Job stays, unless somebody waits for it

# The order a person writes a container and a pod in; everything else follows by name.
CONTAINER = (
    "name", "image", "imagePullPolicy", "command", "args", "workingDir", "ports", "envFrom", "env",
    "resources", "volumeMounts", "startupProbe", "readinessProbe", "livenessProbe", "lifecycle",
    "securityContext", "stdin", "tty",
)  # fmt: skip
POD = (
    "enableServiceLinks", "automountServiceAccountToken", "serviceAccountName", "restartPolicy",
    "hostNetwork", "dnsPolicy", "hostname", "nodeSelector", "affinity", "securityContext",
    "initContainers", "containers", "volumes",
)  # fmt: skip


def ordered(tree: dict[str, Tree], order: tuple[str, ...]) -> dict[str, Tree]:
    """The same fields, the well-known ones first."""
    names = [*filter(tree.__contains__, order)]
    if len(names) < len(tree):
        names += sorted(tree.keys() - order)
    return {name: tree[name] for name in names}


def workload(plan: Plan, service: str, group: dict[str, Parts]) -> Tree:
    """The manifest that runs a service and those that share its pod. `group`: each one's parts."""
    kind = plan.kinds[service]
    notes = group[service].notes
    pod, template = _pod(plan, service, group)
    fields, more = runs(plan, service, notes)
    pod.update(more)
    knobs = plan.project.services[service].x_kubernetes
    if knobs is not None:
        if knobs.service_account is not None:
            pod["serviceAccountName"] = knobs.service_account
            if pod["automountServiceAccountToken"] is False:
                del pod["automountServiceAccountToken"]  # the account says it
        plan.already.update(origins_of(knobs.workload))
    sites = group[service].sites
    spec = dict(sites["workload"])
    labelled = dict(sites["metadata"])
    for guest, parts in group.items():
        if guest != service:
            _guest(plan, guest, parts, spec, labelled)
    metadata = {"labels": selector(plan, service)}
    if "os" in pod:
        from compose2k8s.generator import windows

        windows.without_linux(pod, notes)
    template = {"metadata": merge(metadata, template), "spec": ordered(pod, POD)}
    spec = _of_kind(plan, service, kind.value, {**spec, **fields}, template, notes)
    name: str = plan.names.services[service]
    if kind.value == "Job":
        fixed = [spec.get("completions"), *_patches(plan, service)]
        name = _job_name(name, template, [part for part in fixed if part is not None])
    manifest = head(plan, kind.value, API[kind.value], name, plan.names.services[service])
    manifest["kind"] = kind
    manifest["metadata"] = merge(manifest["metadata"], labelled)
    manifest["spec"] = spec
    return manifest


def _guest(
    plan: Plan, name: str, parts: Parts, spec: dict[str, Tree], metadata: dict[str, Tree]
) -> None:
    """What a service in the pod of another one says about the workload."""
    own = dict(parts.sites["workload"])
    strategy = own.pop("strategy", None)
    if strategy is not None:  # a claim for one node, whoever in the pod mounts it
        spec["strategy"] = merge(spec.get("strategy"), strategy)
    for field, value in own.items():
        spec[field] = _joined(field, spec.get(field), value, name, parts.notes)
    for field, value in parts.sites["metadata"].items():
        metadata[field] = _joined(field, metadata.get(field), value, name, parts.notes)
    shares(plan, name, parts.notes)


def _pod(
    plan: Plan, service: str, group: dict[str, Parts]
) -> tuple[dict[str, Tree], dict[str, Tree]]:
    """(spec of the pod, metadata of the template) for all containers of a group."""
    pod: dict[str, Tree] = {}
    template: dict[str, Tree] = {}
    containers: list[Tree] = []
    init: list[tuple[int, Tree]] = []
    ports: list[Tree] = []
    for name, parts in group.items():
        container = merge({"name": plan.names.services[name]}, parts.sites["container"])
        if len(group) > 1:
            container["ports"] = _own_ports(container, ports, plan)
        containers.append(ordered(container, CONTAINER))
        init += parts.init
        for field, value in parts.sites["pod"].items():
            pod[field] = _joined(field, pod.get(field), value, name, parts.notes)
        for field, value in parts.sites["template"].items():
            template[field] = _joined(field, template.get(field), value, name, parts.notes)
    if init:
        steps = [ordered(step, CONTAINER) for _, step in sorted(init, key=lambda step: step[0])]
        pod["initContainers"] = _named_once(_once(steps, plan))
    if "volumes" in pod:
        pod["volumes"] = list({_name(v): v for v in pod["volumes"]}.values())
    return {
        "enableServiceLinks": False,
        "automountServiceAccountToken": False,  # a gate that asks the API server sets it
        "containers": containers,
        **pod,
    }, template


def _own_ports(container: dict[str, Tree], taken: list[Tree], plan: Plan) -> list[Tree] | None:
    """The containers of a pod have one network, so a port belongs to one of them."""
    given = container.get("ports", ())
    plan.already.update(origins_of([port for port in given if port in taken]))
    own = [port for port in given if port not in taken]
    taken += own
    return own or None


def _joined(field: str, old: Tree, new: Tree, name: str, notes: list[Diagnostic]) -> Tree:
    """What two containers want for their pod; where they differ, the first has it."""
    if field == "terminationGracePeriodSeconds" and old is not None:
        return trace(max, old, new)  # neither is cut short
    if field == "securityContext" and old is not None:
        return {f: _joined(f, old.get(f), new.get(f), name, notes) for f in {**old, **new}}
    if field == "sysctls" and old is not None and new is not None:
        return _sysctls(old, new, name, notes)
    try:
        return merge(old, new, field)
    except ComposeError:
        what = attribute(field, new)
        message = f"{name} shares a pod, and the other service decides about {what}"
        notes.append(say(DROPPED, message, new))
        return old


def _sysctls(old: Tree, new: Tree, name: str, notes: list[Diagnostic]) -> Tree:
    """Each sysctl stands once."""
    found = {_name(entry): entry for entry in old}
    for entry in new:
        wanted = entry["value"] if _name(entry) in found else None
        if wanted is None:
            found[_name(entry)] = entry
            continue
        have = found[_name(entry)]
        value = _joined(f"the sysctl {_name(entry)}", have["value"], wanted, name, notes)
        found[_name(entry)] = {**have, "value": value}
    return [*found.values()]


def _once(steps: list[dict[str, Tree]], plan: Plan) -> list[dict[str, Tree]]:
    """Two services of a pod may wait for the same."""
    found: list[dict[str, Tree]] = []
    for step in steps:
        if step in found:
            plan.already.update(origins_of(step))
        else:
            found.append(step)
    return found


def _name(volume: Tree) -> str:
    name = volume["name"]
    return str(plain(name))


def _named_once(steps: list[dict[str, Tree]]) -> list[dict[str, Tree]]:
    """Init containers of several services may want one name."""
    taken: dict[str, int] = {}
    for step in steps:
        name = _name(step)
        taken[name] = count = taken.get(name, 0) + 1
        if count > 1:
            step["name"] = label(f"{name[:58]}-{count}")
    return steps


def _of_kind(
    plan: Plan,
    service: str,
    kind: str,
    spec: dict[str, Tree],
    template: Tree,
    notes: list[Diagnostic],
) -> dict[str, Tree]:
    """The spec, with what this kind has and without what it has not."""
    update = spec.pop("update", None)
    strategy = spec.pop("strategy", None)
    if kind in ("Job", "CronJob"):
        spec.pop("minReadySeconds", None)
        if kind == "Job" and not _waited_for(plan, service):
            spec["ttlSecondsAfterFinished"] = TTL
        job = {**spec, "template": template}
        return job if kind == "Job" else _scheduled(plan, service, job)
    if strategy is not None and kind == "Deployment":
        if update is not None and plain(update["maxUnavailable"]) == 0:
            message = (
                "update_config: what belongs to one node makes the update stop the old pod first"
            )
            notes.append(say(APPROXIMATED, message, update))
        if update is not None:
            plan.already.update(origins_of(update))
        spec["strategy"] = strategy
    elif update is not None:
        spec[_UPDATE[kind]] = {"type": "RollingUpdate", "rollingUpdate": update}
    if kind == "StatefulSet":
        spec["serviceName"] = plan.names.services[service]
    select = {"selector": {"matchLabels": selector(plan, service)}}
    return {
        **{k: spec.pop(k) for k in ("replicas",) if k in spec},
        **select,
        **spec,
        "template": template,
    }


def _scheduled(plan: Plan, service: str, job: dict[str, Tree]) -> dict[str, Tree]:
    """The spec of a CronJob; one that nothing but a person starts is suspended."""
    knobs = plan.project.services[service].x_kubernetes
    when = knobs.schedule if knobs is not None else None
    return {
        "schedule": when or "0 0 31 2 *",
        "suspend": None if when else True,
        "concurrencyPolicy": knobs.concurrency if knobs is not None else None,
        "jobTemplate": {"spec": job},
    }


def _waited_for(plan: Plan, service: str) -> bool:
    """A Job that gates wait for must stay, or a pod that starts later would wait in vain."""
    return any(g.dependency == service and g.asks == "Job" for g in plan.gates.values())


def _job_name(name: str, template: Tree, more: list[Tree]) -> str:
    """The template of a Job cannot change, so a changed one is another Job: a hash is in its name."""
    from binascii import crc32

    content = "".join(repr(resolve(part, [])) for part in (template, *more))
    return f"{name[:52].strip('-')}-{crc32(content.encode()):08x}"


def _patches(plan: Plan, service: str) -> list[Tree]:
    """What x-kubernetes merges into the Job of a service, later (generator/patches.py)."""
    knobs = (plan.project.services[service].x_kubernetes, plan.project.knobs)
    given = [k.patches for k in knobs if k is not None and k.patches is not None]
    return [tree(p["Job"]) for p in given if "Job" in p]
