"""Put seeded questions to Docker Compose and to this program, and print every difference in a short form.

python -m tests.differential projects EXAMPLES SEED   (or dotenv, yaml, shorts: makers.py)
"""

from __future__ import annotations

import sys
from concurrent.futures import ThreadPoolExecutor

from tests.differential.makers import made
from tests.differential.reference import difference
from tests.differential.shrink import shortest

MOST = 20  # differences that are made short, which takes its time


def main(maker: str, examples: int, seed: int) -> int:
    questions = made(maker, examples, seed)
    found: dict[str, None] = {}
    different = 0
    with ThreadPoolExecutor(2) as pool:
        for question, text in zip(questions, pool.map(difference, questions), strict=True):
            if text:
                different += 1
                short = shortest(question, text) if len(found) < MOST else ""
                if short not in found:
                    sys.stdout.write(f"{short}\n")
                found[short] = None
    sys.stdout.write(f"{len(questions)} questions, {different} differ, {len(found)} distinct\n")
    return 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], int(sys.argv[2]), int(sys.argv[3])))
