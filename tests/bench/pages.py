"""What a reader waits for: bytes, requests, scores and paint times of every page, beside the two peers."""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

import brotli

from bench.lighthouse import Measured, measure, middle
from bench.peers import PROJECT, by_hand, stock_material
from bench.serving import served
from contract import ADDRESSES

COMPARED = "soorten/"
RUNS = 5
LINE = "{:<28}{:>9}{:>11}{:>18}{:>10}{:>10}"


def main() -> None:
    """Print both tables."""
    with tempfile.TemporaryDirectory() as temporary:
        folder = Path(temporary)
        port = 8377
        root = f"http://127.0.0.1:{port}/"
        ours = folder / "ours"
        subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet", "--site-dir", str(ours)],
            cwd=PROJECT, env=os.environ | {"SITE_URL": root}, check=True,
        )  # fmt: skip
        (folder / "stock").mkdir()
        stock = stock_material(folder / "stock", "http://127.0.0.1:8378/")
        hand = folder / "hand"
        (hand / COMPARED).mkdir(parents=True)
        (hand / COMPARED / "index.html").write_text(by_hand((ours / COMPARED / "index.html").read_text("utf-8")))
        with served(ours, port), served(stock, 8378), served(hand, 8379):
            _compare()
            _every_page(ours, root)


def _compare() -> None:
    places = {
        "ours": f"http://127.0.0.1:8377/{COMPARED}",
        "stock Material": "http://127.0.0.1:8378/types/",
        "written by hand": f"http://127.0.0.1:8379/{COMPARED}",
    }
    runs = {name: [] for name in places}
    for _ in range(RUNS):  # in turn, so that a slow minute of the machine meets all of them
        for name, address in places.items():
            runs[name].append(measure(address))
    print(LINE.format(f"/{COMPARED}", "requests", "bytes", "P A BP SEO", "FCP ms", "LCP ms"))
    figures = {name: middle(found) for name, found in runs.items()}
    for name, one in figures.items():
        _print(name, one)
    limit = figures["written by hand"]
    print(f"first paint {figures['ours'].first_paint / limit.first_paint:.3f} times that of the page by hand, ", end="")
    print(f"largest {figures['ours'].largest_paint / limit.largest_paint:.3f} times (goal: at most 1.05)\n")


def _every_page(ours: Path, root: str) -> None:
    sizes = {address: len(brotli.compress((ours / address / "index.html").read_bytes())) for address in ADDRESSES}
    for address in ADDRESSES:
        _print(f"/{address}", measure(root + address), sizes[address])
    print(f"bytes, brotli: median {statistics.median(sizes.values()):.0f}, largest {max(sizes.values())}")


def _print(name: str, one: Measured, size: int | None = None) -> None:
    scores = " ".join(str(score) for score in one.scores)
    print(
        LINE.format(name, one.requests, size or one.bytes, scores, round(one.first_paint), round(one.largest_paint)),
        flush=True,
    )


if __name__ == "__main__":
    main()
