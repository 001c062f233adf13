"""`compose2k8s validate`: manifests judged as the API server would judge them."""

from __future__ import annotations

from compose2k8s.validator.run import run as run  # the room is the validator's own
