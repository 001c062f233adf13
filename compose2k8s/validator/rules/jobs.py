"""Jobs and CronJobs."""

from __future__ import annotations

from compose2k8s.codes import BAD_JOB
from compose2k8s.validator.rules.cron import schedule_fault, zone_exists
from compose2k8s.validator.rules.metadata import labels
from compose2k8s.validator.rules.workloads import template

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look


def job(look: Look) -> None:
    job_spec(look.at("spec"))


def job_spec(spec: Look) -> None:
    """The spec of a Job, or of the Jobs of a CronJob."""
    for name in (
        "parallelism",
        "completions",
        "activeDeadlineSeconds",
        "backoffLimit",
        "ttlSecondsAfterFinished",
    ):
        spec.within(BAD_JOB, name, 0)
    if spec.has("selector") and spec.get("manualSelector") is not True:
        spec.say(BAD_JOB, "`selector` not auto-generated: leave it out", "selector")
    spec.one_of(BAD_JOB, "completionMode", ("NonIndexed", "Indexed"))
    if spec.get("completionMode") == "Indexed":
        if spec.get("completions") is None and spec.get("parallelism") is not None:
            spec.say(BAD_JOB, "when completion mode is Indexed, it is required", "completions")
        elif spec.number("parallelism") > 100_000:
            spec.say(
                BAD_JOB,
                "must be less than or equal to 100000 when completion mode is Indexed",
                "parallelism",
            )
    elif spec.has("backoffLimitPerIndex"):
        spec.say(BAD_JOB, "requires indexed completion mode", "backoffLimitPerIndex")
    spec.one_of(BAD_JOB, "podReplacementPolicy", ("Failed", "TerminatingOrFailed"))
    policy = spec.at("template").at("spec").get("restartPolicy")
    if policy in (None, "", "Always"):
        spec.say(
            BAD_JOB, 'required value: "OnFailure" or "Never"', "template", "spec", "restartPolicy"
        )
    failure = spec.at("podFailurePolicy")
    if failure.value is not None and policy != "Never":
        spec.say(BAD_JOB, "only supported when restartPolicy is Never", "podFailurePolicy")
    for rule in failure.each("rules"):
        rule.one_of(BAD_JOB, "action", ("Count", "FailIndex", "FailJob", "Ignore"))
    template(spec, "Job", ("OnFailure", "Never", "Always"))


def cron_job(look: Look) -> None:
    spec = look.at("spec")
    text = spec.get("schedule")
    if not text:
        spec.say(BAD_JOB, "required value", "schedule")
    elif isinstance(text, str):
        fault = schedule_fault(text)
        if fault:
            spec.say(BAD_JOB, f'"{text}": {fault}', "schedule")
    zone = spec.get("timeZone")
    if zone is not None and isinstance(zone, str):
        if not zone or zone == "Local":
            spec.say(BAD_JOB, f'"{zone}": timeZone must be an explicit time zone', "timeZone")
        elif not zone_exists(zone):
            spec.say(BAD_JOB, f'"{zone}": unknown time zone', "timeZone")
    spec.one_of(BAD_JOB, "concurrencyPolicy", ("Allow", "Forbid", "Replace"))
    for name in ("startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"):
        spec.within(BAD_JOB, name, 0)
    inner = spec.at("jobTemplate")
    labels(inner.at("metadata"), "labels")
    job_spec(inner.at("spec"))
