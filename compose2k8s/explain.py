"""`compose2k8s explain`: each compose line with the manifest fields it became, or why it became none."""

from __future__ import annotations

from compose2k8s.validator.finding import shown

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.convert import Conversion


def explanation(result: Conversion) -> str:
    """One block for each place in the compose files, in the order of the files."""
    places = result.places
    lines: dict[tuple[str, int, int], list[str]] = {}
    for manifest in result.manifests:
        body = manifest.body
        name = f"{body['kind']}/{body['metadata']['name']}"
        for path, origins in manifest.provenance().items():
            for origin in origins:
                entry = f"-> {name} {shown(path)}"
                found = lines.setdefault(places.locate(origin), [])
                if entry not in found:
                    found.append(entry)
    for diagnostic in result.diagnostics:
        for origin in diagnostic.origins:
            entry = f"{diagnostic.severity} {diagnostic.code.id}: {diagnostic.message}"
            found = lines.setdefault(places.locate(origin), [])
            if entry not in found:
                found.append(entry)
    text: list[str] = []
    for (file, line, column), entries in sorted(lines.items()):
        text.append(f"{file}:{line}:{column}\n")
        text += [f"  {entry}\n" for entry in entries]
    return "".join(text)
