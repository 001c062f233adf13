"""Which kind of workload a service becomes, how often and until when it runs, and why (MAPPING.md D1).

The first that fits: what the user asks for (`x-kubernetes`, `--workload`); `mode: global`; jobs by mode,
by being waited for until complete, or by `restart: "no"` (or none, and a command that ends or a name that says
so) and nothing that a server has; else Deployment.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DECIDED, DROPPED, IGNORED, KIND
from compose2k8s.diagnostics import say
from compose2k8s.trace import Traced, origins_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.deploy import RestartPolicy
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.network.references import Reference
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Service
    from compose2k8s.trace import Tree

_BY_OPTION = {
    "deployment": "Deployment",
    "statefulset": "StatefulSet",
    "daemonset": "DaemonSet",
    "job": "Job",
    "cronjob": "CronJob",
}
_ONCE = frozenset(("init", "migrate", "migration", "migrations", "migrator", "seeder", "setup"))
ALWAYS = ("always", "unless-stopped")
_BY_DOCKER = ("no", "on-failure")  # words that only tasks can follow here
FOREVER = 2_147_483_647  # what a Job takes for "try again without end"


def plan(all: Plan) -> dict[str, Traced[str]]:
    """Service or job -> kind, with the origins of what decided it."""
    completed = _completed(all)
    found: dict[str, Traced[str]] = {}
    for name, service in all.project.services.items():
        if all.pod(name) != name:
            continue  # as the service whose pod it runs in
        kind, why, about = _kind(service, completed.get(name, ()), all)
        found[name] = Traced(kind, origins_of(about) if about else ())
        if kind != "Deployment":
            all.notes.append(say(KIND, f"{name} runs as a {kind}: {why}", about or service.name))
    for name in all.groups:
        found[name] = found[all.pod(name)]
    for name, job in all.project.jobs.items():
        found[name] = Traced("CronJob", job.name.origins)
    return found


def _completed(all: Plan) -> dict[str, list[Traced[str]]]:
    """Service -> the conditions of others that wait until it is complete."""
    found: dict[str, list[Traced[str]]] = {}
    for service in [*all.project.services.values(), *all.project.jobs.values()]:
        for name, terms in service.depends_on.on.items() if service.depends_on else ():
            if terms.condition and terms.condition.value == "service_completed_successfully":
                found.setdefault(name, []).append(terms.condition)
    return found


def _kind(
    service: Service, completed: list[Traced[str]] | tuple[()], all: Plan
) -> tuple[str, str, object]:
    """(kind, why, what decided it)."""
    knobs = service.x_kubernetes
    if knobs is not None and knobs.schedule is not None:
        return "CronJob", "x-kubernetes gives it a schedule", knobs.schedule
    if knobs is not None and knobs.workload is not None:
        return _BY_OPTION[knobs.workload.value], "x-kubernetes asks for it", knobs.workload
    if all.options.workload != "auto":
        return _BY_OPTION[all.options.workload], "--workload asks for it", ()
    mode = service.deploy.mode if service.deploy else None
    if mode is not None:
        if mode.value == "global":
            return "DaemonSet", "deploy.mode is global", mode
        if mode.value in ("replicated-job", "global-job"):
            if mode.value == "global-job":
                message = "deploy.mode: a Job runs once, not once a node"
                all.notes.append(say(DROPPED, message, mode))
            return "Job", f"deploy.mode is {mode.value}", mode
    if completed:
        return "Job", "others wait until it has completed", completed
    again = restart(service)
    if again is not None and again.value.partition(":")[0] in ("no", "on-failure"):
        if not _serves(service, all):
            return "Job", f"it ends by itself (restart: {again.value})", again
    if again is None and _once(service.name.value, all) and not _serves(service, all):
        return "Job", "so its name says, and no restart is asked for", service.name
    found = _ends(service, all) if again is None and (service.command or service.entrypoint) else ""
    if found:
        return "Job", found, service.command or service.entrypoint
    return "Deployment", "", mode or ()


def _ends(service: Service, all: Plan) -> str:
    """Why a service is a Job by what it runs; empty where it may as well be a server."""
    from compose2k8s.generator.one_shots import ends

    last, about = ends(service), service.command or service.entrypoint
    if not last:
        return ""
    if not _serves(service, all):
        return f"it ends by itself ({last}), and no restart is asked for"
    if service.healthcheck is None or service.healthcheck.off:
        return ""
    from compose2k8s.generator.network import file_gates

    name = service.name.value
    if not _serves(service.replace(healthcheck=None), all) and file_gates.asked(all, name):
        return f"it ends by itself ({last}), and who waits for it looks for its file"
    message = f"{name} ends ({last}), and is run again and again, as a healthcheck is for servers"
    all.notes.append(say(APPROXIMATED, message, about))
    return ""


def _once(name: str, all: Plan) -> bool:
    """Whether a service is called like what runs once, `db-init` or `migrate`, and nobody speaks to it."""
    words = name.lower().replace("_", "-").replace(".", "-").split("-")
    called = any(r.source != name for r in all.called.get(name, ()))
    return not called and not _ONCE.isdisjoint(words)


def restart(service: Service) -> Traced[str] | None:
    """`restart` in one form, from deploy.restart_policy where that is given: it wins."""
    policy = service.deploy.restart_policy if service.deploy else None
    if policy is not None and policy.condition is not None:
        words = {"none": "no", "any": "always"}
        return policy.condition.map(lambda c: words.get(c, c))
    return service.restart


def _serves(service: Service, all: Plan) -> bool:
    """Whether it has what a server has: ports, also by the word of others, a name of its own that it tells
    them (advertisedAddress), or more than one replica."""
    name = service.name.value
    return bool(
        service.ports
        or service.expose
        or (service.healthcheck is not None and not service.healthcheck.off)
        or all.replicas(name) != 1
        or any(_tells(r) if r.source == name else r.port for r in all.called.get(name, ()))
    )


def _tells(reference: Reference) -> bool:
    """Whether a service names itself where it tells others, and not in a file that may list all."""
    return not reference.where.startswith(("file ", "healthcheck"))


def runs(all: Plan, name: str, notes: list[Diagnostic]) -> tuple[dict[str, Tree], dict[str, Tree]]:
    """(fields of the workload, fields of the pod) that say how often and until when it runs."""
    service = all.project.services[name]
    kind = all.kinds[name].value
    knobs = service.x_kubernetes
    if kind in ("Job", "CronJob"):
        fields, pod = _job(service, all, notes)
        if knobs is not None and knobs.backoff_limit is not None:
            fields["backoffLimit"] = knobs.backoff_limit
        return fields, pod
    replicas = _replicas(service, notes, all)
    workload: dict[str, Tree] = {}
    if kind == "DaemonSet":
        if replicas is not None:
            message = "replicas: one pod a node runs, as in Swarm, however many are asked for"
            notes.append(say(IGNORED, message, replicas))
    elif knobs is not None and knobs.autoscaling is not None:
        all.already.update(origins_of(replicas))  # the autoscaler says it, from that number on
    elif replicas is not None:
        workload["replicas"] = replicas
    _restarts(service, all, notes)
    return workload, {}


def shares(all: Plan, name: str, notes: list[Diagnostic]) -> None:
    """What a service in the pod of another one says about how it runs: the other one decides."""
    service, other = all.project.services[name], all.project.services[all.pod(name)]
    replicas, again = _replicas(service, notes, all), restart(service)
    if replicas is not None and replicas.value != all.replicas(name):
        message = f"replicas: {name} runs in the pod of {other.name.value}, and as often"
        notes.append(say(DROPPED, message, replicas))
    elif replicas is not None:
        all.already.update(replicas.origins)
    policy = service.deploy.restart_policy if service.deploy else None
    if policy is not None and policy.max_attempts is not None:
        message = "max_attempts: pods are restarted without end"
        notes.append(say(DROPPED, message, policy.max_attempts))
    _overruled(service, policy, notes)
    if again is None:
        return
    theirs = restart(other)
    if (theirs.value if theirs else "") == again.value or again.value in ALWAYS:
        all.already.update(again.origins)
    else:
        message = f"restart: {other.name.value} decides it for all of its pod"
        notes.append(say(APPROXIMATED, message, again))


def _replicas(service: Service, notes: list[Diagnostic], all: Plan) -> Traced[int] | None:
    deployed = service.deploy.replicas if service.deploy else None
    if service.scale is not None and deployed is not None:
        all.already.update(deployed.origins)
        return service.scale
    return service.scale if service.scale is not None else deployed


def _restarts(service: Service, all: Plan, notes: list[Diagnostic]) -> None:
    """What a workload that always restarts makes of `restart`."""
    policy = service.deploy.restart_policy if service.deploy else None
    if policy is not None and policy.max_attempts is not None:
        notes.append(
            say(DROPPED, "max_attempts: pods are restarted without end", policy.max_attempts)
        )
    again = restart(service)
    _overruled(service, policy, notes)
    if again is None:
        return
    if again.value in ALWAYS:
        all.already.update(again.origins)
    elif again.value.partition(":")[0] not in _BY_DOCKER:
        from compose2k8s.parser.suggest import nearest

        near = nearest(again.value, [*ALWAYS, *_BY_DOCKER])
        message = f"restart: {again.value!r} is no word of Docker's; it is always restarted"
        notes.append(say(DROPPED, message, again, hint=f"did you mean {near}?" if near else ""))
    else:
        message = f"restart: {again.value!r} is not to be had for a server; it is always restarted"
        notes.append(say(APPROXIMATED, message, again))


def _overruled(service: Service, policy: RestartPolicy | None, notes: list[Diagnostic]) -> None:
    if policy is not None and policy.condition is not None and service.restart is not None:
        message = "restart: deploy.restart_policy says it instead"
        notes.append(say(DECIDED, message, service.restart))


def _job(
    service: Service, all: Plan, notes: list[Diagnostic]
) -> tuple[dict[str, Tree], dict[str, Tree]]:
    replicas = _replicas(service, notes, all)
    workload: dict[str, Tree] = {}
    if replicas is not None and replicas.value == 0:
        workload["parallelism"] = replicas
    elif replicas is not None and replicas.value > 1:
        workload["completions"] = workload["parallelism"] = replicas
    elif replicas is not None:
        all.already.update(replicas.origins)
    again = restart(service)
    word, _, times = again.value.partition(":") if again is not None else ("no", "", "")
    policy = service.deploy.restart_policy if service.deploy else None
    _overruled(service, policy, notes)
    attempts = policy.max_attempts if policy else None
    if again is None or word == "no":
        early = _not_waited_for(service, all)
        if not early:
            workload["backoffLimit"] = Traced(0) if again is None else again.map(lambda _: 0)
        elif again is not None:
            message = (
                f"restart: tried again when it fails, as it may run before {early[0]} is there"
            )
            notes.append(say(APPROXIMATED, message, again))
        if attempts is not None:
            notes.append(say(DROPPED, "max_attempts: it is not restarted at all", attempts))
        if all.gates:
            from compose2k8s.generator.network.gates import patience

            workload["podFailurePolicy"] = patience(all, service.name.value)
        return workload, {
            "restartPolicy": Traced("Never") if again is None else again.map(lambda _: "Never")
        }
    if attempts is not None:
        workload["backoffLimit"] = attempts
    else:
        limit = int(times) if times.isdigit() else FOREVER
        workload["backoffLimit"] = again.map(lambda _: limit)
    if word in ALWAYS:
        message = f"restart: {word} would never let it complete; it runs again only when it fails"
        notes.append(say(APPROXIMATED, message, again))
    return workload, {"restartPolicy": again.map(lambda _: "OnFailure")}


def _not_waited_for(service: Service, all: Plan) -> list[str]:
    """Whom a job needs and does not wait for. Its first run may then come too early, as Kubernetes starts
    all at once, and it is tried again as often as Kubernetes does it."""
    name = service.name.value
    needs = set(service.depends_on.on) if service.depends_on is not None else set()
    needs |= {r.target for r in all.references if r.source == name}
    waits = {g.dependency for g in all.gates.values() if g.dependent == name and not g.refused}
    return sorted(needs - waits)
