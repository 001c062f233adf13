"""Takes votes from the queue and counts them in the database."""

import os

import psycopg
import redis

queue = redis.Redis.from_url(os.environ["REDIS_URL"])
with psycopg.connect(os.environ["DATABASE_URL"], autocommit=True) as database:
    database.execute("CREATE TABLE IF NOT EXISTS votes (choice text PRIMARY KEY, n int)")
    while True:
        _, choice = queue.blpop("votes")
        database.execute(
            "INSERT INTO votes VALUES (%s, 1) ON CONFLICT (choice) DO UPDATE SET n = votes.n + 1",
            [choice.decode()],
        )
