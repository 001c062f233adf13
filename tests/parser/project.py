"""Projects written in a test: loaded, refused, printed."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.options import Options
from compose2k8s.parser import show
from compose2k8s.parser.load import Loaded, load
from compose2k8s.parser.source import Source

Files = Mapping[str, str]
HOME = "/home/ada"
NO_OPTIONS = Options()


def written(directory: Path, compose: str, files: Files, environ: Files) -> Source:
    """The files of a project in a directory called `demo`, which is its name."""
    root = directory / "demo"
    for name, text in {"compose.yaml": compose, **files}.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(textwrap.dedent(text))
    return Source(str(root), {"PATH": "/bin", **environ}, HOME)


def service(body: str, *, name: str = "web") -> str:
    """A compose file with one service."""
    lines = textwrap.indent(textwrap.dedent(body).strip("\n"), "    ")
    return f"services:\n  {name}:\n{lines}\n"


def at(node: Any, *path: str | int) -> Any:
    """The node below a path of a tree."""
    for step in path:
        node = node[step]
    return node


class Projects:
    """What a test may do with projects of its own, below a temporary directory."""

    def __init__(self, directory: Path) -> None:
        self.directory = directory

    def load(
        self,
        compose: str,
        files: Files | None = None,
        environ: Files | None = None,
        options: Options = NO_OPTIONS,
        **flags: bool,
    ) -> Loaded:
        """Raises ComposeError."""
        source = written(self.directory, compose, files or {}, environ or {})
        return load(options, source, **flags)

    def text(
        self, compose: str, files: Files | None = None, form: str = "yaml", **more: Any
    ) -> str:
        """What `config` prints; paths below the project as `./...`."""
        loaded = self.load(compose, files, as_compose=True, **more)
        return show.config(loaded, form).replace(str(self.directory / "demo"), ".")

    def config(self, compose: str, files: Files | None = None, **more: Any) -> Any:
        """The same, read back."""
        return yaml.safe_load(self.text(compose, files, **more))

    def service(self, body: str, files: Files | None = None, **more: Any) -> Any:
        """What `config` prints of the one service `web`, which has an image and the default network."""
        found = self.config(service(f"image: app\n{textwrap.dedent(body)}"), files, **more)
        web = found["services"]["web"]
        return {k: v for k, v in web.items() if k not in ("image", "networks")}

    def said(self, compose: str, files: Files | None = None, **more: Any) -> list[str]:
        """`file:line:column: message [hint]` of every warning and error."""
        environ = more.pop("environ", {})
        options = more.pop("options", NO_OPTIONS)
        source = written(self.directory, compose, files or {}, environ)
        found: tuple[Diagnostic, ...]
        try:
            found = load(options, source, as_compose=True, **more).diagnostics
        except ComposeError as error:
            found = error.diagnostics
        return [
            f"{source.places.show(d.origins[0]) if d.origins else '-'}: {d.message}"
            f"{f' [{d.hint}]' if d.hint else ''}"
            for d in found
            if d.severity != "note"
        ]
