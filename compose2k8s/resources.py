"""Configs, secrets and models: more of the table of model.py, loaded when there are any."""

from __future__ import annotations

from compose2k8s.keys import Keyed, boolean, integer, key, mapping, text, texts
from compose2k8s.model import knobs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.trace import Traced
    from compose2k8s.x_kubernetes import FileKnobs

_NO_RUNNER = "nothing in the cluster runs the model"
_RUN_IT = "tell the server behind --model-endpoint"


class Config(Keyed):
    """A file in a ConfigMap (generator/storage/resources_held.py)."""

    _at = "generator.storage.resources_held"

    name: Traced[str] | None = key(text)
    content: Traced[str] | None = key(text)
    environment: Traced[str] | None = key(text)
    external: Traced[bool] | None = key(boolean)
    file: Traced[str] | None = key(text)
    labels: dict[str, Traced[str]] | None = key(mapping(text))
    template_driver: Traced[str] | None = key(text)
    x_kubernetes: FileKnobs | None = key(knobs("FileKnobs"), at="x_kubernetes")


class Secret(Keyed):
    """A file in a Secret (generator/storage/resources_held.py)."""

    _at = "generator.storage.resources_held"

    name: Traced[str] | None = key(text)
    driver: Traced[str] | None = key(text)
    driver_opts: dict[str, Traced[str]] | None = key(mapping(text))
    environment: Traced[str] | None = key(text)
    external: Traced[bool] | None = key(boolean)
    file: Traced[str] | None = key(text)
    labels: dict[str, Traced[str]] | None = key(mapping(text))
    template_driver: Traced[str] | None = key(text)
    x_kubernetes: FileKnobs | None = key(knobs("FileKnobs"), at="x_kubernetes")


class Model(Keyed):
    """A model: nothing of it runs in the cluster (attributes/models.py)."""

    name: Traced[str] | None = key(text, ignored="a name on Docker's side")
    model: Traced[str] | None = key(text, at="attributes.models")
    context_size: Traced[int] | None = key(integer, dropped=_NO_RUNNER, hint=_RUN_IT)
    runtime_flags: tuple[Traced[str], ...] | None = key(texts, dropped=_NO_RUNNER, hint=_RUN_IT)
