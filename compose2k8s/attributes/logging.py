"""`logging`: what a container prints goes to files of the kubelet; the cluster's log agent does the rest."""

from __future__ import annotations

from compose2k8s.codes import DROPPED, IGNORED
from compose2k8s.diagnostics import say
from compose2k8s.generator.fragment import NOTHING, Fragment
from compose2k8s.keys import Keyed, anything, key, read, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.generator.fragment import Context
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced

# Drivers that keep logs on the machine, as the kubelet does.
_LOCAL = ("json-file", "local", "journald")


class Logging(Keyed):
    driver: Traced[str] | None = key(text)
    options: Node | None = key(
        anything,
        ignored="the size of log files is a setting of the kubelet",
        hint="containerLogMaxSize and containerLogMaxFiles",
    )

    def emit(self, ctx: Context) -> Fragment:
        driver = self.driver
        if driver is None:
            return NOTHING
        if driver.value in _LOCAL:
            ctx.plan.already.update(driver.origins)
            return NOTHING
        message = f"logging.driver: logs stay with the kubelet, they do not go to {driver.value!r}"
        hint = "install a log agent, such as Fluent Bit, Vector or the OpenTelemetry Collector"
        code = IGNORED if driver.value == "none" else DROPPED
        return Fragment(notes=[say(code, message, driver, hint=hint)])


def decode(node: Node) -> Logging:
    return read(Logging, node)
