"""What a top-level network says that is not in a NetworkPolicy: drivers, external networks, labels."""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, DROPPED, IGNORED, UNUSED
from compose2k8s.diagnostics import say
from compose2k8s.emission import emit_lines
from compose2k8s.generator.fragment import Context
from compose2k8s.model import Container

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.plan import Plan
    from compose2k8s.model import Network

# Drivers that a cluster's own network stands for.
_LIKE_A_CLUSTER = ("bridge", "overlay", "default", "")


def notes(plan: Plan) -> list[Diagnostic]:
    """One diagnostic for each value that no manifest carries."""
    ctx = Context(service=Container(), name="", plan=plan)
    project = plan.project
    found = [*emit_lines([*project.networks.values(), *project.models.values()], ctx).notes]
    used = {n for s in _containers(plan) for n in (s.models.uses if s.models else ())}
    for name, model in project.models.items():
        if name not in used:
            found.append(say(UNUSED, f"no service uses the model {name}", model.model))
    for name, network in plan.project.networks.items():
        found += _driver(name, network, plan)
        if network.external is not None and network.external.value:
            found.append(
                say(
                    APPROXIMATED,
                    f"networks.{name} is external: of other projects, only pods with the label "
                    f"{plan.networks.labels[name]} are in it"
                    if plan.networks.separated
                    else f"networks.{name} is external: a cluster has one network for all projects",
                    network.external,
                    hint="services of other projects are reached as NAME.NAMESPACE",
                )
            )
        elif network.external is not None:
            plan.already.update(network.external.origins)
        if network.internal is not None and not _shuts_in(plan, name):
            plan.already.update(network.internal.origins)  # its members get out by another network
        elif network.internal is not None and not plan.networks.separated:
            message = f"networks.{name}.internal has no effect without NetworkPolicies"
            found.append(say(DROPPED, message, network.internal))
        if network.labels:
            found.append(
                say(IGNORED, f"networks.{name}.labels: there is no network object", network)
            )
        if name not in {n for on in plan.networks.members.values() for n in on}:
            found.append(say(IGNORED, f"no service is in networks.{name}", network))
    return found


def _shuts_in(plan: Plan, network: str) -> bool:
    """Whether some service is in this network, and in no other that leads out."""
    networks = plan.networks
    shut_in = (name for name, of in networks.members.items() if network in of)
    return network in networks.internal and any(map(networks.only_internal, shut_in))


def _containers(plan: Plan) -> list[Container]:
    return [*plan.project.services.values(), *plan.project.jobs.values()]


def _driver(name: str, network: Network, plan: Plan) -> list[Diagnostic]:
    driver = network.driver
    if driver is None:
        return []
    if driver.value in _LIKE_A_CLUSTER:
        plan.already.update(driver.origins)
        return []
    return [
        say(
            DROPPED,
            f"networks.{name}.driver: a cluster has one pod network, nothing like {driver.value}",
            driver,
            hint="attach further interfaces to pods with Multus",
        )
    ]
