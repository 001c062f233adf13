"""Translate Docker Compose projects into Kubernetes manifests that work."""

__version__ = "0.1.0"
