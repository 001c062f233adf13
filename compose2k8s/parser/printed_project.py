"""What `docker compose config` prints, attribute by attribute: the tables to printed.py."""

from __future__ import annotations

from compose2k8s.parser.printed import (
    Struct,
    always,
    command,
    delay,
    each,
    kept,
    named,
    options,
    pairs,
    plain,
    real,
    ssh_keys,
    texts,
    ulimit,
    unless_true,
    value_of,
    word,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from compose2k8s.parser.printed import Shape


def _all(shape: Shape, names: str) -> dict[str, Shape]:
    return dict.fromkeys(names.split(), shape)


_MOUNTED = each(Struct({**_all(plain, "source target uid gid"), "mode": kept}))
_UPDATE = Struct(
    {
        "parallelism": kept,
        "delay": delay,
        "failure_action": word,
        "monitor": delay,
        "max_failure_ratio": real,
        "order": word,
    }
)
_DEVICES = each(
    Struct(
        {
            "capabilities": texts,
            "driver": word,
            "count": plain,
            "device_ids": texts,
            "options": pairs,
        }
    )
)
_GENERIC = Struct({"discrete_resource_spec": always({"kind": "", "value": 0})})
_LIMITS = {"cpus": real, "memory": plain, "pids": plain}
_DEPLOY = Struct(
    {
        "mode": word,
        "replicas": kept,
        "labels": pairs,
        "update_config": _UPDATE,
        "rollback_config": _UPDATE,
        "resources": value_of(
            Struct(
                {
                    "limits": Struct(_LIMITS),
                    "reservations": Struct(
                        {
                            **_LIMITS,
                            "devices": _DEVICES,
                            "generic_resources": each(_GENERIC),
                        }
                    ),
                }
            )
        ),
        "restart_policy": Struct(
            {"condition": word, "delay": kept, "max_attempts": kept, "window": kept}
        ),
        "placement": value_of(
            Struct(
                {
                    "constraints": texts,
                    "preferences": each(Struct({"spread": word})),
                    "max_replicas_per_node": plain,
                }
            )
        ),
        "endpoint_mode": word,
    },
    ("resources", "placement"),
)
_HOOK = Struct(
    {
        "command": command,
        "user": word,
        "privileged": plain,
        "working_dir": word,
        "environment": pairs,
    },
    ("command",),
)
_DEVELOP = Struct(
    {
        "watch": each(
            Struct(
                {
                    "path": kept,
                    "action": kept,
                    "target": word,
                    "exec": value_of(_HOOK),
                    "include": texts,
                    "ignore": texts,
                    "initial_sync": plain,
                },
                ("exec",),
            )
        )
    }
)
_RATES = each(always({"path": "", "rate": "0"}, titled=True))
_BLKIO = Struct(
    {
        "weight": plain,
        "weight_device": each(always({"path": "", "weight": 0}, titled=True)),
        **_all(
            _RATES,
            "device_read_bps device_read_iops device_write_bps device_write_iops",
        ),
    }
)
_NETWORKS = named(
    Struct(
        {
            "aliases": texts,
            "driver_opts": pairs,
            "gw_priority": plain,
            "interface_name": word,
            "ipv4_address": word,
            "ipv6_address": word,
            "link_local_ips": texts,
            "mac_address": word,
            "priority": plain,
        }
    )
)
_VOLUMES = each(
    Struct(
        {
            "type": word,
            "source": word,
            "target": word,
            "read_only": plain,
            "consistency": word,
            "bind": Struct(
                {
                    "selinux": word,
                    "propagation": word,
                    "create_host_path": unless_true,
                    "recursive": word,
                }
            ),
            "volume": Struct({"labels": pairs, "nocopy": plain, "subpath": word}),
            "tmpfs": Struct({"size": plain, "mode": plain}),
            "image": Struct({"subpath": word}),
        }
    )
)
_ENV_FILE = each(Struct({"path": word, "required": unless_true, "format": word}))
_ULIMITS = named(ulimit)
_CONTAINER: dict[str, Shape] = {
    "annotations": pairs,
    "blkio_config": _BLKIO,
    **_all(texts, "cap_add cap_drop"),
    **_all(word, "cgroup_parent cgroup"),
    "cpu_count": plain,
    "cpu_percent": real,
    **_all(plain, "cpu_period cpu_quota cpu_rt_period cpu_rt_runtime"),
    "cpus": real,
    "cpuset": word,
    "cpu_shares": plain,
    "command": command,
    "configs": _MOUNTED,
    "credential_spec": Struct(_all(word, "config file registry")),
    "device_cgroup_rules": texts,
    "devices": each(Struct(_all(word, "source target permissions"))),
    **_all(texts, "dns dns_opt dns_search"),
    "domainname": word,
    "entrypoint": command,
    "environment": pairs,
    "env_file": _ENV_FILE,
    **_all(texts, "extra_hosts group_add"),
    "gpus": _DEVICES,
    **_all(word, "hostname image"),
    "init": kept,
    **_all(word, "ipc isolation"),
    "labels": pairs,
    "label_file": texts,
    "logging": Struct({"driver": word, "options": pairs}),
    **_all(plain, "mem_limit mem_reservation memswap_limit mem_swappiness"),
    "mac_address": word,
    "models": named(Struct(_all(word, "endpoint_var model_var"))),
    "network_mode": word,
    "networks": _NETWORKS,
    **_all(plain, "oom_kill_disable oom_score_adj"),
    "pid": word,
    "pids_limit": plain,
    "platform": word,
    "privileged": plain,
    **_all(word, "pull_policy pull_refresh_after"),
    "read_only": plain,
    "runtime": word,
    "secrets": _MOUNTED,
    "security_opt": texts,
    "shm_size": plain,
    "stop_grace_period": kept,
    "stop_signal": word,
    **_all(pairs, "storage_opt sysctls"),
    "tmpfs": texts,
    "ulimits": _ULIMITS,
    "use_api_socket": plain,
    **_all(word, "user userns_mode uts"),
    "volumes": _VOLUMES,
    "volumes_from": texts,
    "working_dir": word,
}
_ALWAYS = ("command", "entrypoint")
_AFTER: dict[str, Shape] = {
    "build": Struct(
        {
            **_all(word, "context dockerfile dockerfile_inline"),
            "entitlements": texts,
            "args": pairs,
            **_all(word, "provenance sbom"),
            "ssh": ssh_keys,
            "labels": pairs,
            **_all(texts, "cache_from cache_to"),
            "no_cache": plain,
            "no_cache_filter": texts,
            "additional_contexts": pairs,
            "pull": plain,
            "extra_hosts": texts,
            **_all(word, "isolation network target"),
            "secrets": _MOUNTED,
            "shm_size": plain,
            "tags": texts,
            "ulimits": _ULIMITS,
            "platforms": texts,
            "privileged": plain,
        }
    ),
    "depends_on": named(Struct({"condition": word, "restart": plain, "required": kept})),
    "expose": texts,
    "healthcheck": Struct(
        {
            "test": texts,
            **_all(kept, "timeout interval retries start_period start_interval"),
            "disable": plain,
        }
    ),
    "ports": each(
        Struct(
            {
                **_all(word, "name mode host_ip"),
                "target": plain,
                **_all(word, "published protocol app_protocol"),
            }
        )
    ),
    **_all(plain, "stdin_open tty"),
}
SERVICE = Struct(
    {
        "profiles": texts,
        "deploy": _DEPLOY,
        "develop": _DEVELOP,
        "restart": word,
        **_all(kept, "scale attach"),
        "container_name": word,
        "provider": Struct({"type": word, "options": options}),
        **_all(texts, "external_links links"),
        "pre_start": each(Struct({**_CONTAINER, "per_replica": plain}, _ALWAYS)),
        **_all(each(_HOOK), "post_start pre_stop"),
        **_CONTAINER,
        **_AFTER,
    },
    _ALWAYS,
)
_SCHEDULE = each(Struct(_all(word, "cron timezone concurrency missed_fires")))
JOB = Struct(
    {
        "name": word,
        "profiles": texts,
        "triggers": Struct({"manual": kept, "schedule": _SCHEDULE}),
        **_CONTAINER,
        **_AFTER,
    },
    _ALWAYS,
)
_ADDRESSES = Struct({**_all(word, "subnet gateway ip_range"), "aux_addresses": pairs})
NETWORK = Struct(
    {
        **_all(word, "name driver"),
        "driver_opts": pairs,
        "ipam": value_of(Struct({"driver": word, "config": each(_ADDRESSES), "options": pairs})),
        **_all(plain, "external internal attachable"),
        "labels": pairs,
        **_all(kept, "enable_ipv4 enable_ipv6"),
    },
    ("ipam",),
)
VOLUME = Struct(
    {
        **_all(word, "name driver"),
        "driver_opts": pairs,
        "external": plain,
        "labels": pairs,
    }
)
SECRET = Struct(
    {
        **_all(word, "name file environment content"),
        "external": plain,
        "labels": pairs,
        "driver": word,
        "driver_opts": pairs,
        "template_driver": word,
    }
)
MODEL = Struct({**_all(word, "name model"), "context_size": plain, "runtime_flags": texts})
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
