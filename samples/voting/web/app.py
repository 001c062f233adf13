"""Takes votes into a queue and shows how many were counted."""

import os
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import psycopg
import redis

CHOICES = os.environ["CHOICES"].split(",")
QUEUE = redis.Redis.from_url(os.environ["REDIS_URL"])


def counted() -> dict[str, int]:
    with psycopg.connect(os.environ["DATABASE_URL"]) as database:
        database.execute("CREATE TABLE IF NOT EXISTS votes (choice text PRIMARY KEY, n int)")
        return dict(database.execute("SELECT choice, n FROM votes").fetchall())


class Handler(BaseHTTPRequestHandler):
    def do_GET(self) -> None:
        if self.path == "/healthz":
            return self._answer("ok\n")
        votes = counted()
        rows = "".join(
            f"<form method=post action=/{c}><button>{c}</button> {votes.get(c, 0)}</form>"
            for c in CHOICES
        )
        return self._answer(f"<!doctype html><title>Vote</title>{rows}")

    def do_POST(self) -> None:
        if self.path[1:] in CHOICES:
            QUEUE.rpush("votes", self.path[1:])
        self.send_response(303)
        self.send_header("Location", "/")
        self.end_headers()

    def _answer(self, text: str) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(text.encode())


ThreadingHTTPServer(("", 8000), Handler).serve_forever()
