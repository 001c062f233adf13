"""Jobs and CronJobs."""

from __future__ import annotations

from compose2k8s.codes import BAD_JOB, NODE_REFUSES
from compose2k8s.grammar import dns_label, domain_path, label_value
from compose2k8s.validator.rules.cron import schedule_fault, zone_exists
from compose2k8s.validator.rules.workloads import template

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_MANY, _FEW = 100_000, 10_000  # the most indexes; the most at the same time of that many
_NUMBERS = (
    "parallelism",
    "completions",
    "activeDeadlineSeconds",
    "backoffLimit",
    "ttlSecondsAfterFinished",
    "backoffLimitPerIndex",
    "maxFailedIndexes",
)
_NAMED = ("job-name", "batch.kubernetes.io/job-name")
_COUNTED = ("controller-uid", "batch.kubernetes.io/controller-uid")


def job(look: Look) -> None:
    spec = look.at("spec")
    job_spec(spec)
    name = look.at("metadata").text("name")
    manual = spec.get("manualSelector") is True
    chosen = spec.at("selector")
    if manual:
        from compose2k8s.validator.rules.selectors import matches, selector

        selector(chosen)
        pods = spec.at("template").at("metadata").get("labels")
        if chosen.value is None or not matches(chosen.value, pods):
            spec.say(BAD_JOB, "must select the labels of the template", "selector")
    elif chosen.get("matchLabels") or chosen.get("matchExpressions"):
        spec.say(BAD_JOB, "`selector` not auto-generated: leave it out", "selector")
    for key, value in spec.at("template").at("metadata").at("labels").entries():
        if not manual and ((key in _NAMED and value != name) or key in _COUNTED):
            spec.say(BAD_JOB, "the server sets this label itself", "template", "metadata", "labels")
    done = spec.number("completions", 0 if spec.has("parallelism") else 1)
    if spec.get("completionMode") == "Indexed" and name and done > 0:
        host = f"{name}-{done - 1}"
        if not dns_label(host):
            look.say(
                BAD_JOB, f'will not be able to create a pod called "{host}"', "metadata", "name"
            )


def job_spec(spec: Look) -> None:
    """The spec of a Job, or of the Jobs of a CronJob."""
    for name in _NUMBERS:
        spec.within(BAD_JOB, name, 0)
    spec.one_of(BAD_JOB, "completionMode", ("NonIndexed", "Indexed"))
    if spec.get("completionMode") == "Indexed":
        _indexed(spec)
    else:
        for name in ("backoffLimitPerIndex", "maxFailedIndexes", "successPolicy"):
            if spec.has(name):
                spec.say(BAD_JOB, "requires indexed completion mode", name)
    if spec.has("maxFailedIndexes") and not spec.has("backoffLimitPerIndex"):
        spec.say(BAD_JOB, "required when maxFailedIndexes is specified", "backoffLimitPerIndex")
    if spec.has("managedBy"):
        text = spec.text("managedBy")
        if not domain_path(text) or len(text) > 63:
            spec.say(BAD_JOB, f'"{text}": must be a domain, a slash and a path', "managedBy")
    policy = spec.at("template").at("spec").get("restartPolicy")
    if policy in (None, "", "Always"):
        spec.say(
            BAD_JOB, 'required value: "OnFailure" or "Never"', "template", "spec", "restartPolicy"
        )
    if spec.has("podFailurePolicy") or spec.has("successPolicy"):
        from compose2k8s.validator.rules.outcomes import failure_policy, success_policy

        failure_policy(spec, policy)
        success_policy(spec)
    replaced = ("Failed",) if spec.has("podFailurePolicy") else ("Failed", "TerminatingOrFailed")
    spec.one_of(BAD_JOB, "podReplacementPolicy", replaced)
    template(spec.at("template"), ("OnFailure", "Never", "Always"))


def _indexed(spec: Look) -> None:
    """Each completion has its index."""
    done, at_once = spec.whole("completions"), spec.number("parallelism")
    failed = spec.number("maxFailedIndexes")
    if done is None and spec.has("parallelism"):
        spec.say(BAD_JOB, "required when completion mode is Indexed", "completions")
    if at_once > _MANY:
        spec.say(BAD_JOB, f"must be less than or equal to {_MANY}", "parallelism")
    if failed > _MANY or (done is not None and failed > done):
        spec.say(BAD_JOB, "must be less than or equal to completions", "maxFailedIndexes")
    if done is not None and done > _MANY and spec.has("backoffLimitPerIndex"):
        if not spec.has("maxFailedIndexes") or failed > _FEW:
            spec.say(BAD_JOB, f"must be specified and at most {_FEW}", "maxFailedIndexes")
        if at_once > _FEW:
            spec.say(BAD_JOB, f"must be less than or equal to {_FEW}", "parallelism")


def cron_job(look: Look) -> None:
    spec = look.at("spec")
    text = spec.text("schedule")
    fault = schedule_fault(text) if text else "required value"
    if fault:
        spec.say(BAD_JOB, f'"{text}": {fault}', "schedule")
    if spec.has("timeZone"):
        zone = spec.text("timeZone")
        if not zone or zone.lower() == "local":
            spec.say(BAD_JOB, f'"{zone}": timeZone must be an explicit time zone', "timeZone")
        elif not zone_exists(zone):
            spec.say(BAD_JOB, f'"{zone}": unknown time zone', "timeZone")
    spec.one_of(BAD_JOB, "concurrencyPolicy", ("Allow", "Forbid", "Replace"), default=True)
    for name in ("startingDeadlineSeconds", "successfulJobsHistoryLimit", "failedJobsHistoryLimit"):
        spec.within(BAD_JOB, name, 0)
    jobs = spec.at("jobTemplate")
    for key, value in jobs.at("metadata").at("labels").entries():
        if isinstance(value, str) and not label_value(value):
            jobs.say(NODE_REFUSES, f'no Job can have the label {key}: "{value}"', "metadata")
    inner = jobs.at("spec")
    if inner.has("selector"):
        inner.say(BAD_JOB, "`selector` will be auto-generated", "selector")
    if inner.get("manualSelector") is True:
        inner.say(BAD_JOB, "cannot be true for the Jobs of a CronJob", "manualSelector")
    job_spec(inner)
