"""Each step, taken alone on all that the steps before it have made of the real pages. `-k feeds -s` shows its files."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

import building.steps
from building.build import Build
from building.one_build import build_site
from building.site import Files, Site, Step
from building.steps import STEPS
from project import PROJECT


@dataclass(frozen=True)
class Taken:
    """A step that was taken: what it took, and what it made of that."""

    site: Site
    build: Build
    made: Files


@pytest.fixture(scope="module")
def taken(tmp_path_factory: pytest.TempPathFactory) -> Mapping[str, Taken]:
    """All steps, by their names, taken in their order on the pages as MkDocs has rendered them."""
    steps: dict[str, Taken] = {}

    def take_all(site: Site, build: Build, folder: Path) -> None:
        for step in STEPS:
            steps[step.__name__] = Taken(site, build, step(site, build))
            site = site.with_files(steps[step.__name__].made)

    with pytest.MonkeyPatch.context() as patched:
        patched.chdir(PROJECT)
        patched.setattr(building.steps, "publish", take_all)
        build_site(str(tmp_path_factory.mktemp("site")), preview="")
    return steps


@pytest.mark.parametrize("step", STEPS, ids=lambda step: step.__name__)
def test_step_makes_the_same_whenever_it_is_taken(step: Step, taken: Mapping[str, Taken]) -> None:
    before = taken[step.__name__]

    made = step(before.site, before.build)

    print(*sorted(made), sep="\n")
    assert made == before.made
    assert made or step.__name__ in ("inspected", "security_file")  # nobody has published the text yet


def test_step_leaves_what_was_there_before_as_it_was(taken: Mapping[str, Taken]) -> None:
    finishing = {"download_details", "finished_pages", "offline"}

    for name, step in taken.items():
        assert name in finishing or not step.made.keys() & step.site.files.keys(), name
