"""All benchmarks, each against its floor in the same run: python -m tests.benchmarks"""

from __future__ import annotations

from tests.benchmarks import (
    bench_export,
    bench_gaps,
    bench_import,
    bench_memory,
    bench_scale,
    bench_store,
    bench_view,
    bench_window,
)

ALL = (
    bench_view,
    bench_memory,
    bench_store,
    bench_export,
    bench_import,
    bench_gaps,
    bench_window,
    bench_scale,
)

if __name__ == "__main__":
    for benchmark in ALL:
        benchmark.main()
