"""Roles, bindings and ServiceAccounts."""

from __future__ import annotations

from compose2k8s.codes import BAD_RBAC, SERVER_WARNS
from compose2k8s.grammar import SUBDOMAIN, path_segment, subdomain
from compose2k8s.validator.rules.selectors import selector

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look

_GROUP = "rbac.authorization.k8s.io"


def role(look: Look) -> None:
    for rule in look.each("rules"):
        if not rule.get("verbs"):
            rule.say(BAD_RBAC, "verbs must contain at least one value", "verbs")
        if rule.get("nonResourceURLs"):
            if look.get("kind") == "Role":
                rule.say(
                    BAD_RBAC,
                    "namespaced rules cannot apply to non-resource URLs",
                    "nonResourceURLs",
                )
            if rule.get("resources") or rule.get("apiGroups") or rule.get("resourceNames"):
                rule.say(
                    BAD_RBAC,
                    "rules cannot apply to both regular resources and non-resource URLs",
                    "nonResourceURLs",
                )
            continue
        if not rule.get("apiGroups"):
            rule.say(BAD_RBAC, "resource rules must supply at least one api group", "apiGroups")
        if not rule.get("resources"):
            rule.say(BAD_RBAC, "resource rules must supply at least one resource", "resources")
    added = look.at("aggregationRule")
    if added.value is not None:
        if not added.get("clusterRoleSelectors"):
            added.say(BAD_RBAC, "at least one clusterRoleSelector required", "clusterRoleSelectors")
        for entry in added.each("clusterRoleSelectors"):
            selector(entry)


def binding(look: Look) -> None:
    reference = look.at("roleRef")
    reference.one_of(BAD_RBAC, "apiGroup", (_GROUP,), default=True)
    whole = look.get("kind") == "ClusterRoleBinding"
    kinds = ("ClusterRole",) if whole else ("Role", "ClusterRole")
    reference.form(BAD_RBAC, "kind", kinds.__contains__, " or ".join(kinds), required=True)
    reference.form(BAD_RBAC, "name", path_segment, "may contain no / and no %", required=True)
    for subject in look.each("subjects"):
        subject.require(BAD_RBAC, "name")
        kind = subject.text("kind")
        if kind == "ServiceAccount":
            subject.form(BAD_RBAC, "name", subdomain, SUBDOMAIN)
            subject.one_of(BAD_RBAC, "apiGroup", ("",))
            if whole:
                subject.require(BAD_RBAC, "namespace")
        elif kind in ("User", "Group"):
            subject.one_of(BAD_RBAC, "apiGroup", (_GROUP,), default=True)
        else:
            subject.say(BAD_RBAC, f'unsupported value "{kind}"', "kind")


def account(look: Look) -> None:
    for entry in look.each("imagePullSecrets"):
        if not entry.text("name"):
            entry.say(SERVER_WARNS, "invalid empty name", "name")
