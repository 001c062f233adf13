"""What `docker compose config` prints of a project, section by section; services are in printed_service.py."""

from __future__ import annotations

from compose2k8s.parser.printed import Struct, each, kept, pairs, plain, texts, value_of, word
from compose2k8s.parser.printed_service import JOB, SERVICE, all_of

_ADDRESSES = Struct({**all_of(word, "subnet gateway ip_range"), "aux_addresses": pairs})
NETWORK = Struct(
    {
        **all_of(word, "name driver"),
        "driver_opts": pairs,
        "ipam": value_of(Struct({"driver": word, "config": each(_ADDRESSES), "options": pairs})),
        **all_of(plain, "external internal attachable"),
        "labels": pairs,
        **all_of(kept, "enable_ipv4 enable_ipv6"),
    },
    ("ipam",),
)
VOLUME = Struct(
    {
        **all_of(word, "name driver"),
        "driver_opts": pairs,
        "external": plain,
        "labels": pairs,
    }
)
SECRET = Struct(
    {
        **all_of(word, "name file environment content"),
        "external": plain,
        "labels": pairs,
        "driver": word,
        "driver_opts": pairs,
        "template_driver": word,
    }
)
MODEL = Struct({**all_of(word, "name model"), "context_size": plain, "runtime_flags": texts})
# Section -> shape of an entry, in the order of the YAML form.
SECTIONS: dict[str, Struct] = {
    "services": SERVICE,
    "jobs": JOB,
    "networks": NETWORK,
    "volumes": VOLUME,
    "secrets": SECRET,
    "configs": SECRET,
    "models": MODEL,
}
