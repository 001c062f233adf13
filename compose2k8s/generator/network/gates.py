"""Which dependencies are waited for, and the init containers that wait (house rule 6).

A gate is only made for what can come: never for a dependency without replicas, in the same pod, or
whose own pod waits for this one. Each gate gives up after `--wait-seconds`, so that the kubelet
restarts the pod and says so.
"""

from __future__ import annotations

from compose2k8s.generator.metadata import head
from compose2k8s.generator.network.knocks import knock
from compose2k8s.generator.network.names import label
from compose2k8s.record import Record
from compose2k8s.trace import decides, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.attributes.depends_on import Dependency
    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Traced, Tree

COMPLETED = "service_completed_successfully"
POD_FAILURE_POLICY = (1, 29)  # before, its rules must name conditions of pods too


class Gate(Record):
    """`dependent` waits for `dependency`.

    `asks`: it asks the API server, about a workload of this kind, because a Job answers on no port,
    # Who is reached early, and an address without a port, tell nothing; only the API server knows.
    hidden = dependency in all.early or (port is None and bool(all.ports[dependency]))
    if hidden or not all.networks.together(name, dependency):
        if optional:
            return gate.replace(refused="it is not required, and would be waited for without end")
    """

    dependent: str
    dependency: str
    why: Traced[Any]  # what the user wrote that asks for it
    optional: bool = False
    asks: str = ""
    port: int | None = None
    looks: bool = False  # it looks for the file that the healthcheck looks for
    refused: str = ""  # why there can be no gate after all


def plan(all: Plan) -> dict[tuple[str, str], Gate]:
    """(dependent, dependency) -> gate, for services and jobs alike."""
    found: dict[tuple[str, str], Gate] = {}
    if not all.options.wait:
        return found
    for name, service in [*all.project.services.items(), *all.project.jobs.items()]:
        if service.depends_on is None:
            continue
        for dependency, terms in service.depends_on.on.items():
            gate = _gate(all, name, dependency, terms)
            if gate is not None:
                found[name, dependency] = gate
    return _without_cycles(all, found)


def _gate(all: Plan, name: str, dependency: str, terms: Dependency) -> Gate | None:
    condition = terms.condition.value if terms.condition else "service_started"
    if condition == "service_started" and not all.options.wait_all:
        return None
    optional = terms.required is not None and not terms.required.value
    why = trace(lambda *_: dependency, terms.condition, terms.required)
    gate = Gate(dependent=name, dependency=dependency, why=why, optional=optional)
    target = all.project.services.get(dependency)
    if target is None:
        return gate.replace(refused="it is not part of this project")
    if target.provider is not None:
        return gate.replace(refused="another program provides it")
    if all.networks.separated and all.pod(name) in all.networks.cut_off:
        return gate.replace(refused=f"{name} has no network to ask by")
    if all.pod(name) == all.pod(dependency):
        return gate.replace(refused="both run in one pod")
    if condition == COMPLETED:
        if all.kinds[dependency].value != "Job":
            return gate.replace(refused="it does not run as a Job that ends")
        return gate.replace(asks="Job")
    if all.kinds[dependency].value == "Job" and _looks(all, name, dependency):
        return gate.replace(looks=True)
    if all.kinds[dependency].value in ("Job", "CronJob"):
        return gate.replace(refused="it is a job, which is never ready")
    if all.replicas(dependency) == 0:
        return gate.replace(refused="it has no replicas")
    port = knock(all, dependency)
    # Who is reached early, and an address without a port, tell nothing; only the API server knows.
    hidden = dependency in all.early or (port is None and bool(all.ports[dependency]))
    if hidden or not all.networks.together(name, dependency):
        if optional:
            return gate.replace(refused="it is not required, and would be waited for without end")
        return gate.replace(asks=all.kinds[all.pod(dependency)].value)
    return gate.replace(port=port)


def _looks(all: Plan, name: str, dependency: str) -> bool:
    from compose2k8s.generator.network import file_gates

    return file_gates.looks(all, name, dependency) is not None


def _without_cycles(all: Plan, gates: dict[tuple[str, str], Gate]) -> dict[tuple[str, str], Gate]:
    """Pods that wait for each other in a ring would never start: the last gate of a ring is refused."""
    waits: dict[str, set[str]] = {}
    kept: dict[tuple[str, str], Gate] = {}
    for place, gate in gates.items():
        if gate.refused:
            kept[place] = gate
            continue
        here, there = all.pod(gate.dependent), all.pod(gate.dependency)
        if _reaches(waits, there, here):
            kept[place] = gate.replace(refused="its pod waits for this one")
        else:
            waits.setdefault(here, set()).add(there)
            kept[place] = gate
    return kept


def _reaches(waits: dict[str, set[str]], start: str, goal: str) -> bool:
    seen, todo = {start}, [start]
    while todo:
        here = todo.pop()
        if here == goal:
            return True
        new = waits.get(here, set()) - seen
        seen |= new
        todo += new
    return False


def container(ctx: Context, gate: Gate) -> Tree:
    """The init container that waits."""
    all = ctx.plan
    if gate.looks:
        from compose2k8s.generator.network import file_gates

        return file_gates.container(ctx, gate.dependency, gate.why.map(lambda _: _name(all, gate)))
    name = all.names.services[gate.dependency]
    limit = str(all.options.wait_seconds)
    own: dict[str, Tree] = {
        "name": gate.why.map(lambda _: _name(all, gate)),
        "imagePullPolicy": "IfNotPresent",
    }
    if gate.asks:
        workload = f"{gate.asks.lower()}/{all.workloads[all.pod(gate.dependency)]}"
        words = ["rollout", "status"]
        if gate.asks == "Job":
            # One that is not required may fail: a Job has conditions when it is over, either way.
            words = ["wait", f"--for={'jsonpath={.status.conditions}' if gate.optional else 'condition=complete'}"]  # fmt: skip
        return {
            **own,
            "image": all.options.kubectl_image,
            "args": [*words, workload, f"--timeout={limit}s"],
        }
    if gate.port is not None:
        test = f"nc -z -w 2 {name} {gate.port}"
    else:
        # Only the message tells an unknown name from a closed port; any port will do for it.
        test = f"! nc -z -w 2 {name} 9 2>&1 | grep -q 'bad address'"
    end = " || true" if gate.optional else ""
    script = f'timeout {limit} sh -c "until {test}; do sleep 2; done"{end}'
    return {**own, "image": all.options.wait_image, "command": ["sh", "-c", script]}


def patience(all: Plan, service: str) -> Tree:
    """What keeps a Job whose pod may start only once from failing when one of its gates gives up."""
    waits = [g for g in all.gates.values() if all.pod(g.dependent) == service and not g.refused]
    if not waits or all.options.kube_version < POD_FAILURE_POLICY:
        return None
    names = dict.fromkeys(_name(all, gate) for gate in waits)
    return {
        "rules": [
            {
                "action": "Ignore",
                "onExitCodes": {"containerName": name, "operator": "NotIn", "values": [0]},
            }
            for name in names
        ]
    }


def _name(all: Plan, gate: Gate) -> str:
    return label(f"wait-for-{all.names.services[gate.dependency]}")


def permission(all: Plan, service: str) -> tuple[dict[str, Tree], list[Tree]]:
    """The pod's account, which may look at the workloads that it waits for and at nothing else."""
    gates = [g for g in all.gates.values() if g.dependent == service and g.asks and not g.refused]
    name = label(f"{all.names.services[service]}-gate")
    knobs = getattr(all.project.services.get(service), "x_kubernetes", None)
    asked = knobs.service_account if knobs is not None else None
    account = None if asked else head(all, "ServiceAccount", "v1", name, name)
    role = head(all, "Role", "rbac.authorization.k8s.io/v1", name, name)
    role["rules"] = [
        {
            "apiGroups": ["batch" if kind == "Job" else "apps"],
            "resources": [f"{kind.lower()}s"],
            "resourceNames": decides(
                [g.why for g in gates if g.asks == kind],
                [all.workloads[all.pod(g.dependency)] for g in gates if g.asks == kind],
            ),
            "verbs": ["get", "list", "watch"],
        }
        for kind in sorted({g.asks for g in gates})
    ]
    binding = head(all, "RoleBinding", "rbac.authorization.k8s.io/v1", name, name)
    binding["roleRef"] = {"apiGroup": "rbac.authorization.k8s.io", "kind": "Role", "name": name}
    subject: dict[str, Tree] = {"kind": "ServiceAccount", "name": asked or name}
    if all.options.namespace:
        subject["namespace"] = all.options.namespace
    binding["subjects"] = [subject]
    pod = {"serviceAccountName": asked or name, "automountServiceAccountToken": True}
    return pod, [*([account] if account else []), role, binding]
