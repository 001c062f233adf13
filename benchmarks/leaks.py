"""Many conversions in one process: what does the memory come to? Prints it as they go.

python benchmarks/leaks.py [10000]
"""

from __future__ import annotations

import gc
import resource
import sys
from pathlib import Path

import compose2k8s

SAMPLES = sorted(p.parent for p in (Path(__file__).parents[1] / "samples").glob("*/expected.yaml"))


def main() -> None:
    times = int(sys.argv[1]) if len(sys.argv) > 1 else 10_000
    done = 0
    while done < times:
        result = compose2k8s.convert(folder=SAMPLES[done % len(SAMPLES)], environment={})
        compose2k8s.to_yaml(result)
        done += 1
        if done in (100, times // 2, times):
            gc.collect()
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
            print(f"{done} conversions: peak {peak / 1024:.1f} MB, {len(gc.get_objects())} objects")


if __name__ == "__main__":
    main()
