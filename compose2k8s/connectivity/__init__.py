"""Do the parts find each other? Asked of the manifests alone, as the cluster would see them.

`prove` follows every reference of the project through Service, selector, port and policies to the
container that serves it; the topology is a picture of the same.
"""

from __future__ import annotations

from compose2k8s.connectivity.proof import prove

__all__ = ["prove"]
