"""The compose files that are measured: written here, so that every machine measures the same."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

ONE = "services: {web: {image: nginx}}\n"  # a start, and little else
WORDPRESS = """\
services:
  wordpress:
    image: wordpress:5.5.3-apache
    environment: {WORDPRESS_DB_HOST: mysql, WORDPRESS_DB_PASSWORD: password}
    ports: ["30000:80"]
  mysql:
    image: mariadb:10.7
    environment: {MYSQL_ROOT_PASSWORD: password}
"""


def service(index: int, count: int, *, chain: bool = False) -> str:
    """One service as people write them: it publishes a port, keeps data and speaks to its neighbour."""
    neighbour = (index + 1) % count
    text = f"""\
  svc{index}:
    image: registry.example.com/team/app{index}:1.{index}
    environment:
      PORT: "8080"
      PEER: http://svc{neighbour}:8080/api
      LEVEL: info
    ports:
      - "{10000 + index}:8080"
    volumes:
      - data{index}:/data
    healthcheck:
      test: ["CMD", "curl", "-f", "http://localhost:8080/"]
      interval: 10s
    restart: unless-stopped
    deploy:
      resources:
        limits: {{cpus: "0.5", memory: 128M}}
"""
    if chain and index:
        text += f"    depends_on: [svc{index - 1}]\n"
    return text


def many(count: int, *, chain: bool = False) -> str:
    """A project of `count` services."""
    body = "".join(service(i, count, chain=chain) for i in range(count))
    return f"services:\n{body}volumes:\n" + "".join(f"  data{i}: {{}}\n" for i in range(count))


def overrides(count: int) -> str:
    """An override file, as a deployment has for its stages: other images and variables."""
    return "services:\n" + "".join(
        f"  svc{i}:\n    image: registry.example.com/team/app{i}:2.{i}\n"
        f"    environment: {{LEVEL: debug, STAGE: s{i}}}\n"
        for i in range(count)
    )


def write(folder: Path) -> dict[str, tuple[Path, list[str]]]:
    """Name -> (the directory of the project, the flags that name its files)."""
    found: dict[str, tuple[Path, list[str]]] = {}

    def project(name: str, *files: str) -> None:
        here = folder / name.replace(" ", "-").replace(",", "")
        here.mkdir(parents=True, exist_ok=True)
        flags: list[str] = []
        for index, text in enumerate(files):
            file = here / f"compose{index or ''}.yaml"
            file.write_text(text)
            flags += ["-f", file.name]
        found[name] = (here, flags)

    project("one service", ONE)
    project("WordPress", WORDPRESS)
    project("10 services", many(10))
    project("100 services", many(100))
    project("1,000 services", many(1000))
    project("5,000 services", many(5000))
    project("5,000 in a chain", many(5000, chain=True))
    project("20 override files", many(20), *[overrides(20)] * 20)
    long = "x" * 100
    project(
        "10 MB", many(100) + "x-more:\n" + "".join(f"  key{i}: {long}\n" for i in range(90_000))
    )
    return found
