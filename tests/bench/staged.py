"""One build in this process, with the time of each step; run by bench.builds, once for each figure."""

import json
import logging
import resource
import sys
import time

from building import steps
from building.build import Build
from building.one_build import build_site
from building.site import Files, Site, Step

ONCE_AN_EDITION = ("pdfs", "offline", "shared_pictures", "search_index", "inspected")
"""Steps that are left out when only the growth with pages is looked at, and the inspection, which asks for theirs."""


def main(target: str, what: str = "everything") -> None:
    """Build into `target` and print {step: seconds}, the seconds in all and the peak memory in MB.

    `what` is everything, pages for a build without the steps that are made once an edition, or preview.
    """
    logging.basicConfig(format="%(message)s")  # so that whoever runs it sees why a build stops
    taken: dict[str, float] = {}
    left_out = ONCE_AN_EDITION if what == "pages" else ()
    steps.STEPS = tuple(_timed(step, taken) for step in steps.STEPS if step.__name__ not in left_out)
    steps.IN_PREVIEW = tuple(_timed(step, taken) for step in steps.IN_PREVIEW)
    begin = time.perf_counter()
    build_site(target, "http://127.0.0.1:8000/" if what == "preview" else "")
    whole = time.perf_counter() - begin
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    taken = {"pages": whole - sum(taken.values()), **taken}
    print(json.dumps({"steps": taken, "whole": whole, "megabytes": memory / 1024}))


def _timed(step: Step, taken: dict[str, float]) -> Step:
    def timed(site: Site, build: Build) -> Files:
        begin = time.perf_counter()
        made = step(site, build)
        taken[step.__name__] = time.perf_counter() - begin
        return made

    return timed


if __name__ == "__main__":
    main(*sys.argv[1:])
