"""A value or attribute that Compose does not want there becomes a hint at what its writer had in mind."""

from __future__ import annotations

from compose2k8s.parser.node import Map
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from compose2k8s.parser.node import Node

# What people write on a service -> where Compose has it. The names are Docker's own flags, and Kubernetes'.
_MEANT = {
    "args": "build.args",
    "cmd": "command",
    "context": "build.context",
    "cpu": "cpus",
    "cwd": "working_dir",
    "dockerfile": "build.dockerfile",
    "env": "environment",
    "hosts": "extra_hosts",
    "imagePullPolicy": "pull_policy",
    "limits": "deploy.resources.limits",
    "mem": "mem_limit",
    "memory": "mem_limit",
    "mounts": "volumes",
    "name": "container_name",
    "replicas": "deploy.replicas",
    "resources": "deploy.resources",
    "workdir": "working_dir",
}
_OF_SERVICES = "container_name"  # an attribute that only services have
_OF_DEPLOY = {"limits": "resources.limits", "reservations": "resources.reservations"}
_DURATIONS = ("interval", "timeout", "start_period", "start_interval", "stop_grace_period", "delay",
              "monitor", "window")  # fmt: skip
_PAIRS = ("environment", "labels", "annotations", "args", "sysctls", "extra_hosts")


def on_unknown(node: Map, key: str, path: str, known: Collection[str]) -> str:
    """For an attribute that its mapping does not have."""
    from compose2k8s.parser.suggest import nearest

    child = node[key]
    if isinstance(child, Map) and not {"image", "build"}.isdisjoint(child):
        if not path:
            return "put services under `services:`"
        if _OF_SERVICES in known:
            return f"a service of its own begins as far left as `{path.rpartition('.')[2]}:`"
    if _OF_SERVICES in known and key in _MEANT:
        return f"did you mean `{_MEANT[key]}`?"
    if path.endswith(".deploy") and key in _OF_DEPLOY:
        return f"did you mean `{_OF_DEPLOY[key]}`?"
    near = nearest(key, known)
    return f"did you mean `{near}`?" if near else "an attribute of your own begins with x-"


def on_wrong(node: Node, path: str, types: Sequence[str], *, listed: bool, mapped: bool) -> str:
    """For a value of a type that its attribute does not take; the schema takes `types`, lists, mappings."""
    if isinstance(node, Traced):
        return _on_scalar(node.value, path, types, listed, mapped)
    if isinstance(node, Map):
        if listed:
            return "begin each entry with `- `"
        if path.endswith("]"):  # an entry of a list, with a colon and a space in it
            attribute = path.rpartition("[")[0].rpartition(".")[2]
            pairs = "write NAME=value, or " if attribute in _PAIRS else ""
            return f"{pairs}put quotes around a text with a colon in it"
        return ""
    return "write `name:` in place of `- name`" if mapped else ""


def _on_scalar(value: object, path: str, types: Sequence[str], listed: bool, mapped: bool) -> str:
    if value is None:
        return "remove the line or give it a value"
    if isinstance(value, int | float):
        if not isinstance(value, bool) and "boolean" in types:
            return "write true or false"
        if "string" not in types:
            return ""
        last = path.rpartition(".")[2]
        if last in _DURATIONS:
            return f"write it with its unit: {value}s is so many seconds"
        if last == "memory":
            return f"write it with its unit: {value}M is so many megabytes"
        return "put quotes around it"
    text = str(value)
    if listed and text.startswith("-"):
        return "a list needs a space after each dash"
    if mapped and ":" in text:
        return "a mapping needs a space after each colon"
    if listed:
        return "begin each entry with `- `, on a line of its own"
    return "write what is in it on lines below, as `name: value`" if mapped else ""
