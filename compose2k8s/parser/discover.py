"""Which files make up the project, where it lives, and what it is called (RULES.md sections 2 to 4)."""

from __future__ import annotations

import os
import posixpath

from compose2k8s.codes import BAD_ENV_FILE, BAD_NAME, NO_FILE, SEVERAL_FILES
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.parser.source import Unreadable
from compose2k8s.trace import origin

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source

NAMES = ("compose.yaml", "compose.yml", "docker-compose.yml", "docker-compose.yaml")
OVERRIDES = (
    "compose.override.yml",
    "compose.override.yaml",
    "docker-compose.override.yml",
    "docker-compose.override.yaml",
)
_NAME = frozenset("abcdefghijklmnopqrstuvwxyz0123456789_-")
_TRUE = ("1", "t", "T", "TRUE", "true", "True")
_FALSE = ("0", "f", "F", "FALSE", "false", "False")


class Found:
    """`files`: absolute paths, or "-" · `directory`: of the project · `environment`: for interpolation."""

    def __init__(self) -> None:
        self.files: list[str] = []
        self.directory = ""
        self.environment: dict[str, str] = {}
        self.defined: dict[str, int] = {}  # variable of an env file -> where it is written
        self.notes: list[Diagnostic] = []


def discover(options: Options, source: Source) -> Found:
    """Raises ComposeError if there is nothing to read."""
    found = Found()
    found.environment = environment = dict(source.environ)
    environment.setdefault("PWD", source.cwd)
    explicit = bool(options.files or options.project_directory)
    files = list(options.env_files) or [
        f for f in environment.get("COMPOSE_ENV_FILES", "").split(",") if f
    ]
    for name, (value, at) in _env_files(files, source, found).items():
        if name not in environment:
            environment[name], found.defined[name] = value, at
    use = not files and not _disabled(environment)
    if use and not explicit:
        _env_file(posixpath.join(source.cwd, ".env"), source, found)
        if _disabled(environment):  # by that file: it holds for all but the settings of Compose
            use = False
            for name in [n for n in found.defined if not n.startswith("COMPOSE_")]:
                del environment[name], found.defined[name]
    start = source.absolute(options.project_directory) if options.project_directory else source.cwd
    given = list(options.files)
    if not given and "COMPOSE_FILE" in environment:
        separator = environment.get("COMPOSE_PATH_SEPARATOR", "") or os.pathsep
        given = environment["COMPOSE_FILE"].split(separator)
    if given:
        found.files = [f if f == "-" else source.absolute(f) for f in given]
        first = next((f for f in found.files if f != "-"), "")
        found.directory = posixpath.dirname(first) if first else source.cwd
    else:
        found.files, found.directory = _search(start, source, found)
    if options.project_directory:
        found.directory = start
    if use and (explicit or found.directory != source.cwd):
        _env_file(posixpath.join(found.directory, ".env"), source, found)
    return found


def _search(start: str, source: Source, found: Found) -> tuple[list[str], str]:
    directory = start
    while True:
        here = [n for n in NAMES if source.kind(posixpath.join(directory, n)) == "file"]
        if here:
            files = [here[0]]
            overrides = [
                n for n in OVERRIDES if source.kind(posixpath.join(directory, n)) == "file"
            ]
            files += overrides[:1]
            for names in (here, overrides):
                if len(names) > 1:
                    message = (
                        f"several files could be meant: {', '.join(names)}; {names[0]} is used"
                    )
                    at = origin(source.number(posixpath.join(directory, names[0])), 0, 0)
                    found.notes.append(
                        Diagnostic(code=SEVERAL_FILES, message=message, origins=(at,))
                    )
            return [posixpath.join(directory, n) for n in files], directory
        above = posixpath.dirname(directory)
        if above == directory:
            raise ComposeError(
                Diagnostic(
                    code=NO_FILE,
                    message="no compose file found in this folder or above it",
                    hint=f"name one with -f, or call it {NAMES[0]}",
                )
            )
        directory = above


def _disabled(environment: Mapping[str, str]) -> bool:
    """Whether no .env is to be read, in what Go takes for a boolean."""
    text = environment.get("COMPOSE_DISABLE_ENV_FILE", "0")
    if text not in _TRUE and text not in _FALSE:
        message = f"COMPOSE_DISABLE_ENV_FILE is {text!r}, neither true nor false"
        raise ComposeError(Diagnostic(code=BAD_ENV_FILE, message=message, hint="set it to 1 or 0"))
    return text in _TRUE


def _env_files(files: list[str], source: Source, found: Found) -> dict[str, tuple[str, int]]:
    """The files of --env-file: later ones win and see the variables of those before."""
    values: dict[str, tuple[str, int]] = {}
    for file in files:
        before = {name: value for name, (value, _) in values.items()}
        path = source.absolute(file)
        values.update(read_env(path, source, source.environ.get, found.notes, before))
    return values


def _env_file(path: str, source: Source, found: Found) -> None:
    """Add the variables of a file that the environment does not have yet."""
    if source.kind(path) != "file":
        return
    for name, (value, at) in read_env(path, source, source.environ.get, found.notes).items():
        if name not in found.environment or (name == "PWD" and "PWD" not in source.environ):
            found.environment[name] = value
            found.defined[name] = at


def read_env(
    path: str,
    source: Source,
    look_up: object,
    notes: list[Diagnostic],
    before: Mapping[str, str] | None = None,
) -> dict[str, tuple[str, int]]:
    """Variable -> (value, origin) of a dotenv file; raises ComposeError."""
    from compose2k8s.parser import dotenv

    file = source.number(path)
    unset: dict[str, int] = {}  # variable -> line
    try:
        parsed = dotenv.parse(
            source.text(path),
            look_up,  # type: ignore[arg-type] # a look-up
            unset.setdefault,
            before,
        )
    except Unreadable as error:
        raise ComposeError(
            Diagnostic(code=NO_FILE, message=f"env file {source.display(path)}: {error}")
        ) from None
    except dotenv.BadLine as error:
        at = origin(file, error.line - 1, 0)
        raise ComposeError(
            Diagnostic(code=BAD_ENV_FILE, message=str(error), origins=(at,))
        ) from None
    notes += dotenv.unset_in(file, unset)
    return dotenv.placed(parsed, file)


def normalized_name(text: str) -> str:
    """A directory or `name:` as a project name: lower case, letters, digits, dashes, underscores."""
    return "".join(c for c in text.lower() if c in _NAME).lstrip("_-")


def project_name(
    options: Options,
    environment: Mapping[str, str],
    named: Iterable[tuple[str, int]],
    directory: str,
    *,
    normal: bool = True,
) -> tuple[str, tuple[int, ...]]:
    """The name and where it was written. `named`: the `name:` of each file, in order.

    Not normal: a `name:` as it is written.
    """
    for given, where in (
        (options.project_name, "--project-name"),
        (environment.get("COMPOSE_PROJECT_NAME"), "COMPOSE_PROJECT_NAME"),
    ):
        if given:
            if given[0] in "_-" or not _NAME.issuperset(given):
                raise ComposeError(
                    Diagnostic(
                        code=BAD_NAME,
                        message=f"{given!r} ({where}) is no project name",
                        hint="use lower-case letters, digits, dashes and underscores, and begin with "
                        "a letter or digit",
                    )
                )
            return given, ()
    origins: tuple[int, ...] = ()
    name = ""
    for text, at in named:
        name, origins = normalized_name(text) if normal else text, (at,)
    if not origins:
        name = normalized_name(posixpath.basename(directory))
    if not name:
        raise ComposeError(
            Diagnostic(
                code=BAD_NAME,
                message="the project has no name",
                origins=origins,
                hint="use -p NAME",
            )
        )
    return name, origins
