"""Services that share namespaces with another one become containers of its pod (MAPPING.md D11).

`network_mode: service:X`, `ipc: service:X` and `pid: service:X` put a service into the pod of X, and so
does `x-kubernetes: {group: …}` with all services of the group.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.model import Project, Service


def plan(project: Project) -> dict[str, str]:
    """Service -> the service whose pod it runs in, for those that run in another one's."""
    joined: dict[str, str] = {}
    grouped: dict[str, str] = {}  # x-kubernetes: group -> its first service
    for name, service in project.services.items():
        other = _other(service)
        if other in project.services and other != name:
            joined[name] = other
        elif service.x_kubernetes is not None and service.x_kubernetes.group is not None:
            first = grouped.setdefault(service.x_kubernetes.group.value, name)
            if first != name:
                joined[name] = first
    return {name: _main(name, joined) for name in joined if _main(name, joined) != name}


def _other(service: Service) -> str:
    for value in (service.network_mode, service.ipc, service.pid):
        if value is not None and value.value.startswith("service:"):
            return value.value.removeprefix("service:")
    return ""


def _main(name: str, joined: dict[str, str]) -> str:
    seen = {name}
    while name in joined and joined[name] not in seen:
        name = joined[name]
        seen.add(name)
    return name
