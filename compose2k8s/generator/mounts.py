"""What a container mounts, as volumes of its pod and mounts of its container, with names that are unique."""

from __future__ import annotations

from compose2k8s.generator.claims import unique_name
from compose2k8s.generator.names import label
from compose2k8s.trace import Traced, decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.trace import Tree


class Mounted:
    """Gathers the mounts of one container; `emit` hands them over."""

    def __init__(self, plan: Plan, name: str) -> None:
        self.plan = plan
        self.name = name
        self.volumes: dict[str, Tree] = {}
        self.mounts: list[Tree] = []
        self.targets: dict[str, Tree] = {}
        self.claims: dict[str, Tree] = {}
        self.content: list[tuple[str, str]] = []  # (kind, object) whose content the pod mounts

    @property
    def pod(self) -> str:
        return self.plan.pod(self.name) if self.name in self.plan.project.services else self.name

    def volume(self, name: str, source: Tree, *, own: bool = True) -> str:
        """A volume of the pod; its name. `own`: not to be shared with other containers of the pod."""
        members = [n for n, main in self.plan.groups.items() if main == self.pod]
        base = f"{self.plan.names.services[self.name]}-{name}" if own and members else name
        legal = label(base)
        if legal in self.volumes and self.volumes[legal] != {"name": legal, **source}:
            legal = unique_name(legal, f"{name}{len(self.volumes)}")
        self.volumes[legal] = {"name": legal, **source}
        return legal

    def mount(
        self,
        volume: str,
        target: Traced[str],
        *,
        sub_path: Tree = None,
        read_only: Tree = None,
        **more: Tree,
    ) -> None:
        """A mount of the container; the later of two at one place has it."""
        if target.value in self.targets:
            self.mounts.remove(self.targets[target.value])
        entry = {
            "name": volume,
            "mountPath": target,
            "subPath": sub_path,
            "readOnly": read_only,
            **more,
        }
        entry = {k: v for k, v in entry.items() if v is not None}
        self.targets[target.value] = entry
        self.mounts.append(entry)

    def pod_fields(self, owner: Traced[tuple[int, int]] | None) -> tuple[Tree, Tree, Tree]:
        """(pod, template, workload) that claims and content ask for."""
        pod: dict[str, Tree] = {}
        template: dict[str, Tree] = {}
        workload: dict[str, Tree] = {}
        if self.volumes:
            used = {_plain(m["name"]) for m in self.mounts}
            pod["volumes"] = [v for n, v in self.volumes.items() if n in used]
        if self.claims and owner is not None:
            pod["securityContext"] = {"fsGroup": owner.map(lambda pair: pair[1])}
        alone = {c: why for c, why in self.claims.items() if why is not None}
        if alone:
            workload["strategy"] = {"type": decides(list(alone.values()), "Recreate")}
        shared = [c for c in alone if self.plan.storage.claims.together(c)]
        if shared:
            labels = {f"compose2k8s.io/volume-{label(c, 50)}": "true" for c in shared}
            template["labels"] = labels
            terms = [
                {"labelSelector": {"matchLabels": {key: "true"}}, "topologyKey": "kubernetes.io/hostname"}
                for key in labels
            ]
            rule = {"requiredDuringSchedulingIgnoredDuringExecution": terms}
            pod["affinity"] = {"podAffinity": rule}
        if self.content:
            template["annotations"] = {"compose2k8s.io/content": self._hash()}
        return pod, template, workload

    def _hash(self) -> str:
        """What is mounted, as a short hash: a change of it rolls the pods."""
        from hashlib import sha256

        whole = sha256()
        for place in sorted(set(self.content)):
            whole.update(repr(place).encode() + self.plan.storage.files.hashes.get(place, b""))
        return whole.hexdigest()[:16]


def _plain(value: Tree) -> str:
    return value.value if isinstance(value, Traced) else value
