"""APIServices, which extend the API by a server of its own."""

from __future__ import annotations

from compose2k8s.codes import BAD_DEFINITION
from compose2k8s.grammar import LABEL, SUBDOMAIN, dns_1035, subdomain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.validator.rules.look import Look


def api_service(look: Look) -> None:
    """An APIService."""
    spec = look.at("spec")
    wanted = f"{spec.text('version')}.{spec.text('group')}"
    if look.at("metadata").text("name") != wanted:
        look.say(BAD_DEFINITION, f"must be {wanted}", "metadata", "name")
    spec.form(BAD_DEFINITION, "version", dns_1035, LABEL, required=True)
    spec.form(BAD_DEFINITION, "group", subdomain, SUBDOMAIN,
              required=spec.get("version") != "v1")  # fmt: skip
    for name, most in (("groupPriorityMinimum", 20000), ("versionPriority", 1000)):
        spec.within(BAD_DEFINITION, name, 1, most)
    if spec.has("service"):
        for name in ("name", "namespace"):
            spec.at("service").require(BAD_DEFINITION, name)
        if spec.get("insecureSkipTLSVerify") is True and spec.get("caBundle"):
            spec.say(BAD_DEFINITION, "may not be true if caBundle is set", "insecureSkipTLSVerify")
    elif spec.get("caBundle") or spec.get("insecureSkipTLSVerify"):
        spec.say(BAD_DEFINITION, "a local APIService has no TLS of its own", "service")
