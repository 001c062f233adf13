"""Named volumes: one claim each, kept on one node, whatever mounts it."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.generator.project import codes, converted, mounted, objects, pod, said

SHARED = """
services:
  a: {image: x, volumes: ["one:/1", "two:/2"]}
  b: {image: x, volumes: ["two:/2:ro"]}
  c: {image: x, volumes: ["three:/3"]}
volumes: {one: {}, two: {}, three: {}}
"""


def test_one_claim_a_volume(tmp_path: Path) -> None:
    known = objects(converted(tmp_path, SHARED))
    claims = {name: m for (kind, name), m in known.items() if kind == "PersistentVolumeClaim"}
    assert set(claims) == {"one", "two", "three"}
    assert {m["spec"]["accessModes"][0] for m in claims.values()} == {"ReadWriteOnce"}


def test_read_only_is_of_the_mount(tmp_path: Path) -> None:
    result = converted(tmp_path, SHARED)
    (mount,) = pod(result, "b")["containers"][0]["volumeMounts"]
    assert mount == {"name": "two", "mountPath": "/2", "subPath": "data", "readOnly": True}


def test_sharers_run_on_one_node_and_never_overlap(tmp_path: Path) -> None:
    result = converted(tmp_path, SHARED)
    known = objects(result)
    rules = "requiredDuringSchedulingIgnoredDuringExecution"
    for name in "ab":
        (term,) = pod(result, name)["affinity"]["podAffinity"][rules]
        (tiers,) = term["labelSelector"]["matchExpressions"]
        assert tiers == {"key": "tier", "operator": "In", "values": ["a", "b"]}
        assert known["Deployment", name]["spec"]["strategy"] == {"type": "Recreate"}
    assert "affinity" not in pod(result, "c")


def test_a_chain_of_sharers_is_one_set(tmp_path: Path) -> None:
    """Were each pair a rule of its own, the one in the middle could never be placed."""
    compose = """
services:
  a: {image: x, volumes: ["one:/1"]}
  b: {image: x, volumes: ["one:/1", "two:/2"]}
  c: {image: x, volumes: ["two:/2"]}
volumes: {one: {}, two: {}}
"""
    result = converted(tmp_path, compose)
    affinities = [pod(result, name)["affinity"] for name in "abc"]
    assert affinities[0] == affinities[1] == affinities[2]
    assert "['a', 'b', 'c']" in str(affinities[0])


def test_replicas_share_too(tmp_path: Path) -> None:
    compose = "services: {a: {image: x, scale: 2, volumes: ['one:/1']}}\nvolumes: {one: {}}"
    assert "podAffinity" in pod(converted(tmp_path, compose), "a")["affinity"]


def test_read_write_many(tmp_path: Path) -> None:
    result = converted(tmp_path, SHARED, read_write_many=True)
    assert "affinity" not in pod(result, "a")
    known = objects(result)
    assert "strategy" not in known["Deployment", "b"]["spec"]
    assert known["PersistentVolumeClaim", "two"]["spec"]["accessModes"] == ["ReadWriteMany"]
    assert known["PersistentVolumeClaim", "one"]["spec"]["accessModes"] == ["ReadWriteOnce"]


def test_size_and_class(tmp_path: Path) -> None:
    compose = """
services: {a: {image: x, volumes: ["one:/1", "two:/2"]}}
volumes:
  one: {}
  two: {x-kubernetes: {size: 20Gi, storage_class: fast, access_mode: ReadWriteMany}}
"""
    known = objects(converted(tmp_path, compose, storage_size="5Gi", storage_class="slow"))
    one, two = (known["PersistentVolumeClaim", name]["spec"] for name in ("one", "two"))
    assert one["resources"]["requests"]["storage"] == "5Gi"
    assert one["storageClassName"] == "slow"
    assert two["resources"]["requests"]["storage"] == "20Gi"
    assert (two["storageClassName"], two["accessModes"]) == ("fast", ["ReadWriteMany"])


def test_names_that_would_be_one_are_refused(tmp_path: Path) -> None:
    compose = """
services: {a: {image: x, volumes: ["a_b:/1", "a-b:/2"]}}
volumes: {a_b: {}, a-b: {}}
"""
    result = converted(tmp_path, compose)
    assert result.failed
    assert "C2K274" in codes(result)


def test_the_claim_of_a_folder_makes_way_for_a_volume(tmp_path: Path) -> None:
    compose = """
services:
  a: {image: x, volumes: ["./data:/data"]}
  b: {image: x, volumes: ["data:/data"]}
volumes: {data: {}}
"""
    result = converted(tmp_path, compose)
    claims = [name for kind, name in objects(result) if kind == "PersistentVolumeClaim"]
    assert len(claims) == 2
    (volume,) = pod(result, "b")["volumes"]
    assert volume["persistentVolumeClaim"]["claimName"] == "data"


@pytest.mark.parametrize(
    ("user", "group"), [("1000:1001", 1001), ("1000", 1000), ("0:0", None), ("root", None)]
)
def test_the_group_of_the_user_owns_the_volumes(
    user: str, group: int | None, tmp_path: Path
) -> None:
    compose = (
        f"services: {{a: {{image: x, user: '{user}', volumes: ['vol:/1']}}}}\nvolumes: {{vol: }}"
    )
    assert pod(converted(tmp_path, compose), "a").get("securityContext", {}).get("fsGroup") == group


def test_no_claim_no_group(tmp_path: Path) -> None:
    compose = "services: {a: {image: x, user: '1000', tmpfs: /x}}"
    assert "securityContext" not in pod(converted(tmp_path, compose), "a")


def test_filled_from_the_image_on_request(tmp_path: Path) -> None:
    compose = """
services:
  a: {image: x, volumes: ["one:/srv", {type: volume, source: two, target: /t, volume: {nocopy: true}}]}
volumes: {one: {}, two: {}}
"""
    assert "initContainers" not in pod(converted(tmp_path, compose), "a")
    (step,) = pod(converted(tmp_path, compose, seed_volumes=True), "a")["initContainers"]
    assert step["image"] == "x"
    assert step["command"][-2] == "/srv"
    assert step["volumeMounts"][0]["subPath"] == "data"


def test_unused_is_said(tmp_path: Path) -> None:
    compose = "services: {a: {image: x}}\nvolumes: {v: }\nconfigs: {c: {content: x}}"
    assert codes(converted(tmp_path, compose)).count("C2K301") == 2


def test_whoever_in_a_pod_mounts_the_claim(tmp_path: Path) -> None:
    compose = """
services:
  main: {image: x}
  side: {image: x, network_mode: "service:main", volumes: ["one:/1"]}
volumes: {one: {}}
"""
    known = objects(converted(tmp_path, compose))
    assert known["Deployment", "main"]["spec"]["strategy"] == {"type": "Recreate"}


def test_containers_of_one_pod_have_empty_folders_of_their_own(tmp_path: Path) -> None:
    compose = """
services:
  main: {image: x, tmpfs: /work, configs: [c]}
  side: {image: x, network_mode: "service:main", tmpfs: /work, configs: [c]}
configs: {c: {content: x}}
"""
    spec = pod(converted(tmp_path, compose), "main")
    names = [{m["mountPath"]: m["name"] for m in c["volumeMounts"]} for c in spec["containers"]]
    assert names[0]["/work"] != names[1]["/work"]
    assert names[0]["/c"] == names[1]["/c"]


def test_a_device_and_a_mount_at_one_place(tmp_path: Path) -> None:
    compose = "services: {a: {image: x, devices: [/dev/snd], volumes: ['/dev/snd:/dev/snd']}}"
    mounts = pod(converted(tmp_path, compose), "a")["containers"][0]["volumeMounts"]
    assert [m["mountPath"] for m in mounts] == ["/dev/snd"]


def test_steps_see_what_their_service_mounts(tmp_path: Path) -> None:
    compose = """
services:
  a:
    image: x
    volumes: ["one:/1"]
    tmpfs: /tmp/t
    pre_start: [{command: ls, volumes: ["two:/2"]}]
volumes: {one: {}, two: {}}
"""
    spec = pod(converted(tmp_path, compose), "a")
    (step,) = spec["initContainers"]
    assert {m["mountPath"] for m in step["volumeMounts"]} == {"/1", "/2", "/tmp/t"}
    # Memory is of each container alone, as in Docker.
    assert len(spec["volumes"]) == 4


def test_knobs_of_a_claim_that_is_not_ours(tmp_path: Path) -> None:
    compose = """
services: {a: {image: x, volumes: ["one:/1"]}}
volumes: {one: {external: true, x-kubernetes: {size: 2Gi}}}
"""
    assert "C2K901" not in codes(converted(tmp_path, compose))


def test_installed_packages_must_not_be_hidden(tmp_path: Path) -> None:
    compose = "services: {a: {image: x, volumes: ['/app/node_modules', 'vendor:/app/vendor']}}\n"
    compose += "volumes: {vendor: {}}"
    assert codes(converted(tmp_path, compose)).count("C2K328") == 2
    result = converted(tmp_path, compose, seed_volumes=True)
    assert "C2K328" not in codes(result)
    filled = {step["command"][-2] for step in pod(result, "a")["initContainers"]}
    assert filled == {"/app/node_modules", "/app/vendor"}


def test_a_folder_as_a_config(tmp_path: Path) -> None:
    (tmp_path / "conf").mkdir()
    (tmp_path / "conf/a").write_text("1")
    compose = "services: {a: {image: x, configs: [{source: c, target: /etc/c}]}}\n"
    result = converted(tmp_path, f"{compose}configs: {{c: {{file: ./conf}}}}")
    assert mounted(result, "a") == {"/etc/c/a": b"1"}


@pytest.mark.parametrize(
    ("service", "warns"),
    [
        ("image: 'postgres:16', user: '999'", True),
        ("image: 'postgres:16', user: postgres", True),
        ("image: 'postgres:16', user: root", False),
        ("image: 'postgres:16'", False),
        ("image: 'mysql:8', user: '999'", False),
    ],
)
def test_a_program_that_must_own_its_folder(service: str, warns: bool, tmp_path: Path) -> None:
    """initdb stops where its folder belongs to somebody else, which fsGroup does not change."""
    places = "/var/lib/postgresql/data" if "postgres" in service else "/var/lib/mysql"
    compose = f"services: {{db: {{{service}, volumes: ['db:{places}']}}}}\nvolumes: {{db: }}"
    assert ("C2K330" in codes(converted(tmp_path, compose))) is warns
    assert "C2K330" not in codes(converted(tmp_path, compose, seed_volumes=True))


def test_a_claim_for_one_pod(tmp_path: Path) -> None:
    compose = """
    services:
      web: {image: x, volumes: ['data:/data'], scale: %d}
      other: {image: x, volumes: ['%s:/data']}
    volumes:
      data: {x-kubernetes: {access_mode: ReadWriteOncePod}}
      more: {}
    """
    assert said(converted(tmp_path, compose % (1, "more")), "C2K326") == []
    [two] = said(converted(tmp_path, compose % (1, "data")), "C2K326")
    assert "web and other" in two or "other and web" in two
    [replicas] = said(converted(tmp_path, compose % (2, "more")), "C2K326")
    assert "each replica of web" in replicas


def test_a_group_is_given_to_a_volume_once(tmp_path: Path) -> None:
    """At each mount the kubelet would open all files to it: no cookie of Erlang survives that."""
    compose = (
        "services: {mq: {image: rabbitmq, volumes: ['mq:/var/lib/rabbitmq']}}\nvolumes: {mq: }"
    )
    context = pod(converted(tmp_path, compose), "mq")["securityContext"]
    assert context == {"fsGroup": 999, "fsGroupChangePolicy": "OnRootMismatch"}


@pytest.mark.parametrize(
    ("options", "server", "path"),
    [
        ("type: nfs, o: 'addr=10.0.0.1,rw', device: ':/x/y'", "10.0.0.1", "/x/y"),
        ("type: nfs, o: 'addr=10.0.0.1', device: '10.0.0.1:/x'", "10.0.0.1", "/x"),
        ("type: nfs, o: rw, device: 'nas.local:/'", "nas.local", "/"),
        ("type: nfs, o: rw, device: '[fd00::1]:/x'", "fd00::1", "/x"),
        ("type: nfs, o: 'addr=h', device: '/x'", "h", "/x"),
    ],
)
def test_a_network_drive(options: str, server: str, path: str, tmp_path: Path) -> None:
    compose = f"services: {{web: {{image: x, volumes: ['nas:/n']}}}}\nvolumes: {{nas: {{driver_opts: {{{options}}}}}}}"
    [volume] = pod(converted(tmp_path, compose), "web")["volumes"]
    assert volume["nfs"] == {"server": server, "path": path}


def test_a_volume_without_a_shell_is_not_seeded(tmp_path: Path) -> None:
    compose = """
    services:
      mq: {image: "nats:2", volumes: ['mq:/srv'], pull_policy: never}
      web: {image: "nats:2-alpine", volumes: ['web:/srv'], pull_policy: always}
    volumes: {mq: , web: }
    """
    result = converted(tmp_path, compose, seed_volumes=True)
    assert "initContainers" not in pod(result, "mq")
    assert any("no shell" in text for text in said(result, "C2K318"))
    [seed] = pod(result, "web")["initContainers"]
    assert seed["imagePullPolicy"] == "Always"


def test_one_image_at_two_places(tmp_path: Path) -> None:
    mounts = ", ".join(f"{{type: image, source: alpine, target: /{at}}}" for at in "ab")
    result = converted(tmp_path, f"services: {{web: {{image: x, volumes: [{mounts}]}}}}")
    assert len(pod(result, "web")["volumes"]) == 1
    assert "C2K901" not in codes(result)


def test_read_write_many_is_for_what_several_pods_share(tmp_path: Path) -> None:
    compose = """
    services:
      web: {image: x, volumes: ['shared:/a', 'own:/b', './files:/var/lib/files']}
      other: {image: x, volumes: ['shared:/a', './files/in:/var/lib/in']}
      many: {image: x, volumes: ['many:/a'], scale: 2}
      every: {image: x, volumes: ['every:/a'], deploy: {mode: global}}
      grows: {image: x, volumes: ['grows:/a'], x-kubernetes: {autoscaling: {max: 3}}}
      beside: {image: x, network_mode: "service:web", volumes: ['own:/b']}
    volumes: {shared: , own: , many: , every: , grows: }
    """
    known = objects(converted(tmp_path, compose, read_write_many=True))
    modes = {
        name: body["spec"]["accessModes"][0]
        for (kind, name), body in known.items()
        if kind == "PersistentVolumeClaim"
    }
    assert modes.pop("own") == "ReadWriteOnce"
    assert set(modes) == {"shared", "many", "every", "grows", "files"}
    assert set(modes.values()) == {"ReadWriteMany"}


def test_a_pod_on_every_node_does_not_tell_where_a_claim_is(tmp_path: Path) -> None:
    compose = """
    services:
      every: {image: x, volumes: ['data:/a'], deploy: {mode: global}}
      one: {image: x, volumes: ['data:/a']}
      two: {image: x, volumes: ['data:/a']}
    volumes: {data: }
    """
    result = converted(tmp_path, compose)
    assert "['one', 'two']" in str(pod(result, "one")["affinity"])
    assert "affinity" not in pod(result, "every", "DaemonSet")
    assert "C2K326" in codes(result)


def test_data_without_a_name_is_lost_with_the_pod(tmp_path: Path) -> None:
    """Docker keeps a volume without a name as long as the container is there."""
    text = "services: {db: {image: 'postgres:16', volumes: [/var/lib/postgresql/data, /scratch]}}"
    ends = [d for d in converted(tmp_path, text).diagnostics if "ends with the pod" in d.message]
    assert [(d.severity, d.message.split()[5]) for d in ends] == [
        ("warning", "/var/lib/postgresql/data"),
        ("note", "/scratch"),
    ]


@pytest.mark.parametrize(
    ("image", "target", "warns"),
    [
        ("eclipse-mosquitto:2", "/mosquitto/config", True),
        ("eclipse-mosquitto:2", "/mosquitto/data", False),
        ("drupal:11", "/var/www/html/modules", True),
        ("drupal:11", "/var/www/html/sites", True),
        ("wordpress:6", "/var/www/html", False),
        ("x", "/mosquitto/config", False),
    ],
)
def test_what_an_image_cannot_do_without(
    image: str, target: str, warns: bool, tmp_path: Path
) -> None:
    """An empty volume hides settings that only the image has, and the program stops."""
    text = (
        f"services: {{a: {{image: '{image}', volumes: ['own:{target}']}}}}\nvolumes: {{own: {{}}}}"
    )
    assert ("C2K328" in codes(converted(tmp_path, text))) is warns
    assert "C2K328" not in codes(converted(tmp_path, text, seed_volumes=True))
