"""`labels`, `annotations` and `deploy.labels` become annotations, made valid; never selectors.

An annotation has no limit on its value; its key is `[prefix/]name` with at most 63 characters of
letters, digits and `-_.`. What has to be changed is said (house rule 3).
"""

from __future__ import annotations

from compose2k8s.codes import LABEL_CHANGED
from compose2k8s.diagnostics import say
from compose2k8s.generator.annotations import annotated
from compose2k8s.generator.fragment import Fragment

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context

# Tools that read the labels of Docker containers, and would not read annotations of pods.
_READERS = {
    "com.centurylinklabs.watchtower": "Watchtower",
    "ofelia.": "Ofelia",
    "autoheal": "autoheal",
    "diun.": "Diun",
    "homepage.": "Homepage",
}


def emit(ctx: Context) -> Fragment:
    notes: list[Diagnostic] = []
    service = ctx.service
    pod = annotated({**(service.labels or {}), **(service.annotations or {})}, notes)
    for prefix, tool in _READERS.items():
        about = [v for k, v in (service.labels or {}).items() if k.startswith(prefix)]
        if about:
            message = f"labels: {tool} reads the labels of Docker containers, not those of pods"
            notes.append(say(LABEL_CHANGED, message, about))
    return Fragment(template={"annotations": pod} if pod else {}, notes=notes)
