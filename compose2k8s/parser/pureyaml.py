"""The same parser in Python, for a PyYAML that was built without libyaml: slower, otherwise alike."""

from __future__ import annotations

import yaml
from yaml.composer import Composer
from yaml.parser import Parser as YamlParser
from yaml.reader import Reader
from yaml.resolver import BaseResolver
from yaml.scanner import Scanner


class Parser(Reader, Scanner, YamlParser, Composer, BaseResolver):
    """Stands in for `yaml.CParser`."""

    def __init__(self, stream: str | bytes) -> None:
        Reader.__init__(self, stream)
        Scanner.__init__(self)
        YamlParser.__init__(self)
        Composer.__init__(self)
        BaseResolver.__init__(self)


__all__ = ["Parser", "yaml"]
