"""`compose2k8s volumes`: for each claim, the commands that bring what is in the local volume into the cluster.

A database that is known moves by its own dump, which is consistent while it runs; everything else by a
stream of tar through a pod that mounts the claim.
"""

from __future__ import annotations

import json
import posixpath
import shlex

from compose2k8s.generator.storage.volume_mounts import FOLDER
from compose2k8s.record import Record

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.plan import Plan
    from compose2k8s.generator.storage.stores import Store

_POSTGRES = (
    'pg_dumpall --clean --if-exists -U "${POSTGRES_USER:-postgres}"',
    'psql -q -U "${POSTGRES_USER:-postgres}" -d postgres',
)
_FILE = '"${MARIADB_ROOT_PASSWORD_FILE:-${MYSQL_ROOT_PASSWORD_FILE:-/dev/null}}"'
_AS_ROOT = f'-uroot -p"${{MARIADB_ROOT_PASSWORD:-${{MYSQL_ROOT_PASSWORD:-$(cat {_FILE})}}}}"'
_MYSQL = (
    f'"$(command -v mariadb-dump || command -v mysqldump)" --all-databases --routines {_AS_ROOT}',
    f'"$(command -v mariadb || command -v mysql)" {_AS_ROOT}',
)
_MONGO_USER = (
    '${MONGO_INITDB_ROOT_USERNAME:+--username "$MONGO_INITDB_ROOT_USERNAME" '
    '--password "$MONGO_INITDB_ROOT_PASSWORD" --authenticationDatabase admin}'
)
_MONGO = (
    f"mongodump --archive --quiet {_MONGO_USER}",
    f"mongorestore --archive --drop --quiet {_MONGO_USER}",
)
# Last part of the name of an image -> (dump to standard output, restore from standard input), run by sh.
DUMPS = {
    "postgres": _POSTGRES,
    "postgis": _POSTGRES,
    "pgvector": _POSTGRES,
    "timescaledb": _POSTGRES,
    "mysql": _MYSQL,
    "mariadb": _MYSQL,
    "percona": _MYSQL,
    "mongo": _MONGO,
}

# What the first start of a service has written is kept aside, not mixed with the data.
_EMPTY = (
    f'cd /claim; if [ -e {FOLDER} ]; then mv {FOLDER} "{FOLDER}.$(date +%s)"; fi; mkdir {FOLDER}'
)


class _Moved(Record):
    """The commands for one claim; `dumped`: they need the database to run on both sides."""

    lines: list[str]
    dumped: bool = False


def moving(plan: Plan) -> str:
    """A shell script, or rather its parts: every claim under a heading of its own."""
    lines = [
        "#!/bin/sh",
        "# Copies the data of the local volumes into the claims; apply the manifests first.",
        "set -eu",
    ]
    users = _users(plan)
    own = sorted((s.claim, key) for key, s in plan.storage.stores.items() if s.own)
    dumped: list[str] = []
    streamed: list[str] = []
    for claim, key in own:
        found = _one(plan, key, plan.storage.stores[key], users.get(claim, []))
        # Databases first: they run while they are dumped, and what is copied as files is stopped.
        (dumped if found.dumped else streamed).extend(["", *found.lines])
    lines += [*dumped, *streamed]
    if not own:
        lines.append("# no volume of this project becomes a claim")
    return "\n".join(lines) + "\n"


def _users(plan: Plan) -> dict[str, list[str]]:
    """Claim -> the services that mount it."""
    found: dict[str, list[str]] = {}
    for name, service in plan.project.services.items():
        for claim in plan.storage.claims_of(service):
            found.setdefault(claim, []).append(name)
    return found


def _one(plan: Plan, key: str, store: Store, users: list[str]) -> _Moved:
    volume = plan.project.volumes.get(key)
    local = volume.name.value if volume is not None and volume.name is not None else ""
    if store.path:
        local = _relative(store.path, plan)
    head = [
        f"# {local or key} -> the claim {store.claim}"
        + (f", of {', '.join(users)}" if users else "")
    ]
    for service in users:
        dump = _dump(plan, service, store.claim)
        if dump is not None:
            return _Moved(lines=[*head, *_dumped(plan, service, *dump)], dumped=True)
    return _Moved(lines=[*head, *_streamed(plan, local, store, users)])


def _dump(plan: Plan, name: str, claim: str) -> tuple[str, str] | None:
    """How a database that keeps its data in the claim moves."""
    service = plan.project.services[name]
    image = plan.known(service)
    if image is None:
        return None
    places = plan.storage.claims_of(service).get(claim, ())
    keeps = any(f == p or f.startswith(f"{p}/") for f in image.data for p in places)
    return DUMPS.get(image.name.rpartition("/")[2]) if keeps else None


def _dumped(plan: Plan, service: str, dump: str, restore: str) -> list[str]:
    """Both databases run: this one in Compose, the new one in the cluster."""
    workload = _workload(plan, service)
    container, into = plan.names.services[service], f"sh -c {shlex.quote(restore)}"
    return [
        f"kubectl{_space(plan)} rollout status {shlex.quote(workload)} --timeout=5m",
        f"docker compose exec -T {shlex.quote(service)} sh -c {shlex.quote(dump)} |",
        f"  kubectl{_space(plan)} exec -i {shlex.quote(workload)} -c {container} -- {into}",
    ]


def _streamed(plan: Plan, local: str, store: Store, users: list[str]) -> list[str]:
    """Nobody should write while the files are read: the services are stopped on both sides."""
    pod, space = f"copy-{store.claim}"[:63].strip("-"), _space(plan)
    stopped = [u for u in users if plan.kinds[plan.pod(u)].value in ("Deployment", "StatefulSet")]
    workloads = {_workload(plan, service): plan.replicas(service) for service in stopped}
    lines: list[str] = []
    if users:
        lines.append("docker compose stop " + " ".join(map(shlex.quote, users)))
    lines += [f"kubectl{space} scale {w} --replicas=0" for w in workloads]
    mount = {"name": "claim", "mountPath": "/claim"}
    spec = {
        "containers": [{"name": pod, "volumeMounts": [mount]}],
        "volumes": [{"name": "claim", "persistentVolumeClaim": {"claimName": store.claim}}],
    }
    image = shlex.quote(plan.options.wait_image)
    if store.path:
        read = f"tar --numeric-owner -C {shlex.quote(local)} -cf - ."
    elif local:
        read = f"docker run --rm -v {shlex.quote(f'{local}:/from:ro')} {image} tar -C /from -cf - ."
    else:
        [place, *_] = plan.storage.claims_of(plan.project.services[users[0]])[store.claim]
        container = f'"$(docker compose ps -aq {shlex.quote(users[0])} | head -n 1)"'
        read = f"docker run --rm --volumes-from {container} {image} tar -C {shlex.quote(place)} -cf - ."
    lines += [
        f"kubectl{space} run {pod} --image={image} --restart=Never --override-type=strategic \\",
        f"  --overrides={shlex.quote(json.dumps({'spec': spec}))} -- sleep 86400",
        f"kubectl{space} wait --for=condition=Ready pod/{pod} --timeout=5m",
        f"kubectl{space} exec {pod} -- sh -c {shlex.quote(_EMPTY)}",
        f"{read} |",
        f"  kubectl{space} exec -i {pod} -- tar -C /claim/{FOLDER} -xpf -",
        f"kubectl{space} delete pod {pod} --now",
    ]
    lines += [f"kubectl{space} scale {w} --replicas={n}" for w, n in workloads.items()]
    return lines


def _workload(plan: Plan, service: str) -> str:
    """As kubectl names it: deployment/web."""
    pod = plan.pod(service)
    return f"{plan.kinds[pod].value.lower()}/{plan.workloads[pod]}"


def _space(plan: Plan) -> str:
    return f" --namespace {shlex.quote(plan.options.namespace)}" if plan.options.namespace else ""


def _relative(path: str, plan: Plan) -> str:
    folder = plan.project.directory.rstrip("/")
    if path.startswith((f"{folder}/", f"{posixpath.dirname(folder)}/")):
        return posixpath.relpath(path, folder)
    return path
