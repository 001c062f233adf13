"""The command line: the scanner and click agree, streams stay apart, every end is a clean one."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import click
import pytest

from compose2k8s import __version__, limits
from compose2k8s.__main__ import run
from compose2k8s.cli import parse
from compose2k8s.commands import COMMANDS, guarded
from compose2k8s.flag_values import OLDEST, READERS
from compose2k8s.flags import FLAGS
from compose2k8s.options import Options
from compose2k8s.scanner import AS_THEY_ARE, HOT, NotPlain, options_from, scan

COMPOSE = """\
services:
  web:
    image: nginx:1.27
    ports: ["8080:80"]
    mac_address: 02:42:ac:11:65:43
"""


def cli(*argv: str) -> int:
    return guarded(lambda: run(argv))


@pytest.fixture
def project(shop: Path) -> Path:
    (shop / "compose.yaml").write_text(COMPOSE)
    return shop


# --- the scanner and click ---------------------------------------------------------------------

BOTH = [
    "convert",
    "convert a.yml b.yml",
    "convert -f a.yml -f b.yml",
    "convert -f - --file=c.yml d.yml",
    "convert -o out -p shop --profile a --profile b -n prod --create-namespace",
    "convert --env-file a --env-file b --project-directory /x --service web --service db",
    "convert --kube-version 1.29 --expose ingress --prefix-names --strict -q -v",
    "convert --kube-version=v1.30.2 --annotate --force --report json --report-file r.json",
    "convert --ignore C2K201 --ignore c2k202 --no-wait --wait-all --wait-seconds 30",
    "convert --user-map postgres=70:70 --user-map redis=999 --gpu-count 2",
    "convert --bind claim --storage-size 5Gi --storage-class fast --secrets external --secret-env",
    "convert --registry r.example/x --tag 1 --image-pull-secret a --image-pull-secret b",
    "convert --workload statefulset --liveness --no-network-policies --pod-security restricted",
    "convert --project-name= -f a.yml",
    "convert -R . -o out -j 4",
    "config",
    "config web db --format json",
    "config -f a.yml --services web",
    "config --no-interpolate --no-normalize --no-path-resolution --no-consistency -q",
    "validate - a.yml --closed --engine jsonschema --kube-version 1.33 --strict",
    "convert --limit PORTS=5000 --limit depth=300",
    "validate --schema-location a --schema-location b --ignore-missing-schemas x",
]
CLICK_ONLY = [
    "convert -fa.yml",
    "convert -qv",
    "convert -- -odd.yml",
    "convert --project-name -x",
    "explain services.web -f a.yml",
]
WRONG = [
    "convert --bogus",
    "convert -f",
    "convert --file",
    "convert --strict=yes",
    "convert --expose sideways",
    "convert --kube-version latest",
    "convert --limit PORTS",
    "convert --limit MONEY=3",
    "convert --kube-version 1.3",
    "convert --kube-version 2.0",
    "convert --wait-seconds soon",
    "convert --wait-seconds 0",
    "convert -n prod --create-namespace --wait-image a:b:c",
    "convert --create-namespace",
    "convert -o all.yaml --report-file all.yaml",
    "convert --ingress-host http://shop.example",
    "convert --ingress-class My_Class",
    "convert --gateway a/b/c",
    "convert --registry https://r.example",
    "convert --registry r.example/a@sha256:0",
    "convert --tag a/b",
    "convert --tag -x",
    "convert --storage-size 0",
    "convert --storage-size 500m",
    "convert --storage-size 1GB",
    "convert --model-endpoint models",
    "convert --wait-seconds ²",
    "convert --user-map postgres",
    "convert --user-map postgres=root",
    "convert --ignore C2K000",
    "convert --storage-size big",
    "convert -n Not_A_Label",
    "config --format toml",
    "validate --engine magic",
]


@pytest.mark.parametrize("line", BOTH)
def test_scanner_and_click_agree(line: str) -> None:
    assert scan(line.split()) == parse(line.split())


@pytest.mark.parametrize("line", CLICK_ONLY)
def test_what_the_scanner_leaves_to_click(line: str) -> None:
    with pytest.raises(NotPlain):
        scan(line.split())
    parse(line.split())


@pytest.mark.parametrize("line", WRONG)
def test_wrong_usage_ends_with_2(line: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(NotPlain):
        scan(line.split())
    with pytest.raises(click.UsageError):
        parse(line.split())
    assert cli(*line.split()) == 2
    out, err = capsys.readouterr()
    assert not out
    assert "Error: " in err


def test_what_is_wrong_with_a_flag_names_it(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("convert", "-n", "Prod") == 2
    assert "Error: Invalid value for '--namespace': 'Prod' is not a name" in capsys.readouterr().err


def test_a_file_in_place_of_a_command(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for word, meant in (
        ("compose.yaml", "compose2k8s convert compose.yaml"),
        ("../shop", "compose2k8s convert --project-directory ../shop"),
        ("help", "compose2k8s --help"),
        ("convrt", "convert"),
    ):
        assert cli(word) == 2
        assert f"Did you mean '{meant}'?" in capsys.readouterr().err


def test_the_help_names_what_may_be_chosen(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("convert", "-h") == 0
    words = " ".join(capsys.readouterr().out.split())
    assert "One of nodeport, loadbalancer, ingress, gateway, none." in words
    assert all(name in words for name in limits.MEANING)


def test_every_flag_is_read_by_both() -> None:
    samples = {
        "number": "3",
        "version": "1.33",
        "pairs": "a=1",
        "code": "C2K201",
        "size": "1Gi",
        "label": "prod",
        "limit": "PORTS=5000",
        "url": "http://models.example",
    }
    for command in HOT:
        for flag in (f for f in FLAGS if command in f.commands):
            value = flag.choices[0] if flag.choices else samples.get(flag.kind, "x")
            for name in filter(None, (flag.name, flag.short)):
                more = ["-n", "prod"] if flag.field == "create_namespace" else []
                words = [command, *more, name, *([value] if flag.takes_value else [])]
                call = scan(words)
                assert call == parse(words)
                assert list(call.given)[-1:] == [flag.field]


def test_no_flag_is_there_twice() -> None:
    for command in COMMANDS:
        names = [n for f in FLAGS if command in f.commands for n in (f.name, f.short) if n]
        assert len(names) == len(set(names))


def test_every_option_can_be_asked_for() -> None:
    not_by_flag = {"validate"}
    assert set(Options._fields) - not_by_flag <= {f.field for f in FLAGS}


def test_every_kind_of_flag_has_its_reader() -> None:
    assert {f.kind for f in FLAGS} == {*READERS, *AS_THEY_ARE, "switch", "off"}


def test_defaults_are_those_of_the_options() -> None:
    assert options_from(["convert"]) == Options()


def test_arguments_are_files_or_services() -> None:
    assert options_from(["convert", "-f", "a", "b"]).files == ("a", "b")
    assert options_from(["config", "-f", "a", "b"]) == Options(files=("a",), services=("b",))


# --- what is said where ------------------------------------------------------------------------


def test_manifests_to_stdout_and_words_to_stderr(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli("convert") == 0
    out, err = capsys.readouterr()
    assert out.startswith("apiVersion: v1\nkind: Service\n")
    assert "compose.yaml:5:18: warning C2K201: " in err
    assert "\n  hint: " in err
    assert "notes; -v shows them" in err or "note; -v shows them" in err


def test_nothing_on_stdout_when_anything_is_wrong(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "compose.yaml").write_text("services:\n  web:\n    imagee: x\n")
    for command in ("convert", "config", "explain"):
        assert cli(command) == 1
        out, err = capsys.readouterr()
        assert not out
        assert "compose.yaml:3:5: error C2K140: " in err


def test_strict_makes_warnings_errors(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("convert", "--strict") == 1
    assert not capsys.readouterr().out
    assert cli("convert", "--strict", "--ignore", "C2K201") == 0
    out, err = capsys.readouterr()
    assert out
    assert "C2K201" not in err


def test_quiet_and_verbose(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli("convert", "-q")
    assert not capsys.readouterr().err
    cli("convert", "--verbose")
    err = capsys.readouterr().err
    assert " note C2K" in err
    assert "compose2k8s: read compose.yaml\n" in err


def test_diagnostics_come_by_place(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli("convert", "-v")
    lines = [x for x in capsys.readouterr().err.splitlines() if x.startswith("compose.yaml:")]
    places = [tuple(map(int, x.split(":")[1:3])) for x in lines]
    assert len(places) > 1
    assert places == sorted(places)


def test_report_as_json_into_a_file(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("convert", "--report", "json", "--report-file", "report.json") == 0
    assert not capsys.readouterr().err
    report = json.loads((project / "report.json").read_text())
    found = next(d for d in report["diagnostics"] if d["code"] == "C2K201")
    assert found["places"][0] == {"file": "compose.yaml", "line": 5, "column": 18}


def test_stdin(
    project: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def call(*argv: str) -> str:
        process = python(*argv, input=COMPOSE)
        assert process.returncode == 0
        return process.stdout

    assert call("convert", "-f", "-", "-q") == call("convert", "-q")
    assert call("convert", "-", "-q") == call("convert", "-q")


def test_annotate_names_the_lines(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli("convert", "--annotate")
    out = capsys.readouterr().out
    assert "image: nginx:1.27 # compose.yaml:3\n" in out
    assert "containerPort: 80 # compose.yaml:4\n" in out


def test_explain(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("explain") == 0
    out = capsys.readouterr().out
    assert "compose.yaml:3:12: services.web.image\n  -> " in out
    assert "compose.yaml:5:18: services.web.mac_address\n  warning C2K201: " in out
    assert cli("explain", "services.web.image") == 0
    assert cli("explain", "compose.yaml:3") == 0
    first, second = capsys.readouterr().out.split("compose.yaml:3:12: services.web.image\n")[1:]
    assert first == second
    assert "mac_address" not in first


def test_a_profile_that_nobody_has(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / "compose.yaml").write_text(f"{COMPOSE}    profiles: [debug]\n")
    assert cli("convert", "--profile", "debug", "--profile", "*", "-o", "out") == 0
    assert "C2K122" not in capsys.readouterr().err
    assert cli("convert", "--profile", "debgu", "-o", "out") == 0
    said = capsys.readouterr().err
    assert "warning C2K122: no service has the profile debgu\n  hint: did you mean debug?" in said


def test_a_version_from_the_future(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    words = "warning C2K706: Kubernetes 1.99 is not known yet"
    assert cli("convert", "--kube-version", "1.99", "-o", "out") == 0
    assert words in capsys.readouterr().err
    assert cli("validate", "out", "--kube-version", "1.99") == 0
    assert words in capsys.readouterr().err
    assert cli("validate", "out", "--kube-version", "1.99", "--strict") == 1
    capsys.readouterr()
    assert cli("validate", "out", "--kube-version", "1.37", "--strict") == 0
    assert not capsys.readouterr().err


@pytest.mark.parametrize("place", ["nowhere", "https://schemas.example/"])
def test_schemas_that_are_not_there(
    place: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli("validate", "compose.yaml", "--schema-location", place) == 2
    assert f"error: --schema-location {place}: " in capsys.readouterr().err


def test_a_file_where_config_wants_a_service(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli("config", "compose.yaml") == 1
    assert "  hint: a file is named by -f compose.yaml\n" in capsys.readouterr().err


def test_a_folder_where_a_file_is_wanted(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("convert", "../shop") == 1
    assert "it is a directory\n  hint: --project-directory " in capsys.readouterr().err


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        ("web", "no value of the project is at web; did you mean services.web?"),
        ("services.wbe", "did you mean services.web?"),
        ("mac_address", "did you mean services.web.mac_address?"),
        ("compose.yaml:99", "no value of the project is at compose.yaml:99\n"),
        ("other.yaml", "other.yaml: there is no such file"),
    ],
)
def test_explain_what_is_not_there(
    chosen: str, words: str, project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert cli("explain", "services.web.image", chosen) == 2
    out, err = capsys.readouterr()
    assert not out
    assert words in err


@pytest.mark.parametrize("codes", [[], ["c2k511.1", "C2K503"]])
def test_rules_in_other_forms(codes: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("rules", "--format", "json", *codes) == 0
    found = json.loads(capsys.readouterr().out)
    assert {r["code"] for r in found} == {"C2K511", "C2K503"} or not codes
    assert all(r["accepted"] != r["refused"] for r in found)
    assert cli("rules", "--format", "markdown", *codes) == 0
    page = capsys.readouterr().out
    assert all(f"| {r['rule']} |" in page for r in found)
    assert page.count("\n| C2K") == len(found)


def test_config_reads_as_compose_does(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("config", "--format", "json", "web") == 0
    assert json.loads(capsys.readouterr().out)["services"]["web"]["image"] == "nginx:1.27"
    assert cli("config", "-q") == 0
    assert not capsys.readouterr().out
    assert cli("config", "-o", "out.yaml", "-q") == 0


def test_kubernetes_versions_that_are_older_than_any_schema() -> None:
    from compose2k8s.validator.tables.index import MINORS

    assert OLDEST[1] == min(MINORS)


# --- rare commands -----------------------------------------------------------------------------


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("--help") == 0
    out = capsys.readouterr().out
    assert all(f"\n  {name} " in out for name in COMMANDS)


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli(command, "--help") == 0
    out = capsys.readouterr().out
    assert out.startswith(f"Usage: compose2k8s {command}")
    assert all(f.name in out for f in FLAGS if command in f.commands)


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("--version") == 0
    assert capsys.readouterr().out == f"compose2k8s {__version__}\n"
    with pytest.raises(NotPlain):
        scan(["--version"])


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("completion", shell) == 0
    assert "_COMPOSE2K8S_COMPLETE" in capsys.readouterr().out


def test_completion_completes() -> None:
    words = {"COMP_WORDS": "compose2k8s convert --exp", "COMP_CWORD": "2"}
    found = python(env={**words, "_COMPOSE2K8S_COMPLETE": "bash_complete"})
    assert found.stdout == "plain,--expose\n"


@pytest.mark.parametrize("shell", ["", "tcsh"])
def test_completion_of_another_shell(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("completion", *filter(None, [shell])) == 2
    assert "bash, zsh, fish" in capsys.readouterr().err


def test_diagnostics_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("diagnostics", "c2k901") == 0
    assert capsys.readouterr().out.startswith("C2K901  warning  ")
    assert cli("diagnostics", "C2K000") == 2


# --- how it ends -------------------------------------------------------------------------------


def python(
    *argv: str, input: str | None = None, env: dict[str, str] | None = None
) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "compose2k8s", *argv],
        input=input,
        capture_output=True,
        encoding="utf-8",
        check=False,
        env={**os.environ, **(env or {})},
    )


@pytest.mark.parametrize(
    ("error", "status", "words"),
    [
        (BrokenPipeError(), 1, ""),
        (KeyboardInterrupt(), 130, ""),
        (OSError(28, "No space left on device"), 1, "C2K700: standard output: no space left"),
        (OSError(13, "Permission denied", "out.yaml"), 1, "C2K700: out.yaml: permission denied"),
        (MemoryError(), 1, "C2K702: there is not enough memory"),
        (ValueError("a secret"), 3, "C2K799: a bug in compose2k8s: ValueError"),
    ],
)
def test_every_end_is_clean(
    error: BaseException, status: int, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail() -> int:
        raise error

    assert guarded(fail) == status
    err = capsys.readouterr().err
    assert words in err
    assert bool(err) is bool(words)
    assert "Traceback" not in err
    assert "a secret" not in err


def test_a_bug_can_be_looked_at(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> int:
        raise ValueError("here")

    monkeypatch.setenv("COMPOSE2K8S_DEBUG", "1")
    with pytest.raises(ValueError, match="here"):
        guarded(fail)


def test_a_full_disk(project: Path) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    with open("/dev/full", "w") as full:
        found = subprocess.run(
            [sys.executable, "-m", "compose2k8s", "convert"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert found.returncode == 1
    assert b"C2K700: standard output: no space left on device" in found.stderr


def test_a_reader_that_has_seen_enough(project: Path) -> None:
    many = "".join(f"  s{i}:\n    image: nginx\n    ports: ['80']\n" for i in range(200))
    (project / "compose.yaml").write_text("services:\n" + many)
    with subprocess.Popen(
        [sys.executable, "-m", "compose2k8s", "convert", "-q"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.readline()
        process.stdout.close()
        assert process.stderr.read() == b""
    assert process.returncode in (0, 1)


def _until_read(pipe: int) -> None:
    """Wait for the other end, which on a busy machine is not there at once."""
    import fcntl
    import termios

    for _ in range(600):
        time.sleep(0.05)
        if fcntl.ioctl(pipe, termios.FIONREAD, b"\0" * 4) == b"\0" * 4:
            return


@pytest.mark.skipif(sys.platform == "win32", reason="signals")
def test_ctrl_c(project: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "compose2k8s", "convert", "-f", "-"],
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdin is not None
        process.stdin.write(b"services:")
        process.stdin.flush()
        _until_read(process.stdin.fileno())
        process.send_signal(signal.SIGINT)
        _, err = process.communicate()
    assert process.returncode == 130
    assert b"Traceback" not in err


WORLDS: list[dict[str, str]] = [
    {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"},
    {"PYTHONIOENCODING": "latin-1", "TZ": "Asia/Tokyo"},
    {"PYTHONHASHSEED": "1"},
    {"PYTHONHASHSEED": "2", "LANG": "de_DE.UTF-8"},
]


@pytest.mark.parametrize("env", WORLDS, ids=str)
def test_output_is_the_same_everywhere(project: Path, env: dict[str, str]) -> None:
    (project / "compose.yaml").write_text(COMPOSE + "    environment: {NAME: Jürgen 日本}\n")
    plain = python("convert", "-v")
    assert plain.returncode == 0
    assert "Jürgen 日本" in plain.stdout
    assert python("convert", "-v", env=env).stdout == plain.stdout


@pytest.mark.parametrize("output", ["out", "all.yaml"])
def test_a_second_conversion_in_a_process_of_its_own(project: Path, output: str) -> None:
    """Where the parser is ours alone, and nothing else has imported PyYAML."""
    assert python("convert", "-o", output).returncode == 0
    (project / "compose.yaml").write_text(COMPOSE.replace("web:", "shop:").replace("1.27", "1.28"))
    again = python("convert", "-o", output)
    assert (again.returncode, again.stdout) == (0, "")
    assert "Deployment web is no longer part of the project" in again.stderr
    assert "hint: kubectl delete deployment web\n" in again.stderr


# --- many projects -----------------------------------------------------------------------------


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_recursive(tmp_path: Path, jobs: str, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b/c", "bad", ".hidden"):
        folder = tmp_path / "all" / name
        folder.mkdir(parents=True)
        (folder / "compose.yaml").write_text(COMPOSE)
    (tmp_path / "all/bad/compose.yaml").write_text("services: 7\n")
    monkeypatch.chdir(tmp_path)
    found = python("convert", "--recursive", "all", "-o", "out", "-j", jobs)
    assert found.returncode == 1
    assert "all/bad/compose.yaml:1:11: error" in found.stderr
    written = sorted(str(p.relative_to("out")) for p in Path("out").rglob("deployment-*"))
    assert written == ["a/deployment-web.yaml", "b/c/deployment-web.yaml"]


@pytest.mark.parametrize("jobs", ["1", "2"])
@pytest.mark.parametrize("where", ["stderr", "file"])
def test_recursive_makes_one_report(
    jobs: str, where: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "compose.yaml").write_text(COMPOSE)
    (tmp_path / "b/compose.yaml").write_text("services:\n  web:\n    imagee: x\n")
    monkeypatch.chdir(tmp_path)
    file = ["--report-file", "report"] if where == "file" else []
    found = python("convert", "-R", ".", "-o", "../out", "--report", "json", "-j", jobs, *file)
    assert found.returncode == 1
    report = json.loads(Path("report").read_text() if file else found.stderr)
    places = {(d["code"], *d["places"][0].values()) for d in report["diagnostics"]}
    assert {
        ("C2K201", "a/compose.yaml", 5, 18),
        ("C2K140", "b/compose.yaml", 3, 5),
        ("C2K201", "c/compose.yaml", 5, 18),
    } <= places
    assert report["read"] == ["a/compose.yaml", "b/compose.yaml", "c/compose.yaml"]


def test_recursive_needs_an_output(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("convert", "--recursive", ".") == 2
    assert cli("convert", "--recursive", ".", "-o", "-") == 2
    assert cli("convert", "--recursive", ".", "-o", "out", "a.yml") == 2
    assert cli("convert", "--recursive", ".", "-o", "out.yaml") == 2
    assert cli("convert", "--recursive", ".", "-o", "out", "--build-plan", "bake") == 2
    assert not (project / "out").exists()
    assert "needs --output" in capsys.readouterr().err


def test_recursive_finds_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli("convert", "--recursive", str(tmp_path), "-o", str(tmp_path / "out")) == 1
    assert "no compose file below" in capsys.readouterr().err


def test_hints_can_be_typed_as_they_are(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """They name the Service as it is called in the cluster."""
    (project / "compose.yaml").write_text(
        "services:\n  my_web: {image: nginx, ports: ['8080:80', '127.0.0.1:9000:9000']}\n"
    )
    assert cli("convert", "-v") == 0
    said = capsys.readouterr().err
    assert "`kubectl port-forward service/my-web 8080:80`" in said
    assert "`kubectl port-forward service/my-web 9000:9000`" in said
