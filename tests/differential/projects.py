"""Whole projects and calls, made by hypothesis: several files, extends, include, .env, tags, flags."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import yaml
from hypothesis import strategies as st

from tests.differential.attributes import FILES, RESOURCES, SERVICE, TRIGGERS
from tests.differential.reference import Question
from tests.differential.schema_made import attribute, properties

Draw = Any
Body = dict[str, Any]
OF_SERVICE = properties("services")
OF_JOB = properties("jobs")
OF_RESOURCES = {s: properties(s) for s in ("networks", "volumes", "configs", "secrets", "models")}
ENTRIES = {"networks": "front", "volumes": "data", "configs": "conf", "secrets": "token", "models": "llm"}  # fmt: skip
SINGLE = [
    "--services", "--volumes", "--networks", "--images", "--profiles", "--environment",
    "--variables", "-q",
]  # fmt: skip
SWITCHES = [
    "--no-interpolate", "--no-normalize", "--no-path-resolution", "--no-consistency",
    "--no-env-resolution",
]  # fmt: skip
# What may stand where a text @ stood; the variables are defined by ENVIRON and .env.
FORMS = [
    "${UNSET:-@}", "${UNSET-@}", "${EMPTY:-@}", "${SET:+@}", "${SET+@}", "${UNSET:-${NOT:-@}}",
    "@$EMPTY", "${EMPTY}@", "${T1:-@}", "@${UNSET:+x}", "${EMPTY+@}",
]  # fmt: skip
ENVIRON = {"SET": "set", "EMPTY": ""}
DOTENV = [
    "A=1\nB='x y'\nC=\"$A z\"\n", "SET=no\nDOT=dot # c\nexport E=1\n", "COMPOSE_PROFILES=q\n",
    "COMPOSE_PROJECT_NAME=fromdot\n", "A: b\nBARE\nPATH\n#x\n\nK.y=1\n", "Q='a\nb'\nR=\"c\\nd\"\n",
]  # fmt: skip


class Tagged:
    """A value below `!reset` or `!override`."""

    def __init__(self, tag: str, value: Any) -> None:
        self.tag, self.value = tag, value


class Merge(str):
    """The key `<<`, which is no text."""

    __slots__ = ()


class Dumper(yaml.SafeDumper):
    pass


def _tagged(dumper: Dumper, data: Tagged) -> yaml.Node:
    node: yaml.Node = dumper.represent_data(data.value)
    node.tag = data.tag
    return node


Dumper.add_representer(Tagged, _tagged)
Dumper.add_representer(
    Merge, lambda dumper, _: dumper.represent_scalar("tag:yaml.org,2002:merge", "<<")
)


def once_in(draw: Draw, times: int) -> bool:
    return bool(draw(st.integers(1, times)) == times)


def body(
    draw: Draw, most: int, known: dict[str, int] = OF_SERVICE, over: Iterable[str] = ()
) -> Body:
    """Some attributes: values from the list, or made from the schema. `over`: rather these."""
    found: Body = {}
    names = draw(st.lists(st.sampled_from(sorted(known)), max_size=most, unique=True))
    under = [name for name in over if name in known]
    if under:
        names = [*draw(st.lists(st.sampled_from(under), max_size=most, unique=True)), *names[:1]]
    for name in names:
        if name in SERVICE and not once_in(draw, 3):
            found[name] = draw(st.sampled_from(SERVICE[name]))
        else:
            found[name] = attribute(draw, name, known[name])
    if once_in(draw, 100):
        found["nope"] = 1
    return found


def written(draw: Draw, data: Any) -> Any:
    """The same with some texts and numbers as variables."""
    if isinstance(data, dict):
        return {k: written(draw, v) for k, v in data.items()}
    if isinstance(data, list):
        return [written(draw, v) for v in data]
    if isinstance(data, Tagged):
        return data
    if data is not None and once_in(draw, 12):
        text = str(data).lower() if isinstance(data, bool) else str(data)
        if "}" not in text and "$" not in text and "\n" not in text:
            return draw(st.sampled_from(FORMS)).replace("@", text, 1) if text else data
    return data


def tagged(draw: Draw, data: Any) -> Any:
    """An override with some of its values under `!reset` or `!override`."""
    if not isinstance(data, dict):
        return data
    found: dict[Any, Any] = {}
    for key, value in data.items():
        if once_in(draw, 12):
            found[key] = draw(
                st.sampled_from(
                    [Tagged("!reset", None), Tagged("!override", value), Tagged("!reset", value)]
                )
            )
            if isinstance(value, (dict, list)) is False and found[key].tag == "!override":
                found[key] = value
        else:
            found[key] = tagged(draw, value)
    return found


def _sound(section: str, value: Body) -> Body:
    """Without what cannot stand together."""
    if section == "models":
        return {"model": "ai/x", **value}
    if section in ("configs", "secrets"):
        sources = [k for k in value if k in ("file", "environment", "content")]
        value = {k: v for k, v in value.items() if k not in sources[1:] and k != "external"}
        return value if sources else {"file": "./f", **value}
    return {k: v for k, v in value.items() if k != "external"}


def resources(draw: Draw) -> Body:
    found: Body = {}
    for section, name in ENTRIES.items():
        value = draw(st.sampled_from(RESOURCES[section][name]))
        if once_in(draw, 4):
            known = OF_RESOURCES[section]
            some = draw(st.lists(st.sampled_from(sorted(known)), max_size=4, unique=True))
            value = {n: attribute(draw, n, known[n]) for n in some}
            if not once_in(draw, 8):
                value = _sound(section, value)
        found[section] = {name: value}
    found["volumes"]["logs"] = None
    return found


def project(draw: Draw) -> Body:
    """The main file."""
    other = {"build": ".", "image": "db"}
    if once_in(draw, 3):
        other = {"image": "db", **body(draw, 2)}
    found: Body = {
        "services": {"web": {"image": "app", **body(draw, 5)}, "db": other},
        **resources(draw),
    }
    if once_in(draw, 3):
        found["services"]["side"] = {"image": "side", "profiles": ["p"], **body(draw, 2)}
    if once_in(draw, 8):
        job = {
            "image": "task",
            "triggers": draw(st.sampled_from(TRIGGERS)),
            **body(draw, 3, OF_JOB),
        }
        found["jobs"] = {"task": job}
    if once_in(draw, 6):
        base = body(draw, 2)
        found["x-base"] = base
        for service in found["services"].values():
            service[Merge("<<")] = base
    if once_in(draw, 10):
        found["name"] = draw(st.sampled_from(["shop", "My Shop", "${UNSET:-n}", "_x"]))
    if once_in(draw, 20):
        found["version"] = "3.8"
    if once_in(draw, 8):
        found["x-top"] = draw(st.sampled_from([1, {"a": "$$b", "c": [None, 1.5]}, "${SET}"]))
    return found


def included(draw: Draw, main: Body, files: dict[str, Any]) -> None:
    """`include`, in one of its forms."""
    inner = {
        "services": {"inner": {"image": "in:${DOT:-none}", **body(draw, 3)}},
        **(resources(draw) if once_in(draw, 4) else {}),
    }
    files["inc/compose.yaml"] = inner
    files["inc/more.yaml"] = {"services": {"inner": body(draw, 2, over=inner["services"]["inner"])}}
    if once_in(draw, 3):
        main["services"]["inner"] = body(draw, 2, over=inner["services"]["inner"])
    files["inc/.env"] = "DOT=inner\nA=${SET}-i\n"
    files["other/own.env"] = "DOT=own\n"
    main["include"] = draw(
        st.sampled_from(
            [
                ["inc/compose.yaml"],
                [{"path": "./inc/compose.yaml"}],
                [{"path": ["inc/compose.yaml", "inc/more.yaml"]}],
                [{"path": "inc/compose.yaml", "env_file": "other/own.env"}],
                [{"path": "inc/compose.yaml", "project_directory": "other"}],
                [{"path": "inc/compose.yaml", "project_directory": "./inc", "env_file": ["other/own.env", "inc/.env"]}],
                ["${UNSET:-inc}/compose.yaml"],
                ["inc/nope.yaml"],
            ]
        )
    )  # fmt: skip
    if once_in(draw, 2):
        main["services"]["web"]["depends_on"] = ["inner"]


def extended(draw: Draw, main: Body, files: dict[str, Any]) -> None:
    """`extends`, from this file or another, and once more from there."""
    files["lib/base.yaml"] = {
        "services": {
            "base": {"image": "base", **body(draw, 3, over=main["services"]["web"])},
            "deep": {"extends": "base", **body(draw, 2, over=main["services"]["web"])},
        }
    }
    main["services"]["web"]["extends"] = draw(
        st.sampled_from(
            [
                {"service": "base", "file": "lib/base.yaml"},
                {"service": "deep", "file": "./lib/base.yaml"},
                {"service": "db"},
                "db",
                {"service": "${UNSET:-base}", "file": "lib/base.yaml"},
            ]
        )
    )


@st.composite
def questions(draw: Draw) -> Question:
    """A project and a call."""
    main = project(draw)
    files: dict[str, Any] = {**FILES}
    arguments: list[str] = []
    if once_in(draw, 5):
        extended(draw, main, files)
    if once_in(draw, 5):
        included(draw, main, files)
    if once_in(draw, 2):
        override: Body = {"services": {"web": body(draw, 4, over=main["services"]["web"])}}
        if "jobs" in main:
            override["jobs"] = {"task": body(draw, 3, OF_JOB, over=main["jobs"]["task"])}
        if once_in(draw, 3):
            override.update(resources(draw))
        name = draw(st.sampled_from(["compose.override.yaml", "compose.override.yml", "more.yaml"]))
        files[name] = tagged(draw, override)
        if name == "more.yaml":
            arguments += ["-f", "compose.yaml", "-f", name]
    files["compose.yaml"] = written(draw, main) if once_in(draw, 2) else main
    if once_in(draw, 3):
        files[".env"] = draw(st.sampled_from(DOTENV))
    if once_in(draw, 4):
        arguments += draw(st.sampled_from([["--profile", "p"], ["--profile", "p", "--profile", "q"], ["--profile", "*"]]))  # fmt: skip
    if once_in(draw, 12):
        arguments += draw(st.sampled_from([["-p", "given"], ["-p", "Bad Name"], ["--env-file", "a.env"], ["--env-file", "a.env", "--env-file", "b.env"], ["--project-directory", "."], ["--project-directory", "lib", "-f", "compose.yaml"]]))  # fmt: skip
    flags: list[str] = draw(
        st.sampled_from([["--format", "json"]] * 5 + [[], ["--format", "yaml"], []] + [[s] for s in SINGLE])
    )  # fmt: skip
    if once_in(draw, 3) and not any(flag in SINGLE for flag in flags):
        flags = [*flags, *draw(st.lists(st.sampled_from(SWITCHES), max_size=2, unique=True))]
    if once_in(draw, 8):
        flags = [
            *flags,
            *draw(st.sampled_from([["web"], ["db"], ["web", "db"], ["side"], ["nope"]])),
        ]
    return Question(
        files={n: f if isinstance(f, str) else dumped(f) for n, f in files.items()},
        arguments=tuple(arguments),
        flags=tuple(flags),
        environ=ENVIRON,
    )


def dumped(data: Any) -> str:
    return yaml.dump(data, Dumper=Dumper, sort_keys=False, allow_unicode=True)
