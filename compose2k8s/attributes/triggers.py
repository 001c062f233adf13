"""`triggers` of a job: by hand, or by schedules. generator/jobs.py makes CronJobs of them."""

from __future__ import annotations

from compose2k8s.keys import Keyed, boolean, each, key, read, table, text

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.node import Node
    from compose2k8s.trace import Traced


class Schedule(Keyed):
    concurrency: Traced[str] | None = key(text)
    cron: Traced[str] | None = key(text)
    missed_fires: Traced[str] | None = key(text)
    timezone: Traced[str] | None = key(text)


class Triggers(Keyed):
    manual: Traced[bool] | None = key(boolean)
    schedule: tuple[Schedule, ...] | None = key(each(table(Schedule)))


def decode(node: Node) -> Triggers:
    return read(Triggers, node)
