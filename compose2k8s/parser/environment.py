"""Variables without a value take that of the project's environment, if it has one (RULES.md 4)."""

from __future__ import annotations

from compose2k8s.parser.mixed import env_map
from compose2k8s.parser.node import Map, Pairs, Seq
from compose2k8s.trace import Traced

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping


def fill_nulls(service: Map, variables: Mapping[str, str], defined: Mapping[str, int]) -> None:
    """A variable without a value takes that of the project's environment, if it has one.

    `defined`: variable of an env file -> where it is written
    """
    environment = service.get("environment")
    if isinstance(environment, Map):
        for name, value in environment.items():
            if isinstance(value, Traced) and value.value is None and name in variables:
                more = (defined[name],) if name in defined else ()
                environment[name] = Traced(variables[name], (*value.origins, *more))


def fill_listed(service: Map, variables: Mapping[str, str], defined: Mapping[str, int]) -> None:
    """The same in an included project, but only for those in a list; the rest wait for the whole."""
    environment = service.get("environment")
    if isinstance(environment, Seq):
        service["environment"] = environment = env_map(environment)
    if isinstance(environment, Pairs):
        fill_nulls(service, variables, defined)


def fill_builds(service: Map, variables: Mapping[str, str]) -> None:
    """A build argument without a value takes the environment's, or is none at all."""
    build = service.get("build")
    args = build.get("args") if isinstance(build, Map) else None
    if isinstance(args, Map):
        for name in list(args):
            value = args[name]
            if isinstance(value, Traced) and value.value is None:
                if name in variables:
                    args[name] = Traced(variables[name], value.origins)
                else:
                    del args[name]
