"""libyaml's parser without PyYAML's Python half, which costs as much as twelve bare interpreter starts.

PyYAML's C extension needs eight of its sister modules only for the exceptions they define. Empty
stand-ins take their places while it is imported and are taken away again: 7 M instructions instead
of 124 M. Where the process is ours, so that nobody else wants its tokens, events and nodes, stand-ins take
the places of these 40 classes too: 2 M. Whatever goes wrong on the way, `import yaml` does the same work
slowly. This depends on the inside of PyYAML, so the tests run it against the installed release.
"""

from __future__ import annotations

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

# Sister modules of which the extension takes the exception: those with marks, and those without.
_MARKED = ("scanner", "parser", "composer", "constructor")
_PLAIN = ("reader", "emitter", "serializer", "representer")

# Only the start of the command installs the finder of modules; a library has guests.
_ALONE = "compose2k8s.hot" in sys.modules
_UNUSED = ("events", "tokens") if _ALONE else ()


def _lean() -> Any:
    """The C parser class, imported among stand-ins."""
    modules, new = sys.modules, type(sys)
    package = new("yaml")
    package.__path__ = [_folder()]
    modules["yaml"] = package
    try:
        import yaml.error as error

        exceptions: dict[str, type] = dict.fromkeys(_MARKED, error.MarkedYAMLError)
        exceptions |= dict.fromkeys(_PLAIN, error.YAMLError)
        # Nobody asks which of them it is, and a class of its own costs as much as a module.
        exceptions["reader"] = type("ReaderError", (error.YAMLError,), {"__init__": _reader_error})
        for name, exception in exceptions.items():
            modules[f"yaml.{name}"] = module = new(f"yaml.{name}")
            setattr(module, f"{name.capitalize()}Error", exception)
            setattr(package, name, module)
        for name in _UNUSED:
            modules[f"yaml.{name}"] = module = new(f"yaml.{name}")
            module.__getattr__ = lambda _: None  # type: ignore[method-assign] # PEP 562: no classes
            setattr(package, name, module)
        if _ALONE:
            modules["yaml.nodes"] = package.nodes = _nodes()  # type: ignore[attr-defined] # a module
        import yaml.events
        import yaml.nodes as nodes
        import yaml.tokens  # noqa: F401 - the C parser asks for it
        from yaml._yaml import CParser

        return CParser, nodes, error.YAMLError, error.MarkedYAMLError
    finally:
        for name in (*_MARKED, *_PLAIN, *_UNUSED, *(("nodes",) if _ALONE else ())):
            modules.pop(f"yaml.{name}", None)
        del modules["yaml"]


def _nodes() -> Any:
    """What libyaml's parser makes of mappings and lists; of scalars it makes what `compose` says."""

    def node(
        self: Any, tag: str, value: Any, start: Any = None, end: Any = None, flow: Any = None
    ) -> None:
        self.tag, self.value, self.start_mark = tag, value, start

    # The parser notes where they end, too.
    body = {"__slots__": ("end_mark", "start_mark", "tag", "value"), "__init__": node}
    module: Any = type(sys)("yaml.nodes")
    module.MappingNode = type("MappingNode", (), body)
    module.SequenceNode = type("SequenceNode", (), body)
    module.ScalarNode = None
    return module


def _folder() -> str:
    """Where Python would find PyYAML; it would ask five finders, and more than we want to know."""
    for place in sys.path:
        if os.path.isfile(f"{place}/yaml/__init__.py"):
            return f"{place}/yaml"
    from _frozen_importlib_external import PathFinder  # importlib.machinery imports warnings

    found = PathFinder.find_spec("yaml")
    if found is None or not found.submodule_search_locations:
        raise ImportError("yaml")
    return found.submodule_search_locations[0]


class Beyond(Exception):
    """A way out of what calls us back. `limit`: what is passed (limits.py) · `node`: around what is too much."""

    def __init__(self, limit: str, node: Any) -> None:
        super().__init__(limit)
        self.limit = limit
        self.node = node


def need_events() -> None:
    """The real classes of events and tokens, for whoever asks the parser for them after all."""
    if not OURS:
        return
    import yaml

    extension: Any = sys.modules["yaml._yaml"]
    for module in (yaml.events, yaml.tokens):
        for name, value in vars(module).items():
            if isinstance(value, type):
                setattr(extension, name, value)


def compose(parser: Any, leaf: Callable[..., Any]) -> Any:
    """The next document, with what `leaf` makes of a scalar in the place of its nodes, most of what it has.

    A guest of our process may want those nodes: there leaves are made of them, afterwards.
    """
    if OURS:
        sys.modules["yaml._yaml"].ScalarNode = leaf  # type: ignore[attr-defined] # its global name
        return parser.get_node()
    return _light(parser.get_node(), leaf, set())


def _light(node: Any, leaf: Callable[..., Any], seen: set[int]) -> Any:
    """Mappings and lists change in place, each once."""
    if node.__class__ is nodes.ScalarNode:
        return leaf(node.tag, node.value, node.start_mark, None, node.style)
    if node.__class__ is not tuple and id(node) not in seen:
        seen.add(id(node))
        if node.__class__ is nodes.MappingNode:
            node.value = [
                (_light(key, leaf, seen), _light(child, leaf, seen)) for key, child in node.value
            ]
        else:
            node.value = [_light(child, leaf, seen) for child in node.value]
    return node


def _reader_error(
    self: Any, name: str, position: int, character: Any, encoding: str, reason: str
) -> None:
    self.name, self.position, self.reason = name, position, reason
    self.character, self.encoding = character, encoding


def _load() -> tuple[Any, Any, Any, Any, bool]:
    """(parser class, module of nodes, the exceptions, whether it is libyaml's)."""
    if "yaml" not in sys.modules:
        try:
            return (*_lean(), True)
        except Exception:  # noqa: BLE001 - any surprise inside PyYAML means: load it plainly
            for name in [m for m in sys.modules if m == "yaml" or m.startswith("yaml.")]:
                del sys.modules[name]
    import yaml

    try:
        from yaml._yaml import CParser
    except ImportError:
        from compose2k8s.parser.pureyaml import Parser

        return Parser, yaml.nodes, yaml.YAMLError, yaml.MarkedYAMLError, False
    return CParser, yaml.nodes, yaml.YAMLError, yaml.MarkedYAMLError, True


CParser, nodes, YAMLError, MarkedYAMLError, FAST = _load()
OURS = FAST and _ALONE  # the parser, with all that it makes
# Older ones compose by recursion in C to any depth, until the stack ends; this one stops at 1,000 levels.
BOUNDED = FAST and sys.modules["yaml._yaml"].get_version() >= (0, 2, 5)
