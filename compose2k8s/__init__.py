"""Translate Docker Compose projects into Kubernetes manifests that work.

    import compose2k8s

    result = compose2k8s.convert(["compose.yaml"], compose2k8s.Options(expose="ingress"))
    print(compose2k8s.report(result))
    if not result.failed:
        print(compose2k8s.to_yaml(result))

docs/library.md shows the rest. What stands here is public; it is imported when it is asked for, because
the command starts here too and needs none of it.
"""

__version__ = "0.1.0"

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.conversion import Conversion, Manifest
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.library import convert, lines, report, to_yaml, write
    from compose2k8s.options import Options
    from compose2k8s.validator import validate

__all__ = [
    "Conversion",
    "Diagnostic",
    "Manifest",
    "Options",
    "__version__",
    "convert",
    "lines",
    "report",
    "to_yaml",
    "validate",
    "write",
]

_ROOMS = {
    "Conversion": "conversion",
    "Diagnostic": "diagnostics",
    "Manifest": "conversion",
    "Options": "options",
    "validate": "validator",
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    room = __import__(f"{__name__}.{_ROOMS.get(name, 'library')}", fromlist=[name])
    return getattr(room, name)
