"""How each kind of bind mount ends: one line a kind of thing that may be there."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from tests.generator.project import codes, converted, mounted, objects, pod, said

MOUNT = "services: {{web: {{image: {image}, volumes: ['{source}:{target}']}}}}"


def ending(folder: Path, source: str, target: str, image: str = "x", **options: str) -> str:
    """What the mount of `source` at `target` became."""
    result = converted(folder, MOUNT.format(image=image, source=source, target=target), **options)
    if result.failed:
        return "error"
    spec = pod(result, "web")
    places = {m["mountPath"]: m for m in spec["containers"][0].get("volumeMounts", ())}
    mount = places.get(target.partition(":")[0])
    if mount is None:
        return "nothing"
    volume = next(v for v in spec["volumes"] if v["name"] == mount["name"])
    (kind,) = volume.keys() - {"name"}
    return str(kind)


def put(folder: Path, *names: str) -> None:
    for name in names:
        file = folder / name
        file.parent.mkdir(parents=True, exist_ok=True)
        if not name.endswith("/"):
            file.write_text("x\n")
        else:
            file.mkdir(exist_ok=True)


@pytest.mark.parametrize(
    ("there", "source", "target", "image", "ends"),
    [
        # configuration
        (["nginx.conf"], "./nginx.conf", "/etc/nginx/nginx.conf:ro", "nginx", "configMap"),
        (["conf/a.conf"], "./conf", "/etc/nginx/conf.d", "nginx", "configMap"),
        (["prometheus/p.yml"], "./prometheus", "/etc/prometheus", "prom/prometheus", "configMap"),
        (["init/1.sql"], "./init", "/docker-entrypoint-initdb.d", "postgres", "configMap"),
        (["site/index.html"], "./site", "/usr/share/nginx/html:ro", "nginx", "configMap"),
        (["tls/site.key"], "./tls", "/tls:ro", "nginx", "secret"),
        ([".htpasswd"], "./.htpasswd", "/etc/nginx/.htpasswd:ro", "nginx", "secret"),
        # data
        ([], "./data", "/var/lib/postgresql/data", "postgres:16", "persistentVolumeClaim"),
        ([], "/srv/pg", "/var/lib/postgresql/data", "postgres:16", "persistentVolumeClaim"),
        (["data/PG_VERSION"], "./data", "/var/lib/postgresql/data", "postgres", "persistentVolumeClaim"),
        ([], "./uploads", "/app/uploads", "x", "persistentVolumeClaim"),
        (["state/app.sqlite3"], "./state", "/var/app", "x", "persistentVolumeClaim"),
        (["empty/"], "./empty", "/work", "x", "persistentVolumeClaim"),
        (["kept/.gitkeep"], "./kept", "/work", "x", "persistentVolumeClaim"),
        (["kept/.gitignore"], "./kept", "/work:ro", "x", "configMap"),
        ([], "/media/films", "/films:ro", "x", "emptyDir"),
        ([], "/films", "/films", "x", "persistentVolumeClaim"),
        # nothing there
        ([], "./lost", "/lost", "x", "emptyDir"),
        ([], "./app.yml", "/etc/app.yml", "x", "nothing"),
        ([], "./.env", "/app/.env", "x", "nothing"),
        # of the machine
        ([], "/var/run/docker.sock", "/var/run/docker.sock", "x", "nothing"),
        ([], "/etc/localtime", "/etc/localtime:ro", "x", "nothing"),
        ([], "/proc", "/host/proc:ro", "x", "hostPath"),
        ([], "/sys/fs/cgroup", "/sys/fs/cgroup", "x", "hostPath"),
        ([], "/", "/rootfs:ro", "x", "hostPath"),
        ([], "/dev/snd", "/dev/snd", "x", "hostPath"),
        ([], "/lib/modules", "/lib/modules:ro", "x", "hostPath"),
        ([], "/etc/pihole", "/etc/pihole", "pihole/pihole", "persistentVolumeClaim"),
        ([], "/etc/pihole", "/etc/pihole", "x", "hostPath"),
        # of the user
        ([], "/home/somebody/.ssh", "/root/.ssh:ro", "x", "nothing"),
        ([], "/home/somebody/.aws/credentials", "/root/.aws/credentials", "x", "nothing"),
        ([], "/home/somebody/notes.txt", "/notes.txt", "x", "nothing"),
        ([], "/home/somebody/db", "/var/lib/mysql", "mysql", "persistentVolumeClaim"),
    ],
)  # fmt: skip
def test_by_what_is_there(
    there: list[str], source: str, target: str, image: str, ends: str, tmp_path: Path
) -> None:
    put(tmp_path, *there)
    if ends == "emptyDir" and source == "/media/films":
        ends = "persistentVolumeClaim"  # a folder of the host, which is elsewhere
    assert ending(tmp_path, source, target, image) == ends


@pytest.mark.parametrize(
    ("target", "more", "ends"),
    [
        ("/store", "command: serve --dir /store", "persistentVolumeClaim"),
        ("/store", "command: serve --dir=/store/a", "persistentVolumeClaim"),
        ("/store", "entrypoint: [serve, /store/]", "persistentVolumeClaim"),
        ("/store", "environment: {HOME_OF_X: /store/x}", "persistentVolumeClaim"),
        ("/store:ro", "command: serve --dir /store", "emptyDir"),
        ("/store", "command: serve --dir /stores", "emptyDir"),
        ("/etc/x", "command: serve --conf /etc/x/a.ini", "emptyDir"),
    ],
)
def test_what_its_program_is_told_to_use(target: str, more: str, ends: str, tmp_path: Path) -> None:
    """A folder that is not there is for data where the program is told to use it."""
    assert ending(tmp_path, "./lost", target, f"x, {more}") == ends


@pytest.mark.parametrize(
    ("first", "second", "ends"),
    [
        ("/a", "/b:ro", "persistentVolumeClaim"),
        ("/a:ro", "/b:ro", "emptyDir"),
    ],
)
def test_what_several_pods_share(first: str, second: str, ends: str, tmp_path: Path) -> None:
    """A folder that is not there is one folder for all that mount it, if somebody writes there."""
    text = f"""services:
      web: {{image: x, volumes: ['./lost:{first}']}}
      other: {{image: x, volumes: ['./lost:{second}']}}"""
    result = converted(tmp_path, text)
    for name in ("web", "other"):
        (volume,) = pod(result, name)["volumes"]
        assert ends in volume


@pytest.mark.parametrize(
    ("policy", "file", "folder", "absent"),
    [
        ("auto", "configMap", "configMap", "emptyDir"),
        ("configmap", "configMap", "configMap", "emptyDir"),
        ("hostpath", "configMap", "configMap", "hostPath"),
        ("claim", "configMap", "configMap", "persistentVolumeClaim"),
        ("empty", "configMap", "configMap", "emptyDir"),
        ("fail", "configMap", "configMap", "error"),
    ],
)
def test_the_policy(policy: str, file: str, folder: str, absent: str, tmp_path: Path) -> None:
    put(tmp_path, "a.conf", "conf/b.conf")
    assert ending(tmp_path, "./a.conf", "/a", bind=policy) == file
    assert ending(tmp_path, "./conf", "/c", bind=policy) == folder
    assert ending(tmp_path, "./lost", "/l", bind=policy) == absent


@pytest.mark.parametrize(
    ("policy", "ends"),
    [
        ("configmap", "configMap"),
        ("hostpath", "hostPath"),
        ("claim", "persistentVolumeClaim"),
        ("empty", "emptyDir"),
        ("fail", "error"),
    ],
)
def test_a_mount_of_its_own_mind(policy: str, ends: str, tmp_path: Path) -> None:
    put(tmp_path, "data/a.json")
    compose = f"""
services:
  web:
    image: x
    volumes:
      - {{type: bind, source: ./data, target: /data, x-kubernetes: {{bind: {policy}}}}}
"""
    result = converted(tmp_path, compose)
    if ends == "error":
        assert "C2K308" in codes(result)
    else:
        (volume,) = pod(result, "web")["volumes"]
        assert ends in volume


def test_sources_that_the_image_is_built_from_are_left_out(tmp_path: Path) -> None:
    put(tmp_path, "Dockerfile", "app.py")
    (tmp_path / "Dockerfile").write_text("FROM python\nWORKDIR /app\nCOPY . .\n")
    compose = """
services:
  web:
    build: .
    volumes: [".:/app", "/app/node_modules", "cache:/app/.venv", "./data:/app/data"]
volumes: {cache: {}}
"""
    result = converted(tmp_path, compose)
    (mount,) = pod(result, "web")["containers"][0]["volumeMounts"]
    assert mount["mountPath"] == "/app/data"
    assert len(said(result, "C2K304")) == 3


def test_installed_packages_are_not_hidden(tmp_path: Path) -> None:
    """Docker fills the empty volume from the image; here the image itself is seen."""
    put(tmp_path, "Dockerfile", "package.json")
    compose = """
services:
  web:
    build: .
    volumes: ["./package.json:/app/package.json", "modules:/app/node_modules"]
  other:
    image: node
    volumes: ["modules:/app/node_modules"]
volumes: {modules: {}}
"""
    result = converted(tmp_path, compose)
    places = [m["mountPath"] for m in pod(result, "web")["containers"][0]["volumeMounts"]]
    assert places == ["/app/package.json"]
    assert len(said(result, "C2K304")) == 1
    assert len(said(result, "C2K328")) == 1  # an image of others may hold nothing there
    seeded = converted(tmp_path, compose, seed_volumes=True)
    assert len(pod(seeded, "web")["containers"][0]["volumeMounts"]) == 2


def test_sources_that_the_image_does_not_hold_are_mounted(tmp_path: Path) -> None:
    put(tmp_path, "php/Dockerfile", "src/index.php")
    (tmp_path / "php/Dockerfile").write_text("FROM php:fpm\nRUN docker-php-ext-install pdo\n")
    compose = """
services:
  php: {build: ./php, volumes: ["./src:/var/www/html"]}
  web: {image: nginx, volumes: ["./src:/var/www/html:ro"]}
"""
    result = converted(tmp_path, compose)
    assert mounted(result, "php") == {"/var/www/html/index.php": b"x\n"}
    assert mounted(result, "web") == {"/var/www/html/index.php": b"x\n"}


def test_a_folder_of_data_is_one_claim_for_all(tmp_path: Path) -> None:
    put(tmp_path, "files/a.txt")
    compose = """
services:
  app: {image: x, volumes: ["./files:/app/uploads"]}
  web: {image: nginx, volumes: ["./files:/srv/files:ro"]}
"""
    result = converted(tmp_path, compose)
    assert [name for kind, name in objects(result) if kind == "PersistentVolumeClaim"] == ["files"]
    assert "configMap" not in pod(result, "web")["volumes"][0]
    assert pod(result, "web")["affinity"] == pod(result, "app")["affinity"]


def test_a_link_that_leads_out_is_not_read(tmp_path: Path) -> None:
    put(tmp_path, "outside.key", "project/conf/a.conf")
    project = tmp_path / "project"
    (project / "conf/link").symlink_to(tmp_path / "outside.key")
    (project / "file.conf").symlink_to(tmp_path / "outside.key")
    assert ending(project, "./file.conf", "/f") == "nothing"
    result = converted(project, "services: {web: {image: x, volumes: ['./conf:/c:ro']}}")
    assert mounted(result, "web") == {"/c/a.conf": b"x\n"}
    assert "C2K321" in codes(result)


def test_a_link_within_the_folder_is_followed(tmp_path: Path) -> None:
    put(tmp_path, "conf/a.conf")
    (tmp_path / "conf/b.conf").symlink_to("a.conf")
    (tmp_path / "conf/loop").symlink_to(".")
    result = converted(tmp_path, "services: {web: {image: x, volumes: ['./conf:/c:ro']}}")
    assert set(mounted(result, "web")) == {"/c/a.conf", "/c/b.conf"}


def test_pipes_are_never_opened(tmp_path: Path) -> None:
    put(tmp_path, "conf/a.conf")
    os.mkfifo(tmp_path / "conf/pipe")
    os.mkfifo(tmp_path / "pipe")
    assert ending(tmp_path, "./pipe", "/p") == "nothing"
    assert ending(tmp_path, "./conf", "/c") == "configMap"


def test_many_files_are_not_all_read(tmp_path: Path) -> None:
    folder = tmp_path / "many"
    folder.mkdir()
    for number in range(600):
        (folder / str(number)).touch()
    assert ending(tmp_path, "./many", "/m") == "persistentVolumeClaim"


def test_a_large_folder_becomes_a_claim(tmp_path: Path) -> None:
    put(tmp_path, "site/a")
    (tmp_path / "site/b").write_bytes(b"x" * (2 << 20))
    assert ending(tmp_path, "./site", "/s:ro") == "persistentVolumeClaim"


@pytest.mark.parametrize("policy", ["auto", "hostpath", "claim", "configmap", "empty"])
def test_the_home_stays_out_of_names(policy: str, tmp_path: Path) -> None:
    compose = MOUNT.format(image="x", source="/home/somebody/work/data", target="/data")
    result = converted(tmp_path, compose, bind=policy)
    names = [name for _, name in objects(result)]
    assert not [name for name in names if "somebody" in name]
    shown = [d for d in result.diagnostics if d.severity == "warning"]
    assert shown


def test_an_absent_source_that_docker_would_not_make(tmp_path: Path) -> None:
    compose = """
services:
  web:
    image: x
    volumes: [{type: bind, source: ./d, target: /d, bind: {create_host_path: false}}]
"""
    result = converted(tmp_path, compose)
    assert "volumes" not in pod(result, "web")
    assert "C2K320" in codes(result)


def test_the_time_zone(tmp_path: Path) -> None:
    compose = MOUNT.format(image="x", source="/etc/localtime", target="/etc/localtime")
    assert "C2K323" in codes(converted(tmp_path, compose))
    told = compose.replace("image: x", "image: x, environment: {TZ: Europe/Berlin}")
    assert "C2K309" in codes(converted(tmp_path, told))


def test_a_folder_within_a_folder_of_data_is_in_its_claim(tmp_path: Path) -> None:
    compose = """
services:
  app: {image: x, volumes: ["./data:/var/lib/app"]}
  web: {image: x, volumes: ["./data/public:/var/lib/public:ro"]}
"""
    result = converted(tmp_path, compose)
    claims = [name for kind, name in objects(result) if kind == "PersistentVolumeClaim"]
    assert claims == ["data"]
    (mount,) = pod(result, "web")["containers"][0]["volumeMounts"]
    assert mount["subPath"] == "data/public"


def test_what_lies_around_the_build_context_is_not_in_the_image(tmp_path: Path) -> None:
    put(tmp_path, "php/Dockerfile", "index.php")
    (tmp_path / "php/Dockerfile").write_text("FROM php\nCOPY . /conf\n")
    compose = "services: {web: {build: ./php, volumes: ['.:/var/www']}}"
    assert "/var/www/index.php" in mounted(converted(tmp_path, compose), "web")


def test_what_is_not_the_projects_own_is_not_read(tmp_path: Path) -> None:
    """Not even to look for host names in it."""
    from compose2k8s.conversion import convert
    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source

    home, project = tmp_path / "home", tmp_path / "srv/project"
    put(home, ".ssh/id_rsa", "x.conf", "folder/x")
    put(project, "conf/a", "b")
    (project / "out").symlink_to(home)
    (project / "conf/out").symlink_to(home / "x.conf")
    mounts = [f"{home}/.ssh", f"{home}/x.conf", f"{home}/folder", "./out", "/etc/hostname", "/etc"]
    mounts += ["./conf", "./b"]
    listed = "".join(f"\n    - {m}:/at/{i}" for i, m in enumerate(mounts))
    (project / "compose.yaml").write_text(
        f"services:\n  web:\n    image: x\n    volumes:{listed}\n"
    )
    source = Source(cwd=str(project), environ={}, home=str(home))
    convert(Options(), source)
    assert {os.path.relpath(p, project) for p in source.files_read} == {
        "compose.yaml",
        "conf/a",
        "b",
    }


@pytest.mark.parametrize(
    ("there", "source", "target", "image", "ends"),
    [
        # a site is code and data: what is there decides
        (
            ["theme/a.php"],
            "./theme",
            "/var/www/html/wp-content/themes/own",
            "wordpress",
            "configMap",
        ),
        (["theme/a.php"], "./theme", "/var/www/html", "wordpress", "persistentVolumeClaim"),
        (
            ["up/a.png"],
            "./up",
            "/var/www/html/wp-content/uploads",
            "wordpress",
            "persistentVolumeClaim",
        ),
        ([], "./plugins", "/var/www/html/wp-content/plugins", "wordpress", "persistentVolumeClaim"),
        (["x/a"], "./x", "/var/lib/mysql/x", "mysql", "persistentVolumeClaim"),
        (["d/a.json"], "./d", "/var/lib/grafana/dashboards", "grafana/grafana", "configMap"),
        (["c/config.php"], "./c", "/var/www/html/config", "nextcloud", "persistentVolumeClaim"),
        (["r/r.json"], "./r", "/opt/keycloak/data/import", "keycloak/keycloak", "configMap"),
        # an image that is declared as a volume is not always one for data
        (["jaas/a.conf"], "./jaas", "/etc/kafka/secrets", "confluentinc/cp-kafka", "configMap"),
        ([], "/opt/<path>/Caddyfile", "/etc/caddy/Caddyfile", "caddy", "nothing"),
    ],
)
def test_evidence_of_the_image(
    there: list[str], source: str, target: str, image: str, ends: str, tmp_path: Path
) -> None:
    put(tmp_path, *there)
    assert ending(tmp_path, source, target, image) == ends


@pytest.mark.parametrize(
    ("name", "target", "image", "warns"),
    [
        ("acme.json", "/acme.json", "traefik", True),
        ("db.sqlite3", "/app/db.sqlite3", "x", True),
        ("sentinel.conf", "/etc/sentinel.conf", "redis", True),
        ("redis.conf", "/data/redis.conf", "redis", True),
        ("redis.conf", "/etc/redis.conf", "redis", False),
        ("zoo.cfg", "/conf/zoo.cfg", "zookeeper", True),
        ("users.d/a.xml", "/etc/clickhouse-server/users.d", "clickhouse/clickhouse-server", True),
        ("a.xml", "/etc/clickhouse-server/users.d/a.xml", "clickhouse/clickhouse-server", False),
        ("key", "/key", "x, command: sh -c 'chmod 400 /key && run /key'", True),
        ("key", "/key", "x, command: sh -c 'cp /key /tmp/key; chmod 400 /tmp/key'", False),
        ("a.ini", "/etc/a.ini", "x, entrypoint: [sed, -i, s/a/b/, /etc/a.ini]", True),
        ("a.ini", "/etc/a.ini", "x, command: sed s/a/b/ /etc/a.ini", False),
        ("c/t", "/c", "x, command: [sh, -c, 'envsubst < /c/t > /c/site && run']", True),
        ("c/t", "/c", "x, command: [sh, -c, 'envsubst </c/t >/c2/site && run']", False),
        ("c/t", "/c", "x, command: [sh, -c, 'make | tee /c/log']", True),
        ("c/t", "/c", "x, working_dir: /c, command: sh -c 'npm install && npm start'", True),
        ("c/t", "/c", "x, working_dir: /c/web, command: ./mvnw spring-boot:run", True),
        ("c/t", "/c", "x, working_dir: /d, command: npm start", False),
        ("c/t", "/c", "x, working_dir: /c, command: python main.py", False),
        ("c/t", "/etc/nginx/conf.d", "nginx", False),
    ],
)
@pytest.mark.parametrize("mode", ["rw", "ro"])
def test_a_file_that_its_program_writes(
    name: str, target: str, image: str, warns: bool, mode: str, tmp_path: Path
) -> None:
    put(tmp_path, name)
    source = f"./{name.partition('/')[0]}"
    compose = MOUNT.format(image=image, source=source, target=f"{target}:{mode}")
    result = converted(tmp_path, compose)
    assert ("C2K329" in codes(result)) is (warns and mode == "rw")
    assert ("C2K303" in codes(result)) is (not warns and mode == "rw")


@pytest.mark.parametrize(
    ("source", "target", "policy", "ends"),
    [
        ("/dev/snd", "/dev/snd", "claim", "hostPath"),
        ("/proc", "/host/proc", "empty", "hostPath"),
        ("./absent.txt", "/absent.txt", "claim", "nothing"),
        ("./absent.txt", "/absent.txt", "empty", "nothing"),
        ("./absent.txt", "/absent.txt", "hostpath", "hostPath"),
        ("./large.bin", "/large.bin", "claim", "nothing"),
        ("./large.bin", "/large.bin", "hostpath", "hostPath"),
        ("./mixed", "/mixed", "auto", "configMap"),
        ("./mixed", "/mixed", "fail", "error"),
    ],
)
def test_what_a_policy_is_not_about(
    source: str, target: str, policy: str, ends: str, tmp_path: Path
) -> None:
    """Paths of the machine mean what they mean, and no folder stands in the place of a file."""
    put(tmp_path, "mixed/a")
    os.mkfifo(tmp_path / "mixed/pipe")
    (tmp_path / "large.bin").write_bytes(b"\xff" * ((1 << 20) + 1))
    assert ending(tmp_path, source, target, bind=policy) == ends


def test_the_size_of_a_folder_that_several_mounts_are_about(tmp_path: Path) -> None:
    put(tmp_path, "conf/a")
    compose = """
    services:
      web:
        image: x
        volumes:
        - ./conf:/etc/conf:ro
        - {type: bind, source: ./conf, target: /own, x-kubernetes: {bind: claim, size: 5Gi}}
    """
    result = converted(tmp_path, compose)
    [claim] = [b for (kind, _), b in objects(result).items() if kind == "PersistentVolumeClaim"]
    assert claim["spec"]["resources"]["requests"]["storage"] == "5Gi"
    assert "C2K901" not in codes(result)


@pytest.mark.parametrize(
    ("options", "read_only", "fields"),
    [
        ("recursive: readonly", True, {"recursiveReadOnly": "Enabled"}),
        ("recursive: readonly", False, {}),
        ("recursive: readonly, propagation: rslave", True, {"mountPropagation": "HostToContainer"}),
        (
            "recursive: readonly, propagation: rprivate",
            True,
            {"mountPropagation": "None", "recursiveReadOnly": "Enabled"},
        ),
        ("recursive: writable", True, {}),
        ("propagation: rshared", False, {}),
    ],
)
def test_options_of_a_path_of_the_host(
    options: str, read_only: bool, fields: dict[str, str], tmp_path: Path
) -> None:
    """The API server refuses a recursive read-only mount that has propagation."""
    flag = str(read_only).lower()
    entry = f"{{type: bind, source: /sys, target: /s, read_only: {flag}, bind: {{{options}}}}}"
    result = converted(tmp_path, f"services: {{web: {{image: x, volumes: [{entry}]}}}}")
    [mount] = pod(result, "web")["containers"][0]["volumeMounts"]
    assert {k: v for k, v in mount.items() if k not in ("name", "mountPath", "readOnly")} == fields


@pytest.mark.parametrize("inside", [False, True])
def test_keys_of_the_user_are_not_the_projects(inside: bool, tmp_path: Path) -> None:
    """Even where the project is the home directory itself."""
    from compose2k8s.conversion import convert
    from compose2k8s.options import Options
    from compose2k8s.parser.source import Source

    home = tmp_path / "home"
    project = home if inside else home / "project"
    put(home, ".ssh/id_rsa", ".docker/config.json")
    put(project, "conf/a", "own/.ssh/known")
    (project / "compose.yaml").write_text(
        "services: {web: {image: x, volumes: ['~/.ssh:/a', '~/.docker/config.json:/b', './conf:/c', './own/.ssh:/d']}}"
    )
    source = Source(cwd=str(project), environ={}, home=str(home))
    result = convert(Options(project_name="demo"), source)
    places = [m["mountPath"] for m in pod(result, "web")["containers"][0]["volumeMounts"]]
    assert places == ["/c", "/d"]
    assert codes(result).count("C2K319") == 2
    assert not [p for p in source.files_read if "id_rsa" in p or "config.json" in p]


@pytest.mark.parametrize(
    ("source", "code"),
    [("./there", "C2K306"), ("./absent", "C2K331"), ("/srv/absent-for-sure/data", "C2K306")],
)
def test_a_folder_that_is_not_there_yet_is_no_loss(source: str, code: str, tmp_path: Path) -> None:
    put(tmp_path, "there/a")
    result = converted(tmp_path, MOUNT.format(image="x", source=source, target="/var/lib/x"))
    assert [c for c in codes(result) if c in ("C2K306", "C2K331")] == [code]


def test_the_copy_of_files_that_are_written(tmp_path: Path) -> None:
    """The init container copies all but the kubelet's own links; who may read a file may write it."""
    put(tmp_path, "users.acl")
    result = converted(
        tmp_path, MOUNT.format(image="x", source="./users.acl", target="/a/users.acl")
    )
    (step,) = pod(result, "web")["initContainers"]
    files, copy = tmp_path / "files", tmp_path / "copy"
    put(files, "..now/a.conf", "..now/.hidden", "..now/deep/key")
    (files / "..now/deep/key").chmod(0o400)
    (files / "..data").symlink_to("..now")
    for name in ("a.conf", ".hidden", "deep"):
        (files / name).symlink_to(f"..data/{name}")
    copy.mkdir()
    subprocess.run([*step["command"][:-2], str(files), str(copy)], check=True)
    found = {p.relative_to(copy).as_posix(): p.lstat().st_mode & 0o777 for p in copy.rglob("*")}
    assert found == {"a.conf": 0o666, ".hidden": 0o666, "deep": 0o777, "deep/key": 0o600}


def test_templates_of_nginx_are_written_beside_its_sites(tmp_path: Path) -> None:
    put(tmp_path, "sites/a.conf", "templates/b.conf.template")
    volumes = "['./sites:/etc/nginx/conf.d', './templates:/etc/nginx/templates:ro']"
    result = converted(tmp_path, f"services: {{web: {{image: nginx, volumes: {volumes}}}}}")
    (message,) = said(result, "C2K329")
    assert "/etc/nginx/conf.d" in message
