"""A service's own files of variables and labels: read, and put under what is written in the service.

`environment` wins over `env_file`, also with a null; `labels` wins over `label_file` (RULES.md 4).
"""

from __future__ import annotations

from compose2k8s.codes import BAD_ENV_FILE, NO_FILE
from compose2k8s.diagnostics import Diagnostic
from compose2k8s.parser import dotenv
from compose2k8s.parser.node import Map, Seq, place
from compose2k8s.parser.source import Unreadable
from compose2k8s.trace import Traced, origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from compose2k8s.parser.source import Source


def resolve(
    service: Map,
    variables: Mapping[str, str],
    source: Source,
    problems: list[Diagnostic],
    *,
    variables_too: bool = True,
    labels_too: bool = True,
) -> None:
    """Read env_file and label_file of a service, in place; env_file is gone afterwards."""
    files = service.get("env_file")
    if isinstance(files, Seq) and variables_too:
        own = service.get("environment")
        own = own if isinstance(own, Map) else Map(files.origin)
        merged = _variables(files, own, variables, source, problems)
        for name, value in own.items():
            merged.put(name, value, own.keys_at.get(name, 0))
        if merged or "environment" in service:
            service.put("environment", merged, service.keys_at.get("environment", files.origin))
        service.pop("env_file")
    files = service.get("label_file")
    if isinstance(files, Seq) and labels_too:
        labels = service.get("labels")
        labels = labels if isinstance(labels, Map) else Map(files.origin)
        found = Map(files.origin)
        earlier: dict[str, str] = {}
        for entry in files:
            if isinstance(entry, Traced):
                read = _read(str(entry.value), entry, earlier.get, source, problems)
                for label, (text, at) in read.items():
                    earlier[label] = text or ""
                    found.put(label, Traced(text, (at, *entry.origins)), at)
        for name, node in labels.items():
            found.put(name, node, labels.keys_at.get(name, 0))
        service.put("labels", found, files.origin)


def _variables(
    files: Seq, own: Map, variables: Mapping[str, str], source: Source, problems: list[Diagnostic]
) -> Map:
    found = Map(files.origin)
    values: dict[str, str] = {}
    for entry in files:
        if not isinstance(entry, Map):
            continue
        path, required, style = entry.get("path"), entry.get("required"), entry.get("format")
        if not isinstance(path, Traced):
            continue
        if (
            isinstance(required, Traced)
            and required.value is False
            and source.kind(str(path.value)) in ("", "directory")
        ):
            continue

        def look_up(name: str) -> str | None:
            if name in variables:
                return variables[name]
            node = own.get(name)
            value = node.value if isinstance(node, Traced) else None
            return value if isinstance(value, str) else values.get(name)

        raw = isinstance(style, Traced) and style.value == "raw"
        if isinstance(style, Traced) and style.value not in (None, "", "raw"):
            problems.append(
                Diagnostic(
                    code=BAD_ENV_FILE,
                    message=f"env_file has no format {style.value!r}",
                    origins=style.origins,
                    hint="leave it out, or write raw",
                )
            )
            continue
        read = _read(str(path.value), path, look_up, source, problems, raw=raw)
        for name, (value, at) in read.items():
            if value is None:
                value = variables.get(name)
                if value is None:
                    continue
            values[name] = value
            found.put(name, Traced(value, (at, *path.origins)), at)
    return found


def _read(
    path: str,
    written: Traced[object],
    look_up: Callable[[str], str | None],
    source: Source,
    problems: list[Diagnostic],
    *,
    raw: bool = False,
) -> dict[str, tuple[str | None, int]]:
    file = source.number(path)
    unset: dict[str, int] = {}  # variable -> line
    problem: Diagnostic
    try:
        text = source.text(path)
        parsed: Mapping[str, tuple[str | None, int]]
        parsed = dotenv.parse_raw(text) if raw else dotenv.parse(text, look_up, unset.setdefault)
    except Unreadable as error:
        problem = Diagnostic(
            code=NO_FILE,
            message=f"the file {source.display(path)} cannot be read: {error}",
            origins=written.origins,
            hint="create it, or write `required: false`",
        )
    except dotenv.BadLine as error:
        at = origin(file, error.line - 1, 0)
        problem = Diagnostic(code=BAD_ENV_FILE, message=str(error), origins=(at, place(written)))  # type: ignore[arg-type] # a leaf
    else:
        problems += dotenv.unset_in(file, unset)
        return dotenv.placed(parsed, file)
    problems.append(problem)
    return {}
