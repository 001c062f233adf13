"""The top-level `configs` and `secrets`: where their content comes from, and the objects that hold it.

Secret values are in Secret objects only (house rule 10). What is not to be had here is written as a word on
what to fill in, with a warning: many projects keep their secrets out of the repository. External ones
must exist in the cluster.
"""

from __future__ import annotations

import posixpath

from compose2k8s.codes import DROPPED, EXTERNAL, NO_CONTENT, TOO_LARGE
from compose2k8s.diagnostics import say
from compose2k8s.generator.annotations import annotated
from compose2k8s.generator.network.names import label
from compose2k8s.generator.storage.claims import label_dns
from compose2k8s.generator.storage.files import HARD, Held
from compose2k8s.generator.storage.shown import Part
from compose2k8s.parser.source import Unreadable
from compose2k8s.record import Record
from compose2k8s.trace import Traced, origins_of, trace

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping

    from compose2k8s.attributes.configs import ResourceUse
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.storage.mounts import Mounted
    from compose2k8s.resources import Config, Secret
    from compose2k8s.trace import Tree

KIND = {"configs": "ConfigMap", "secrets": "Secret"}


class Resource(Record):
    """The objects that hold it, whether the file may be run; `folder`: all keys are files of a folder."""

    held: tuple[Held, ...]
    runnable: bool = False
    folder: bool = False

    def parts(self, mode: Tree) -> tuple[Part, ...]:
        """What a mount of it shows."""
        if self.folder:
            return tuple(
                Part(held=h, keys=h.keys, modes=dict.fromkeys(h.keys, mode)) for h in self.held
            )
        [key] = self.held[0].keys.values()
        return (Part(held=self.held[0], keys={"": key}, modes={"": mode}),)


class _Content(Record):
    """`what` it is, in words, to be filled in where it is `missing`."""

    files: Mapping[str, bytes]
    origins: tuple[int, ...]
    what: str = ""
    missing: bool = False
    folder: bool = False
    runnable: bool = False


def held(section: str, use: ResourceUse, mounted: Mounted) -> Resource | None:
    """What a use of a config or secret refers to; None where it has nothing to refer to."""
    name, storage, plan = use.source.value, mounted.storage, mounted.ctx.plan
    resource: Config | Secret | None = getattr(plan.project, section).get(name)
    if resource is None:
        message = f"{section}: there is no {name!r} in this project"
        mounted.notes.append(say(DROPPED, message, use))
        return None
    first = (section, name) not in storage.used
    storage.used.add((section, name))
    notes: list[Diagnostic] = []
    own = resource.name if resource.name is not None and resource.name.origins else None
    if resource.external is not None and resource.external.value:
        found = _external(section, name, own, resource, notes)
    else:
        plan.already.update(origins_of(resource.external))
        content = _content(section, name, resource, mounted, notes)
        objects = storage.files.hold(
            f"{section}/{name}",
            own.value if own is not None else name,
            content.files,
            (*origins_of(own), *content.origins),
            secret=section == "secrets",
            annotations=annotated(resource.labels, notes) if resource.labels else None,
            words={name: content.what} if content.what else None,
            missing=content.missing,
        )
        if own is not None and first and label(own.value) != own.value:
            message = f"{section}.{name}: the object is called {objects[0].name}"
            notes.append(say(EXTERNAL, message, own))
        found = Resource(held=tuple(objects), runnable=content.runnable, folder=content.folder)
        notes += _rest(section, name, resource)
    if first:
        # What is not to be written need not be there.
        written = section == "configs" or plan.options.secrets == "inline"
        mounted.notes += [n for n in notes if written or n.code is not NO_CONTENT]
    return found


def _external(
    section: str,
    name: str,
    own: Traced[str] | None,
    resource: Config | Secret,
    notes: list[Diagnostic],
) -> Resource:
    given = own if own is not None else Traced(name)
    called = trace(lambda n, _: label_dns(n), given, resource.external)
    knobs = resource.x_kubernetes
    asked = knobs.file_key if knobs is not None else None
    key = asked.value if asked is not None else name
    message = (
        f"{section}.{name}: the {KIND[section]} {called.value} must exist, with the key {key!r}"
    )
    noun = KIND[section].lower() + (" generic" if section == "secrets" else "")
    hint = f"kubectl create {noun} {called.value} --from-file={key}=FILE"
    notes.append(say(EXTERNAL, message, resource.external, asked, hint=hint))
    return Resource(held=(Held(kind=KIND[section], name=called, keys={name: key}),))


def _rest(section: str, name: str, resource: Config | Secret) -> list[Diagnostic]:
    """What Swarm makes of a config or secret, and Kubernetes does not."""
    hint = {
        "template_driver": "render it before, or in an init container",
        "driver": "the External Secrets Operator and the Secrets Store CSI driver bring secrets from elsewhere",
    }
    found: list[Diagnostic] = []
    for attribute in ("template_driver", "driver", "driver_opts"):
        value = getattr(resource, attribute, None)
        if value is not None:
            message = f"{section}.{name}.{attribute}: Kubernetes takes the content as it is"
            found.append(say(DROPPED, message, value, hint=hint.get(attribute, hint["driver"])))
    return found


def _content(
    section: str, name: str, resource: Config | Secret, mounted: Mounted, notes: list[Diagnostic]
) -> _Content:
    text = getattr(resource, "content", None)
    if text is not None:
        written: Traced[str] = mounted.ctx.words(text)
        return _Content(files={name: written.value.encode()}, origins=written.origins)
    variable = resource.environment
    if variable is not None:
        value = mounted.ctx.project.environment.get(variable.value)
        what = f"the value of the variable {variable.value}"
        if value is not None:
            return _Content(files={name: value.encode()}, origins=variable.origins, what=what)
        message = f"{section}.{name}: the variable {variable.value} is not set where you convert"
        notes.append(
            say(NO_CONTENT, message, variable, hint=f"set it, or fill in {KIND[section]} {name}")
        )
        return _Content(files={name: b""}, origins=variable.origins, what=what, missing=True)
    if resource.file is None:
        return _Content(files={name: b""}, origins=origins_of(resource), missing=True)
    return _file(section, name, resource.file, mounted, notes)


def _file(
    section: str, name: str, file: Traced[str], mounted: Mounted, notes: list[Diagnostic]
) -> _Content:
    source = mounted.ctx.plan.source
    shown = source.display(file.value)
    if source.kind(file.value) == "directory":
        found = mounted.storage.folders.content(file.value)
        if not found.whole or found.odd or not found.files:
            message = (
                f"{section}.{name}: only {len(found.files)} files of the folder {shown} are taken"
            )
            hint = "mount the folder by volumes"
            notes.append(say(TOO_LARGE, message, file, hint=hint))
        return _Content(files=found.files, origins=file.origins, folder=True)
    what = f"the content of {posixpath.basename(file.value)}"
    try:
        content = source.read(file.value, HARD)
    except Unreadable as error:
        message = f"{section}.{name}: {shown} is not to be had: {error}"
        hint = f"put it there and convert again, or fill in the {KIND[section]} {label(name)}"
        notes.append(say(NO_CONTENT, message, file, hint=hint))
        return _Content(files={name: b""}, origins=file.origins, what=what, missing=True)
    return _Content(
        files={name: mounted.ctx.plan.copied(file.value, content)},
        origins=file.origins,
        what=what,
        runnable=bool(source.mode(file.value) & 0o111),
    )
