"""What speaks for data, for state, for a secret, for source code: the evidence by which bind mounts end."""

from __future__ import annotations

import posixpath

from compose2k8s.parser.node import Seq

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.storage.mounts import Mounted

_DATA = (
    "data", "db", "database", "databases", "storage", "uploads", "upload", "media", "backup", "backups",
    "dump", "cache", "logs", "log", "downloads", "volumes", "state", "pgdata", "datadir", "datalog",
    "letsencrypt", "acme",
)  # fmt: skip
_PLACES = (
    "/var/lib/",
    "/var/opt/",
    "/var/log",
    "/bitnami/",
    "/var/cache/",
    "/backups",
    "/var/backups",
)
_NOT_DATA = (
    "/etc/", "/docker-entrypoint/", "/usr/lib/", "/usr/local/", "/usr/share/", "/opt/docker/",
)  # fmt: skip
_STATE = (
    ".sqlite",
    ".sqlite3",
    ".db",
    ".rdb",
    ".aof",
    ".ibd",
    ".mdb",
    ".wal",
    ".log",
    ".pid",
    ".wt",
)
_STATE_NAMES = ("pg_version", "ibdata1", "wiredtiger", "acme.json", "auto.cnf")
_REWRITTEN = (
    "sentinel.conf",
    "nodes.conf",
    "users.acl",
)  # configuration that a program writes back
_SECRET_ENDS = (
    ".pem", ".key", ".p12", ".pfx", ".jks", ".keystore", ".htpasswd", ".kdbx", ".gpg", ".ppk",
    ".kubeconfig", ".pgpass", ".netrc", ".env",
)  # fmt: skip
_SECRET_WORDS = (
    "id_rsa", "id_dsa", "id_ed25519", "id_ecdsa", "credential", "htpasswd", "password", "passwd",
    "secret", "token", "private_key", "privkey", "service-account", "acme.json", "keyfile", "key-file",
    "erlang.cookie",
)  # fmt: skip
_PUBLIC = (".pub", ".crt", ".cer", ".php", ".py", ".js", ".ts", ".html", ".css", ".md", ".sh", ".sql",
           ".rb", ".go", ".java", ".example", ".sample", ".dist", ".template")  # fmt: skip
_CODE = (
    "src", "app", "lib", "code", "source", "public", "web", "www", "server", "client", "api", "site",
    "frontend", "backend", "pages", "components", "tests", "test", "cmd", "pkg",
)  # fmt: skip
# Folders that a build fills and a mount of the sources would hide.
DEPENDENCIES = (
    "node_modules",
    "vendor",
    ".venv",
    "venv",
    "bundle",
    "site-packages",
    "__pypackages__",
    ".next",
)
# What people put into the data folder of an image that is no data: the theme of a blog lies beside its uploads.
_BESIDE_DATA = (
    "themes", "plugins", "mu-plugins", "modules", "dashboards", "templates", "skins", "languages", "import",
)  # fmt: skip
_TEMPLATES, _MADE = (
    "/etc/nginx/templates",
    "/etc/nginx/conf.d",
)  # of nginx: the first becomes the second
_STRONG = "the image keeps its data there"
_INSIDE = "it lies in what the image keeps its data in"


def data(path: str, target: str, ctx: Context) -> str:
    """Why a folder is one for data; empty if nothing says so."""
    image = ctx.plan.known(ctx.service)
    for folder in image.data if image is not None else ():
        if target == folder or folder.startswith(f"{target}/"):
            return _STRONG
        if target.startswith(f"{folder}/"):
            parts = target[len(folder) :].split("/")
            return _INSIDE if any(part in _BESIDE_DATA for part in parts) else _STRONG
    return _by_name(path, target)


def _by_name(path: str, target: str) -> str:
    """Why the names of a folder speak for data."""
    if for_settings(target):
        return ""
    if target.startswith(_PLACES):
        return f"{target} is a place for data"
    for word in (posixpath.basename(target).lower(), posixpath.basename(path).lower()):
        if word.lstrip(".") in _DATA or word.endswith(
            ("-data", "_data", ".data", "-logs", "_logs")
        ):
            return f"{word!r} sounds like data"
    return ""


def for_settings(target: str) -> bool:
    """Whether a place in the container is one for settings and programs, which seldom write there."""
    return f"{target}/".startswith(_NOT_DATA)


def named(target: str, ctx: Context) -> str:
    """Why a folder that is not there is for data: its program is told to use it (`--data-dir /store`)."""
    if for_settings(target):
        return ""
    from compose2k8s.generator.storage.by_command import leads_to

    service = ctx.service
    for attribute in ("command", "entrypoint"):
        node = getattr(service, attribute)
        for word in node if isinstance(node, Seq) else ():
            if leads_to(target, str(getattr(word, "value", ""))):
                return f"its {attribute} names {target}"
    for name, value in service.environment.values.items() if service.environment else ():
        if leads_to(target, str(value.value)):
            return f"its variable {name} names {target}"
    return ""


def strong(reason: str) -> bool:
    """Whether the reason leaves no doubt, whatever is in the folder now."""
    return reason == _STRONG


def around(reason: str) -> bool:
    """Whether it is only the place that speaks for data: what is in the folder may say otherwise."""
    return reason == _INSIDE


def held(target: str, ctx: Context) -> bool:
    """Whether the image does not work without what it has there."""
    image = ctx.plan.known(ctx.service)
    return image is not None and target in image.holds


def state(files: Iterable[str]) -> bool:
    """Whether files are there that programs write while they run."""
    names = [posixpath.basename(f).lower() for f in files]
    return any(n.endswith(_STATE) or n in _STATE_NAMES for n in names)


def kept_empty(files: Iterable[str]) -> bool:
    """Whether the files are there only because git keeps no empty folder."""
    return all(posixpath.basename(f) in (".gitignore", ".gitkeep", ".keep") for f in files)


def written(path: str, target: str, single: bool, ctx: Context) -> str:
    """Why a program would write to what is mounted, empty if nothing says so."""
    if single and (state([path]) or posixpath.basename(path).lower() in _REWRITTEN):
        return "programs write to such a file"
    image = ctx.plan.known(ctx.service)
    for place in image.changes if image is not None else ():
        folder = place.removesuffix("/*")
        inside = folder != place and target.startswith(f"{folder}/")
        if inside or f"{folder}/".startswith(f"{target}/"):
            return f"its image changes {folder} at each start"
    if target == _MADE and image is not None and image.name == "nginx" and _has_templates(ctx):
        return "its image puts there what it makes of templates"
    from compose2k8s.generator.storage.by_command import changes

    changed = changes(ctx.service, target)
    return f"its {changed} changes what is there" if changed else ""


def _has_templates(ctx: Context) -> bool:
    entries = ctx.service.volumes.entries if ctx.service.volumes else ()
    return any(e.where.value.startswith(_TEMPLATES) for e in entries if e.target is not None)


def secret(path: str, content: bytes) -> bool:
    """Whether a file looks like a key or a password."""
    if b"PRIVATE KEY-----" in content[:4096]:
        return True
    name = posixpath.basename(path).lower()
    if name.endswith(_SECRET_ENDS):
        return True
    return any(word in name for word in _SECRET_WORDS) and not name.endswith(_PUBLIC)


def names_a_file(path: str, target: str) -> bool:
    """Whether both ends of a mount are named as files are."""
    ends = [posixpath.basename(p) for p in (path, target)]
    return (
        all("." in name[1:] and not name.endswith((".d", ".data")) for name in ends)
        or (ends[0] == ends[1] and ("." in ends[0] or ends[0].endswith("file")))  # Caddyfile
        or ends[0].startswith(".env")
    )


def in_image(path: str, target: str, mounted: Mounted) -> str:
    """Why the image of a service that is built here holds a folder already; empty if it does not."""
    build = mounted.ctx.service.build
    context = getattr(build, "context", None)
    if context is None or not isinstance(context.value, str) or "://" in context.value:
        return ""
    folder = context.value.rstrip("/")
    if path != folder and not path.startswith(f"{folder}/"):
        return ""
    from compose2k8s.generator.dockerfile import text_of
    from compose2k8s.generator.storage.copied import copies, holds

    text = text_of(build, mounted.ctx.plan.source)
    inner = path[len(folder) :].strip("/")
    if text is None:
        return "it is what the image is built from" if not inner or _code(inner) else ""
    stage = getattr(build.target, "value", None) or ""
    if holds(copies(text, stage), inner, target):
        return "the Dockerfile copies it into the image"
    return ""


def _code(inner: str) -> bool:
    """Without a Dockerfile to read, only the name tells that a folder holds source code."""
    return posixpath.basename(inner).lower() in _CODE


def public_part(
    files: Mapping[str, bytes], target: str = ""
) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """(files that anybody may see, files that look secret). `target`: where a single file is mounted, which
    may tell more than its own name: `./cookie` is `.erlang.cookie` there."""
    hidden = {p: c for p, c in files.items() if secret(p, c) or (target and secret(target, c))}
    return {p: c for p, c in files.items() if p not in hidden}, hidden
