"""What must hold on any input whatever: every command ends in a result or in diagnostics, never in an
exception, and what it writes can be read back."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from types import FrameType

from compose2k8s.codes import UNEMITTED, UNREAD
from compose2k8s.conversion import Conversion, convert
from compose2k8s.diagnostics import ComposeError, Diagnostic
from compose2k8s.explain import blocks
from compose2k8s.options import Options
from compose2k8s.parser import show, tree
from compose2k8s.parser.load import load
from compose2k8s.parser.source import Source
from compose2k8s.reporters import render_text
from compose2k8s.trace import Places
from compose2k8s.validator import diagnose
from compose2k8s.writers.yaml import dump_all

SECONDS = 20  # what one input may take on a busy machine
LEDGER = (UNREAD, UNEMITTED)


class Overlay(Source):
    """A source in which some files say something else than the disk does."""

    def __init__(self, cwd: str, environ: Mapping[str, str], instead: Mapping[str, bytes]) -> None:
        super().__init__(cwd, environ, "/nowhere", b"")
        self.instead = instead

    def read(self, path: str, limit: str | int = "TEXT_FILE") -> bytes:
        if path not in self.instead:
            return super().read(path, limit)
        self.files_read.append(path)
        return self.instead[path]

    def kind(self, path: str) -> str:
        return "file" if path in self.instead else super().kind(path)


class TooSlow(Exception):
    """An input takes too long."""


@contextmanager
def in_time(seconds: int = SECONDS) -> Iterator[None]:
    def late(_signal: int, _frame: FrameType | None) -> None:
        raise TooSlow

    before = signal.signal(signal.SIGALRM, late)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def survive(cwd: str, options: Options, instead: Mapping[str, bytes]) -> Conversion:
    """Run every command in process; its conversion. Whatever is raised here is a bug."""
    environ = {"HOME": "/nowhere", "TAG": "1"}
    with in_time():
        for form in ("yaml", "json"):
            configured(options, Overlay(cwd, environ, instead), form)
        result = convert(options, Overlay(cwd, environ, instead))
        said(result.diagnostics, result.places)
        blocks(result)
        bodies = [m.body for m in result.manifests]
        written = dump_all(bodies)
        diagnose(bodies, closed=True)
        # Every document is a manifest again, whichever characters are in it.
        read = tree.documents(written.encode("utf-8", "backslashreplace"), 0)
        assert len(read) == len(bodies)
    return result


def configured(options: Options, source: Source, form: str) -> None:
    try:
        loaded = load(options, source, as_compose=True)
        text = show.config(loaded, form)
    except ComposeError as error:
        refused = error.diagnostics
    else:
        said(loaded.diagnostics, source.places)
        text.encode("utf-8", "backslashreplace")
        return
    assert refused
    said(refused, source.places)


def said(diagnostics: tuple[Diagnostic, ...], places: Places) -> None:
    """Every diagnostic can be shown."""
    assert isinstance(render_text(diagnostics, places, verbose=True), str)
    for diagnostic in diagnostics:
        assert diagnostic.message
        for at in diagnostic.origins:
            file, line, column = places.locate(at)
            assert file, diagnostic
            assert line >= 1, diagnostic
            assert column >= 1, diagnostic


def unaccounted(result: Conversion) -> list[str]:
    """What the ledger says nobody understood, or had no effect."""
    return [d.text(result.places) for d in result.diagnostics if d.code in LEDGER]
