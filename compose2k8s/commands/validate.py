"""`compose2k8s validate`: manifests judged as the API server would judge them."""

from __future__ import annotations

from compose2k8s.validator.run import run

__all__ = ["run"]
