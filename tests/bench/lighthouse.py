"""Lighthouse: a slow phone on a slow line, simulated."""

import json
import os
import statistics
import subprocess
from dataclasses import dataclass
from pathlib import Path

from commands.machine import chromium

CLI = Path(__file__).parent / "node_modules/lighthouse/cli/index.js"
BROWSER = "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")


@dataclass(frozen=True)
class Measured:
    """One run: the four scores (0 to 100), first and largest paint (ms), requests and bytes."""

    scores: tuple[int, ...]
    first_paint: float
    largest_paint: float
    requests: int
    bytes: int


def measure(address: str) -> Measured:
    """One Lighthouse run of the page at `address`."""
    run = subprocess.run(
        ["node", str(CLI), address, "--output=json", "--quiet", f"--chrome-flags={BROWSER}"],
        env=os.environ | {"CHROME_PATH": chromium()}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    report = json.loads(run.stdout)
    audits = report["audits"]
    requests = audits["network-requests"]["details"]["items"]
    return Measured(
        tuple(round(100 * report["categories"][name]["score"]) for name in CATEGORIES),
        audits["first-contentful-paint"]["numericValue"],
        audits["largest-contentful-paint"]["numericValue"],
        len([request for request in requests if not request["url"].startswith("data:")]),
        audits["total-byte-weight"]["numericValue"],
    )


def middle(runs: list[Measured]) -> Measured:
    """The median of each figure; the lowest of each score."""
    return Measured(
        tuple(min(scores) for scores in zip(*(run.scores for run in runs), strict=True)),
        statistics.median(run.first_paint for run in runs),
        statistics.median(run.largest_paint for run in runs),
        runs[-1].requests,
        runs[-1].bytes,
    )
