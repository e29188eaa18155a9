"""One build in this process, with the time of each stage; run by bench.builds, once for each figure."""

import json
import resource
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from mkdocs.commands.build import build
from mkdocs.config import load_config

ONCE_AN_EDITION = {"pdfs", "search"}
"""Stages that are left out when only the growth with pages is looked at."""


def main(target: str, command: str, what: str = "everything") -> None:
    """Build into `target` as for `command` (build or serve) and print {stage: seconds} and the peak memory in MB.

    `what` is everything, or pages for a build without the stages that are made once an edition.
    """
    config = load_config(site_dir=target, strict=True)
    stages: dict[str, float] = {}
    config.plugins.events["post_build"] = [
        _timed(method, stages)
        for method in config.plugins.events["post_build"]
        if what == "everything" or _stage(method) not in ONCE_AN_EDITION
    ]
    config.plugins.on_startup(command=command, dirty=False)
    begin = time.perf_counter()
    build(config)
    whole = time.perf_counter() - begin
    i18n = stages.pop("plugin")  # in it the other languages are built, with the stages that these end in
    stages = {"pages": whole - sum(stages.values()), **stages} if i18n else stages
    memory = max(resource.getrusage(who).ru_maxrss for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    print(json.dumps({"stages": stages, "whole": whole, "megabytes": memory / 1024}))


def _timed(method: Callable[..., Any], stages: dict[str, float]) -> Callable[..., Any]:
    stage = _stage(method)

    def timed(*arguments: Any, **named: Any) -> Any:
        begin = time.perf_counter()
        try:
            return method(*arguments, **named)
        finally:
            stages[stage] = stages.get(stage, 0.0) + time.perf_counter() - begin

    return timed


def _stage(method: Callable[..., Any]) -> str:
    code = getattr(method, "__code__", None)
    return Path(code.co_filename).stem if code else "plugin"


if __name__ == "__main__":
    main(*sys.argv[1:])
