"""What `docker compose config` prints of services, jobs and steps: the tables to printed.py."""

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


def all_of(shape: Shape, names: str) -> dict[str, Shape]:
    return dict.fromkeys(names.split(), shape)


_MOUNTED = each(Struct({**all_of(plain, "source target uid gid"), "mode": kept}))
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
        **all_of(
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
    **all_of(texts, "cap_add cap_drop"),
    **all_of(word, "cgroup_parent cgroup"),
    "cpu_count": plain,
    "cpu_percent": real,
    **all_of(plain, "cpu_period cpu_quota cpu_rt_period cpu_rt_runtime"),
    "cpus": real,
    "cpuset": word,
    "cpu_shares": plain,
    "command": command,
    "configs": _MOUNTED,
    "credential_spec": Struct(all_of(word, "config file registry")),
    "device_cgroup_rules": texts,
    "devices": each(Struct(all_of(word, "source target permissions"))),
    **all_of(texts, "dns dns_opt dns_search"),
    "domainname": word,
    "entrypoint": command,
    "environment": pairs,
    "env_file": _ENV_FILE,
    **all_of(texts, "extra_hosts group_add"),
    "gpus": _DEVICES,
    **all_of(word, "hostname image"),
    "init": kept,
    **all_of(word, "ipc isolation"),
    "labels": pairs,
    "label_file": texts,
    "logging": Struct({"driver": word, "options": pairs}),
    **all_of(plain, "mem_limit mem_reservation memswap_limit mem_swappiness"),
    "mac_address": word,
    "models": named(Struct(all_of(word, "endpoint_var model_var"))),
    "network_mode": word,
    "networks": _NETWORKS,
    **all_of(plain, "oom_kill_disable oom_score_adj"),
    "pid": word,
    "pids_limit": plain,
    "platform": word,
    "privileged": plain,
    **all_of(word, "pull_policy pull_refresh_after"),
    "read_only": plain,
    "runtime": word,
    "secrets": _MOUNTED,
    "security_opt": texts,
    "shm_size": plain,
    "stop_grace_period": kept,
    "stop_signal": word,
    **all_of(pairs, "storage_opt sysctls"),
    "tmpfs": texts,
    "ulimits": _ULIMITS,
    "use_api_socket": plain,
    **all_of(word, "user userns_mode uts"),
    "volumes": _VOLUMES,
    "volumes_from": texts,
    "working_dir": word,
}
_ALWAYS = ("command", "entrypoint")
_AFTER: dict[str, Shape] = {
    "build": Struct(
        {
            **all_of(word, "context dockerfile dockerfile_inline"),
            "entitlements": texts,
            "args": pairs,
            **all_of(word, "provenance sbom"),
            "ssh": ssh_keys,
            "labels": pairs,
            **all_of(texts, "cache_from cache_to"),
            "no_cache": plain,
            "no_cache_filter": texts,
            "additional_contexts": pairs,
            "pull": plain,
            "extra_hosts": texts,
            **all_of(word, "isolation network target"),
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
            **all_of(kept, "timeout interval retries start_period start_interval"),
            "disable": plain,
        }
    ),
    "ports": each(
        Struct(
            {
                **all_of(word, "name mode host_ip"),
                "target": plain,
                **all_of(word, "published protocol app_protocol"),
            }
        )
    ),
    **all_of(plain, "stdin_open tty"),
}
SERVICE = Struct(
    {
        "profiles": texts,
        "deploy": _DEPLOY,
        "develop": _DEVELOP,
        "restart": word,
        **all_of(kept, "scale attach"),
        "container_name": word,
        "provider": Struct({"type": word, "options": options}),
        **all_of(texts, "external_links links"),
        "pre_start": each(Struct({**_CONTAINER, "per_replica": plain}, _ALWAYS)),
        **all_of(each(_HOOK), "post_start pre_stop"),
        **_CONTAINER,
        **_AFTER,
    },
    _ALWAYS,
)
_SCHEDULE = each(Struct(all_of(word, "cron timezone concurrency missed_fires")))
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
