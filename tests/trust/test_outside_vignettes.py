"""The decision aid on vignettes of others: those of Semigran and colleagues (BMJ 2015;351:h3480), for symptom checkers.

They are about every complaint; nine of the 45 are mainly about a sign of our register. They lie outside this project,
in the file that VIGNETTES names; without it these tests say so and look at the text of the page alone.
"""

import json
import os
from pathlib import Path

import pytest

from building.reading import read_edition
from project import PROJECT
from publishing.tree.signs import URGENCIES
from publishing.tree.tree_paths import path_for

VIGNETTES = Path(os.environ.get("VIGNETTES", PROJECT.parent / "shared/vignettes/semigran.jsonl"))
LEVELS = {"em": "emergency", "ne": "non-urgent", "sc": "self-care"}
"""Their three levels in our words: emergent, non-emergent, self-care."""

OURS = {
    "Stroke": (["arm-leg-sudden", "speech-sudden"], "em", 0),
    "Meningitis": (["fever-stiff-neck"], "em", 0),
    "Tetanus": (["tetanus"], "em", 0),
    "Myocardial infarction": (["chest-pain"], "em", 0),
    "Pulmonary embolism": (["breathing-swallowing-sudden", "chest-pain"], "em", 0),
    "Deep vein thrombosis": (["calf-red-swollen"], "em", -1),
    "Back pain": (["weakness-slow"], "ne", 0),
    "Stye": (["eye-red-droops"], "sc", 2),
    "Acute conjunctivitis": (["eye-red-droops"], "sc", 1),
}
"""By the beginning of their diagnosis: the signs in it, their level, and by how many steps our advice differs."""

IN_PAIN = "Stye"
"""The one whose eye hurts: the advice about an eye then says today."""

EDITION = read_edition(PROJECT / "docs")


@pytest.mark.parametrize("diagnosis", OURS)
def test_vignette_ends_as_the_page_about_the_site_says(diagnosis: str) -> None:
    signs, level, differs = OURS[diagnosis]
    register = EDITION.aid.register
    _, outcome = path_for(EDITION.aid.tree, register.with_made(signs))

    says_today = diagnosis == IN_PAIN and "today if it hurts" in outcome.when["en"]
    urgency = "urgent" if says_today else outcome.urgency
    assert URGENCIES.index(urgency) - URGENCIES.index(LEVELS[level]) == differs


def test_nine_of_them_hold_our_signs_at_the_level_that_their_makers_gave() -> None:
    """Others own the vignettes, so they lie outside the repository: a run without them says so and goes on."""
    if not VIGNETTES.exists():
        pytest.skip(f"The vignettes are not at {VIGNETTES}; name their file in VIGNETTES to compare with it.")
    vignettes = [json.loads(line) for line in VIGNETTES.read_text("utf-8").splitlines()]

    assert len(vignettes) == 45
    for diagnosis, (_, level, _) in OURS.items():
        assert (diagnosis, level) in {
            (one["correct_diagnosis"][: len(diagnosis)], one["urgency_level"]) for one in vignettes
        }


@pytest.mark.parametrize(
    ("language", "says"),
    [
        ("nl", ["45 openbare", "Negen", "zes", "een stap", "twee stappen", "één"]),
        ("en", ["45 public", "Nine", "six", "one step", "painful eye two", "For one"]),
    ],
)
def test_page_about_the_site_says_how_they_end(language: str, says: list[str]) -> None:
    steps = [differs for _, _, differs in OURS.values()]
    assert sorted(steps) == [-1, 0, 0, 0, 0, 0, 0, 1, 2]
    text = EDITION.page(language, "about").markdown

    assert [word for word in says if word not in text] == []
