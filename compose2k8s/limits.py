"""What compose2k8s refuses to go beyond, so that no input takes more than seconds or fills the memory."""

from __future__ import annotations

DEPTH = 200  # levels of nesting in a YAML document
ALIASED_NODES = 200_000  # nodes reached through aliases (`*name`); Compose itself stops at 100,000
COMPOSE_FILE = 100 << 20  # bytes of one compose file
TEXT_FILE = 16 << 20  # bytes of one .env, env_file or label_file
PORTS = 2_000  # ports in one range
REPLICAS = 1 << 31  # replicas, exclusive
INCLUDES = 200  # files that include each other in a chain
MOUNTED_FILE = 1 << 20  # bytes of one bind-mounted file that is read
MOUNTED_FOLDER = 1 << 20  # bytes of one bind-mounted folder that is read
MOUNTED_FILES = 500  # files of one bind-mounted folder that are looked at
