"""Named volumes: more of the table of model.py, loaded when there are any."""

from __future__ import annotations

from compose2k8s.keys import Keyed, boolean, key, mapping, text
from compose2k8s.model import knobs

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.trace import Traced
    from compose2k8s.x_kubernetes import VolumeKnobs


class Volume(Keyed):
    """A named volume: a claim (generator/storage/claims.py), or what its driver means (volume_drivers.py)."""

    _at = "generator.storage.claims"

    name: Traced[str] | None = key(text)
    driver: Traced[str] | None = key(text, at="generator.storage.volume_drivers")
    driver_opts: dict[str, Traced[str]] | None = key(
        mapping(text), at="generator.storage.volume_drivers"
    )
    external: Traced[bool] | None = key(boolean)
    labels: dict[str, Traced[str]] | None = key(mapping(text))
    x_kubernetes: VolumeKnobs | None = key(knobs("VolumeKnobs"), at="x_kubernetes")
