from __future__ import annotations

import pytest

from compose2k8s.parser.suggest import nearest

NAMES = ("image", "init", "ports", "environment", "entrypoint", "env_file", "volumes", "cpus")


@pytest.mark.parametrize(
    ("word", "name"),
    [
        ("imge", "image"),
        ("iamge", "image"),
        ("Image", "image"),
        ("port", "ports"),
        ("enviroment", "environment"),
        ("envfile", "env_file"),
        ("xyz", ""),
        ("cpu", "cpus"),
        ("", ""),
    ],
)
def test_the_nearest_name(word: str, name: str) -> None:
    assert nearest(word, NAMES) == name


def test_no_names() -> None:
    assert nearest("image", ()) == ""
