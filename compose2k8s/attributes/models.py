"""`models` of a service become the variables that Compose sets: where the model is served, and its name.

There is no object for a model in Kubernetes; `--model-endpoint` says where it is served.
"""

from __future__ import annotations

from compose2k8s.codes import APPROXIMATED, FILL_IN
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import Fragment
from compose2k8s.keys import Attribute, Keyed, key, read, text
from compose2k8s.parser.node import Map
from compose2k8s.trace import Traced, decides

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.diagnostics import Diagnostic
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Tree


class Use(Keyed):
    endpoint_var: Traced[str] | None = key(text)
    model_var: Traced[str] | None = key(text)


class Models(Attribute):
    uses: dict[str, Use]
    at: dict[str, Traced[str]]

    def emit(self, ctx: Context) -> Fragment:
        notes: list[Diagnostic] = []
        env: list[Tree] = []
        endpoint = ctx.options.model_endpoint
        for name, use in sorted(self.uses.items()):
            base = name.upper().replace("-", "_")
            url = (use.endpoint_var and use.endpoint_var.value) or f"{base}_URL"
            wanted = (use.model_var and use.model_var.value) or f"{base}_MODEL"
            model = ctx.project.models.get(name)
            where = [v for v in (use.endpoint_var, use.model_var, self.at[name]) if v is not None]
            if model is not None and model.model is not None:
                env.append({"name": wanted, "value": ctx.argument(model.model)})
            if endpoint is not None:
                env.append({"name": url, "value": decides(where, endpoint.replace("$", "$$"))})
                continue
            notes.append(
                say(
                    FILL_IN,
                    f"models: nothing in the cluster serves {name}, so {url} is not set",
                    where,
                    hint="--model-endpoint URL",
                )
            )
        if endpoint is not None and env:
            about = list(self.at.values())
            notes.append(say(APPROXIMATED, "models: served where --model-endpoint says", about))
        return Fragment(container={"env": env} if env else {}, notes=notes)


def _null(child: Node) -> tuple[int, ...]:
    return child.origins if isinstance(child, Traced) else ()


def decode(node: Node) -> Models:
    if not isinstance(node, Map):
        raise ValueError("expected a mapping")
    return Models(
        uses={n: read(Use, c) if isinstance(c, Map) else Use() for n, c in node.items()},
        at={n: Traced(n, (node.keys_at.get(n, 0), *_null(c))) for n, c in node.items()},
    )
