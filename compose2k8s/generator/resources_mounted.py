"""`configs` and `secrets` in a container: each at its exact target, with its mode (0444 as in Docker).

A config is a ConfigMap mounted by subPath, so that other files of its folder stay visible. All secrets
that lie directly in /run/secrets come in one projected volume; others by subPath. Values are in Secret
objects only (house rule 10).
"""

from __future__ import annotations

import os

from compose2k8s.codes import DROPPED, EXTERNAL, NO_CONTENT
from compose2k8s.diagnostics import say
from compose2k8s.generator.annotations import annotations
from compose2k8s.generator.claims import label_dns
from compose2k8s.generator.files import HARD, Held, cost
from compose2k8s.parser.source import Unreadable
from compose2k8s.trace import Traced, origins_of, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.generator.mounts import Mounted
    from compose2k8s.model import Config, Secret
    from compose2k8s.resource_use import ResourceUse
    from compose2k8s.trace import Tree

FOLDER = "/run/secrets"
READABLE = 0o444


def configs_and_secrets(ctx: Context, mounted: Mounted, notes: list[Diagnostic]) -> None:
    """Both attributes of a container."""
    for use in ctx.service.configs or ():
        _mount(use, "configs", f"/{use.source.value}", ctx, mounted, notes)
    together: list[Tree] = []
    for use in ctx.service.secrets or ():
        target = _target(use, f"{FOLDER}/{use.source.value}")
        if os.path.dirname(target.value) != FOLDER:
            _mount(use, "secrets", target.value, ctx, mounted, notes)
            continue
        held = _held(use, "secrets", ctx, notes)
        if held is None:
            continue
        found, key = held
        name = os.path.basename(target.value)
        path = target.map(lambda _, n=name: n)
        item = {"key": key, "path": path, "mode": _mode(use, notes, ctx)}
        together.append({"secret": {"name": found.name, "items": [item]}})
        mounted.content.append((found.kind, _plain(found.name)))
    if together:
        volume = mounted.volume("secrets", {"projected": {"sources": together}})
        mounted.mount(volume, Traced(FOLDER), read_only=True)


def _mount(
    use: ResourceUse, section: str, default: str, ctx: Context, mounted: Mounted, notes: list[Diagnostic]
) -> None:
    target = _target(use, default)
    if section == "configs" and not target.value.startswith("/"):
        target = target.map(lambda t: f"/{t}")
    held = _held(use, section, ctx, notes)
    if held is None:
        return
    found, key = held
    name = os.path.basename(target.value) or use.source.value
    items = [{"key": key, "path": name, "mode": _mode(use, notes, ctx)}]
    body = {k: v for k, v in found.volume("", items).items() if k != "name"}
    volume = mounted.volume(f"{section[:-1]}-{use.source.value}", body)
    mounted.mount(volume, target, sub_path=name, read_only=True)
    mounted.content.append((found.kind, _plain(found.name)))


def _target(use: ResourceUse, default: str) -> Traced[str]:
    if use.target is None or not use.target.value:
        return Traced(default, use.source.origins)
    target = use.target
    if not target.value.startswith("/") and default.startswith(FOLDER):
        return trace(lambda t, _: f"{FOLDER}/{t}", target, use.source)
    return trace(lambda t, _: os.path.normpath(t), target, use.source)


def _mode(use: ResourceUse, notes: list[Diagnostic], ctx: Context) -> Tree:
    for name, value in (("uid", use.uid), ("gid", use.gid)):
        if value is not None:
            if value.value in ("0", ""):
                ctx.plan.already.update(value.origins)
            else:
                message = f"{name}: files of a ConfigMap or Secret belong to root, and all may read them"
                notes.append(say(DROPPED, message, value))
    if use.mode is None:
        return READABLE
    return use.mode.map(lambda text: int(str(text), 8) & 0o777)


def _held(
    use: ResourceUse, section: str, ctx: Context, notes: list[Diagnostic]
) -> tuple[Held, Tree] | None:
    """(the object that holds it, the key in it), or None where there is nothing to mount."""
    name = use.source.value
    resource: Config | Secret | None = getattr(ctx.project, section).get(name)
    if resource is None:
        return None
    plan, kind = ctx.plan, "Secret" if section == "secrets" else "ConfigMap"
    first = (section, name) not in plan.storage.used
    plan.storage.used.add((section, name))
    if resource.external is not None and resource.external.value:
        given = resource.name if resource.name is not None else Traced(name)
        known = trace(lambda n, _: label_dns(n), given, resource.external)
        if first:
            message = f"{section}.{name}: the {kind} {known.value} must exist, with the key {name!r}"
            notes.append(say(EXTERNAL, message, resource.external))
        return Held(kind=kind, name=known, keys={}), name  # type: ignore[arg-type] # traced on purpose
    content = _content(resource, section, name, ctx, notes if first else [])
    held = plan.storage.files.hold(
        f"{section}/{name}",
        _object_name(resource, name),
        {name: content.value},
        (*content.origins, *use.source.origins),
        secret=section == "secrets",
        annotations=annotations(resource.labels, notes if first else []) if resource.labels else None,
        inline=ctx.options.secrets == "inline",
    )
    if ctx.options.secrets == "placeholder" and kind == "Secret" and first:
        message = f"secrets.{name}: the Secret {held.name} is a placeholder"
        notes.append(say(NO_CONTENT, message, use.source, hint=f"fill in the key {held.keys[name]!r}"))
    if first:
        _rest(resource, section, name, notes)
    return held, use.source.map(lambda _: held.keys[name])


def _object_name(resource: Config | Secret, name: str) -> str:
    own = resource.name
    return own.value if own is not None and own.origins else name


def _rest(resource: Config | Secret, section: str, name: str, notes: list[Diagnostic]) -> None:
    for attribute in ("template_driver", "driver", "driver_opts"):
        value = getattr(resource, attribute, None)
        if value is not None:
            message = f"{section}.{name}.{attribute}: Kubernetes takes the content as it is"
            hint = "the External Secrets Operator brings secrets from elsewhere" if section == "secrets" else "render it before"
            notes.append(say(DROPPED, message, value, hint=hint))
    named = resource.name
    if named is not None and named.origins:
        notes.append(say(EXTERNAL, f"{section}.{name}: its object is called after {named.value!r}", named))


def _content(
    resource: Config | Secret, section: str, name: str, ctx: Context, notes: list[Diagnostic]
) -> Traced[bytes]:
    """The bytes, and where they come from; empty and said where they are not to be had."""
    text = getattr(resource, "content", None)
    if text is not None:
        rewritten: Traced[str] = ctx.words(text)
        return rewritten.map(str.encode)
    variable = resource.environment
    if variable is not None:
        value = ctx.project.environment.get(variable.value)
        if value is None:
            message = f"{section}.{name}: the variable {variable.value} is not set, so it is empty"
            notes.append(say(NO_CONTENT, message, variable, hint=f"set {variable.value} where you convert"))
        return variable.map(lambda _: (value or "").encode())
    file = resource.file
    if file is None:
        return Traced(b"", origins_of(resource))
    shown = ctx.plan.source.display(file.value)
    try:
        content = ctx.plan.source.read(file.value, HARD)
        if cost(content) > HARD:
            raise Unreadable("it is larger than 1 MiB")
    except Unreadable as error:
        message = f"{section}.{name}: {shown} is not to be had ({error}), so it is empty"
        hint = f"fill in the object, or put the file to {shown}"
        notes.append(say(NO_CONTENT, message, file, hint=hint))
        content = b""
    return file.map(lambda _: content)


def _plain(value: Tree) -> str:
    return value.value if isinstance(value, Traced) else value
