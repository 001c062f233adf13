"""The file of all modules: used when it is right, and never when it is not."""

from __future__ import annotations

import marshal
import os
import shutil
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from compose2k8s import hot

PACKAGE = Path(__file__).parents[1] / "compose2k8s"
COMPOSE = "services: {web: {image: nginx}}"
SHOW = (
    "import sys; sys.argv[1:] = ['convert', '-q', '-f', '-']\n"
    "from compose2k8s import __main__\n"
    "def told(status, exit=__main__.os._exit):\n"
    "    from compose2k8s import conversion\n"
    "    print(sum(getattr(m.__spec__, 'loader', None) is None for n, m in sys.modules.items()\n"
    "              if n.startswith('compose2k8s')), conversion.__file__, file=sys.stderr)\n"
    "    exit(status)\n"
    "__main__.os._exit = told\n"
    "__main__.main()\n"
)


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package, whose caches are its own."""
    shutil.copytree(PACKAGE, tmp_path / "compose2k8s", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(PACKAGE.parent / "schemas", tmp_path / "schemas")
    return tmp_path


def ran(folder: Path, *flags: str, compose: str = COMPOSE) -> tuple[int, str]:
    """(how many modules came from the file, standard output) of a conversion by the copy."""
    environ = {k: v for k, v in os.environ.items() if not k.startswith("PYTHON")}
    done = subprocess.run(
        [sys.executable, *flags, "-c", SHOW],
        input=compose,
        capture_output=True,
        text=True,
        cwd=folder,
        env={**environ, "PYTHONPATH": str(folder)},
        check=True,
    )
    count, file = done.stderr.split()
    assert Path(file) == folder / "compose2k8s" / "conversion.py"
    return int(count), done.stdout


def kept(folder: Path) -> list[Path]:
    return [*(folder / "compose2k8s" / "__pycache__").glob("all-*")]


def test_the_second_start_reads_one_file(copy: Path) -> None:
    count, first = ran(copy)
    assert count == 0
    assert len(kept(copy)) == 1
    count, second = ran(copy)
    assert count > 50
    assert first == second
    assert "Deployment" in first


MORE = "services: {web: {image: nginx, volumes: ['data:/data']}}\nvolumes: {data: {}}"


def test_other_projects_add_their_modules(copy: Path) -> None:
    ran(copy)
    few, _ = ran(copy)
    ran(copy, compose=MORE)
    many, _ = ran(copy, compose=MORE)
    assert many > few


def test_what_a_project_does_not_need_is_set_apart(copy: Path) -> None:
    """Whatever came first, a small project reads little more than it imports from its second run on."""
    holdings = "compose2k8s.generator.storage.holdings"

    def first_group() -> set[str]:
        whole = kept(copy)[0].read_bytes()
        length = int.from_bytes(whole[: hot.LENGTH], "little")
        return {*marshal.loads(whole[hot.LENGTH : hot.LENGTH + length])[3]}  # noqa: S302 - our own

    _, big = ran(copy, compose=MORE)
    assert holdings in first_group()
    _, small = ran(copy)
    assert holdings not in first_group()
    count, again = ran(copy)
    assert len(first_group()) <= count + hot.IDLE
    assert again == small
    few = kept(copy)[0].read_bytes()
    assert ran(copy, compose=MORE)[1] == big
    assert kept(copy)[0].read_bytes() == few  # both have what they need


def test_only_what_a_project_needs_is_run(copy: Path) -> None:
    ran(copy, compose=MORE)
    many, _ = ran(copy, compose=MORE)
    few, _ = ran(copy)
    assert 50 < few < many


def test_what_is_written_comes_to_rest(copy: Path) -> None:
    for compose in (COMPOSE, MORE, COMPOSE, MORE):
        ran(copy, compose=compose)
    (file,) = kept(copy)
    before = file.read_bytes()
    plain = [ran(copy, compose=c) for c in (COMPOSE, MORE, COMPOSE)]
    assert file.read_bytes() == before
    assert plain[0] == plain[2]
    assert plain[0][1] == ran(copy, "-B", compose=COMPOSE)[1]


def test_a_changed_module_is_read_anew(copy: Path) -> None:
    ran(copy)
    writer = copy / "compose2k8s" / "writers" / "stream.py"
    writer.write_text(writer.read_text() + "\nprint('changed')\n")
    assert "changed" in ran(copy)[1]
    os.utime(writer, (1_000_000_000, 1_000_000_000))
    assert "changed" in ran(copy)[1]
    assert "changed" in ran(copy)[1]


def test_a_removed_module_is_gone(copy: Path) -> None:
    ran(copy)
    (copy / "compose2k8s" / "writers" / "stream.py").unlink()
    with pytest.raises(subprocess.CalledProcessError):
        ran(copy)


@pytest.mark.parametrize(
    "content", [b"", b"nonsense", marshal.dumps(((0, ""), {})), marshal.dumps(7)]
)
def test_a_file_that_is_not_right_is_written_again(copy: Path, content: bytes) -> None:
    ran(copy)
    (file,) = kept(copy)
    file.write_bytes(content)
    assert ran(copy)[0] == 0
    assert ran(copy)[0] > 50


def test_python_may_be_told_to_write_nothing(copy: Path) -> None:
    ran(copy, "-B")
    assert not kept(copy)


def test_a_file_that_is_cut_off_does_no_harm(copy: Path) -> None:
    for compose in (COMPOSE, MORE, COMPOSE, MORE):
        ran(copy, compose=compose)
    (file,) = kept(copy)
    whole = file.read_bytes()
    expected = ran(copy, compose=MORE)[1]
    for length in (4, 100, len(whole) // 2, len(whole) - 2000):
        file.write_bytes(whole[:length])
        assert ran(copy, compose=MORE)[1] == expected
        for compose in (COMPOSE, MORE):  # what is damaged is removed or written again
            ran(copy, compose=compose)
        assert ran(copy, compose=MORE)[0] > 50


def test_a_file_of_another_version_is_not_read(copy: Path) -> None:
    ran(copy)
    package = copy / "compose2k8s" / "__init__.py"
    package.write_text(package.read_text().replace('__version__ = "', '__version__ = "9'))
    assert ran(copy)[0] == 0
    assert ran(copy)[0] > 50


def test_nothing_is_left_behind_where_the_file_cannot_be_replaced(copy: Path) -> None:
    ran(copy)
    (file,) = kept(copy)
    file.unlink()
    file.mkdir()  # as good as a file that somebody else holds open on Windows
    assert ran(copy)[0] == 0
    assert kept(copy) == [file]


def test_starts_at_the_same_time_do_not_harm_each_other(copy: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        found = [*pool.map(lambda _: ran(copy, compose=MORE)[1], range(12))]
    assert len(set(found)) == 1
    assert len(kept(copy)) == 1
    ran(copy, compose=MORE)
    assert ran(copy, compose=MORE) == (ran(copy, compose=MORE)[0], found[0])
    assert ran(copy, compose=MORE)[0] > 50


@pytest.mark.parametrize(
    ("name", "names"),
    [
        ("os", ("sep", "path")),
        ("os.path", ()),  # the package, not the module
        (
            "compose2k8s.attributes",
            ("healthcheck",),
        ),  # a module of the package, perhaps not there yet
        ("compose2k8s.record", ("Record", "nothing")),  # the statement says that one lacks
        ("compose2k8s.record", ("*",)),
    ],
)
def test_an_import_gives_what_python_gives(name: str, names: tuple[str, ...]) -> None:
    found = hot.Modules("nowhere")._import(name, fromlist=names)
    assert found is __import__(name, fromlist=names)
    assert [n for n in names if not hasattr(found, n)] == [
        n for n in names if n in ("nothing", "*")
    ]


def test_an_import_says_what_is_missing() -> None:
    with pytest.raises(ModuleNotFoundError, match="no_such"):
        hot.Modules("nowhere")._import("compose2k8s.no_such", fromlist=("thing",))
