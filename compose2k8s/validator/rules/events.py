"""Events: those of events.k8s.io say everything, those of v1 only what they are about."""

from __future__ import annotations

from compose2k8s.codes import BAD_CLUSTER
from compose2k8s.grammar import SUBDOMAIN, qualified, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_SYSTEM = ("default", "kube-system")
_SHORT, _NOTE = 128, 1024
_OLD = ("deprecatedFirstTimestamp", "deprecatedLastTimestamp", "deprecatedCount")


def event(look: Look) -> None:
    """An Event."""
    new = look.text("apiVersion") != "v1"
    own = look.at("metadata").text("namespace") or "default"
    about, note = ("regarding", "note") if new else ("involvedObject", "message")
    other = look.at(about).text("namespace")
    if look.has("eventTime"):
        fits = bool(other) or own in _SYSTEM
        _said(look, note, "reportingController" if new else "reportingComponent")
    else:
        fits = other == own if other else own == "default"
    if not fits:
        look.say(BAD_CLUSTER, "does not match metadata.namespace", about, "namespace")
    if not new:
        return
    look.at("metadata").form(BAD_CLUSTER, "name", subdomain, SUBDOMAIN)
    look.require(BAD_CLUSTER, "eventTime")
    look.form(
        BAD_CLUSTER, "type", ("Normal", "Warning").__contains__, "Normal or Warning", required=True
    )
    for name in _OLD:
        if look.get(name):
            look.say(BAD_CLUSTER, "needs to be unset", name)
    if any(look.at("deprecatedSource").text(n) for n in ("component", "host")):
        look.say(BAD_CLUSTER, "needs to be unset", "deprecatedSource")
    if look.has("series"):
        series = look.at("series")
        if series.number("count") < 2:
            series.say(BAD_CLUSTER, "should be at least 2", "count")
        series.require(BAD_CLUSTER, "lastObservedTime")


def _said(look: Look, note: str, reporter: str) -> None:
    """Who reports what."""
    look.form(BAD_CLUSTER, reporter, qualified, "no qualified name", required=True)
    for name in ("reportingInstance", "action", "reason"):
        look.form(
            BAD_CLUSTER,
            name,
            lambda t: len(t.encode(errors="replace")) <= _SHORT,
            f"at most {_SHORT} bytes",
            required=True,
        )
    look.form(
        BAD_CLUSTER,
        note,
        lambda t: len(t.encode(errors="replace")) <= _NOTE,
        f"at most {_NOTE} bytes",
    )
