"""Every kind of diagnostic, by number. A number is never used again for something else.

1xx reading the project · 2xx translating it · 3xx data: volumes, configs, secrets, images ·
4xx manifests against their schemas · 5xx the API server's own rules · 6xx references and security
profiles · 7xx files and the command line · 9xx the ledger
"""

from __future__ import annotations

from compose2k8s.diagnostics import Code

# 100-139 files, YAML, interpolation, merge, extends, include
# 140-199 schema, canonical form, consistency

# 200-229 translating: general
INVALID = Code("C2K200", "error", "a value cannot be translated")
DROPPED = Code("C2K201", "warning", "a setting has no Kubernetes equivalent")
APPROXIMATED = Code("C2K202", "note", "a setting is translated approximately")
IGNORED = Code("C2K203", "note", "a setting has no meaning in a cluster")
CONFLICT = Code("C2K204", "error", "two settings want different values in one field")
DECIDED = Code("C2K205", "note", "a choice was made, and why")

# 230-259 workloads, containers, resources, security
# 260-289 names, ports, networks, order
# 300-339 volumes, configs, secrets, images
# 400-699 the validator
# 700-799 files and the command line

# 900-909 the ledger
UNREAD = Code("C2K900", "warning", "nothing understands a setting")
UNEMITTED = Code("C2K901", "warning", "a setting had no effect")
EXTENSION = Code("C2K902", "note", "an x- extension has no meaning to compose2k8s")
