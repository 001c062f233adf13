"""Top-level `jobs` become CronJobs: one for each schedule, or a suspended one to start by hand.

`docker compose up` starts none of them; `kubectl create job --from=cronjob/NAME` runs one by hand.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, CRON, NOT_IN_JOB
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import merge
from compose2k8s.generator.metadata import head, selector
from compose2k8s.generator.network.names import label
from compose2k8s.generator.workload import CONTAINER, POD, ordered
from compose2k8s.trace import Traced, decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.attributes.triggers import Schedule
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Parts
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree

NEVER = "0 0 31 2 *"  # a day that does not exist
MACROS = ("@hourly", "@daily", "@midnight", "@weekly", "@monthly", "@yearly", "@annually")
SKIP_SECONDS = 30  # a run that is later than this counts as missed


def cron_jobs(plan: Plan, name: str, parts: Parts) -> tuple[list[Tree], list[Diagnostic]]:
    """The CronJobs of a job, and what was said."""
    job = plan.project.jobs[name]
    notes = parts.notes
    plan.already |= parts.already
    for attribute in ("ports", "expose"):
        value = getattr(job, attribute)
        if value:
            message = f"{attribute}: a job has no Service, because it is seldom a server"
            notes.append(say(NOT_IN_JOB, message, value))
    aliases = [e.aliases for e in job.networks.on.values()] if job.networks is not None else []
    if any(aliases):
        message = "networks: a job has no Service, so no aliases"
        notes.append(say(NOT_IN_JOB, message, aliases))
    template = _template(plan, name, parts)
    schedules = [s for s in (job.triggers.schedule or ()) if _cron(s, notes)]
    manual = job.triggers.manual
    if manual is not None and not manual.value:
        message = "triggers.manual: that nobody starts it by hand is for RBAC to say"
        notes.append(say(APPROXIMATED, message, manual))
    elif manual is not None and schedules:
        plan.already.update(manual.origins)
    trees: list[Tree] = []
    base: str = plan.names.services[name][:49].strip("-")
    for index, schedule in enumerate(schedules):
        here = label(base if index == 0 else f"{base}-{index + 1}", 52)
        trees.append(_cron_job(plan, here, name, template, _schedule(schedule, plan, notes)))
    if not schedules:
        spec: dict[str, Tree] = {"schedule": NEVER, "suspend": decides(manual, True)}
        trees.append(_cron_job(plan, label(base, 52), name, template, spec))
    return [*parts.objects, *trees], notes


def _template(plan: Plan, name: str, parts: Parts) -> Tree:
    sites = parts.sites
    container = merge({"name": plan.names.services[name]}, sites["container"])
    container.pop("ports", None)
    pod: dict[str, Tree] = {
        "enableServiceLinks": False,
        "automountServiceAccountToken": False,
        "restartPolicy": "Never",
        "containers": [ordered(container, CONTAINER)],
        **sites["pod"],
    }
    if parts.init:
        steps = sorted(parts.init, key=lambda step: step[0])
        pod["initContainers"] = [ordered(step, CONTAINER) for _, step in steps]
    if "os" in pod:
        from compose2k8s.generator import windows

        windows.without_linux(pod, parts.notes)
    metadata = merge({"labels": selector(plan, name)}, sites["template"])
    return {"metadata": metadata, "spec": ordered(pod, POD)}


def _cron_job(plan: Plan, here: str, name: str, template: Tree, spec: dict[str, Tree]) -> Tree:
    job_name = plan.project.jobs[name].name
    manifest = head(plan, "CronJob", "batch/v1", Traced(here, job_name.origins), here)
    job: dict[str, Tree] = {"backoffLimit": 0, "template": template}
    if plan.gates:
        from compose2k8s.generator.network.gates import patience

        job["podFailurePolicy"] = patience(plan, name)
    manifest["spec"] = {**spec, "jobTemplate": {"spec": job}}
    return manifest


def _cron(schedule: Schedule, notes: list[Diagnostic]) -> bool:
    """Whether Kubernetes accepts the schedule."""
    cron = schedule.cron
    if cron is None:
        return False
    text = cron.value.strip()
    if text in MACROS or (len(text.split()) == 5 and not text.startswith("@")):
        return True
    message = f"schedule: a CronJob has no {text!r}; it is left to be started by hand"
    notes.append(
        say(
            CRON,
            message,
            schedule,
            hint="write five fields, or @hourly, @daily, @weekly, @monthly, @yearly",
        )
    )
    return False


def _schedule(schedule: Schedule, plan: Plan, notes: list[Diagnostic]) -> dict[str, Tree]:
    assert schedule.cron is not None  # _cron has seen it
    spec: dict[str, Tree] = {"schedule": schedule.cron.map(str.strip)}
    if schedule.timezone is not None:
        spec["timeZone"] = schedule.timezone
    else:
        message = "schedule: without a time zone, that of the cluster counts, normally UTC"
        notes.append(say(APPROXIMATED, message, schedule.cron))
    mode = schedule.concurrency
    spec["concurrencyPolicy"] = Traced("Forbid") if mode is None else mode.map(lambda _: "Forbid")
    if mode is not None and mode.value == "queue":
        message = "schedule.concurrency: the queue has a length of one"
        notes.append(say(APPROXIMATED, message, mode))
    missed = schedule.missed_fires
    if missed is not None and missed.value == "skip":
        spec["startingDeadlineSeconds"] = missed.map(lambda _: SKIP_SECONDS)
    elif missed is not None:
        plan.already.update(missed.origins)
    return spec
