"""Jobs and pre_start steps: more of the table of model.py, loaded when there are any."""

from __future__ import annotations

from compose2k8s.keys import boolean, key, room, texts
from compose2k8s.model import Container

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from compose2k8s.trace import Traced


class PreStart(Container):
    """A step that runs before a service starts."""

    per_replica: Traced[bool] | None = key(boolean)


class Job(Container):
    """A top-level job: run by hand or by a schedule."""

    name: Traced[str]
    profiles: tuple[Traced[str], ...] | None = key(texts, already="the parser chose by it")
    triggers: Any = key(room("triggers"), at="generator.jobs")
