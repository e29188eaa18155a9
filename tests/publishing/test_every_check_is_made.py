"""No check of the text can be left out of the order of checks without anybody noticing."""

import pytest

from changed_edition import TODAY, edition
from publishing.checks.problems import problems_but_stale_translations, problems_of_reviews

STRESS, WHEN, EN, SIGNS = "docs/nl/stress.md", "docs/nl/see-a-doctor.md", "docs/en/wording.yml", "docs/signs.yml"
LEAFLET, TYPES = "docs/leaflet.yml", "docs/nl/types.md"
REVIEWERS, REVIEWS = "docs/reviewers.yml", "docs/reviews.yml"
ANNA = "\nA. Jansen: {role: huisarts, account: '@jansen', may_review: [nowhere]}\n"
IMPOSSIBLE = """\

nl/stress:
  reviewer: A. Jansen
  role: huisarts
  reviewed: "2999-01-05"
  next_review: "2999-02-05"
  sentences: 0123456789
  entries: {emergency number: 0123456789}
"""


SLIPS = [
    (EN, "  urgent: Urgent", "  urgent: Non-urgent", EN, "does not mean that"),
    (SIGNS, "langer dan 5 minuten", "langer dan 6 minuten", SIGNS, "correct one of them"),
    (STRESS, "", "\nBel morgen 112.\n", STRESS, "“Bel morgen 112” lets a reader call later"),
    (WHEN, '!!! emergency "Bel nu 112:"', '!!! emergency "Let op:"', WHEN, "Let op"),
    (EN, "today: Call today, do not wait", "today: Make an ordinary call", EN, "is for today and does not say so"),
    (EN, "    stroke: Face", "    strook: Face", EN, "'strook'"),
    (EN, "[eyelid twitching,", "[xylophone twitching,", EN, "finds nothing for 'xylophone'"),
    (LEAFLET, "nl: Dat is heel zelden", "nl: Dat is nu echt heel erg, heel erg zelden", LEAFLET, "at most 12 words"),
    (STRESS, "title: Stress en angst", "title: Soorten spiertrillingen", TYPES, "is already that of docs/nl/stress.md"),
    (REVIEWERS, "", ANNA, REVIEWERS, "nowhere"),
    (REVIEWS, "{}\n", IMPOSSIBLE, REVIEWS, "lies in the future"),
]
"""A slip that one check alone tells of: the change, the file that is told, and a part of what is said."""


@pytest.mark.parametrize(("file", "old", "new", "told", "says"), SLIPS)
def test_slip_is_told_where_it_can_be_corrected(file: str, old: str, new: str, told: str, says: str) -> None:
    found = list(problems_but_stale_translations(edition((file, old, new)), TODAY))

    assert [one for one in found if one.startswith(f"{told}:") and says in one], found


def test_review_by_somebody_whom_nobody_appointed_keeps_a_text_from_its_release() -> None:
    found = list(problems_of_reviews(edition((REVIEWS, "{}\n", IMPOSSIBLE)), TODAY))

    assert found[0] == f"{REVIEWS}:6: 'A. Jansen' is not in docs/reviewers.yml, which says who may review what."
