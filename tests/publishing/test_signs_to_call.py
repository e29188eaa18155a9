"""The page that tells when to call names every sign of the urgencies that it has a care card of."""

import pytest

from publishing.editorial.written_page import Page
from publishing.page.signs_to_call import unnamed_signs
from real_aid import real_aid
from written import written_page

REGISTER = real_aid().register
EMERGENCIES = [id for id, sign in REGISTER.signs.items() if sign.urgency == "emergency"]


def page(urgency: str, *names: str, language: str = "nl", name: str = "see-a-doctor") -> Page:
    points = "".join(f"    - sign:{name}\n" for name in names)
    return written_page(name, language, markdown=f'# Titel\n\n!!! {urgency} "Bel:"\n\n{points}')


@pytest.mark.parametrize("left_out", EMERGENCIES)
def test_sign_that_the_page_leaves_out_is_reported(left_out: str) -> None:
    named = [id for id in EMERGENCIES if id != left_out]

    [found] = unnamed_signs([page("emergency", *named), page("emergency", *named, language="en")], REGISTER)

    assert found.startswith(f"docs/nl/see-a-doctor.md:1: Sign '{left_out}' is emergency, and this page")


def test_sign_is_named_by_its_group_or_in_any_language() -> None:
    group = next(iter(REGISTER.groups.values()))
    others = [id for id in EMERGENCIES if id not in group.signs]

    assert list(unnamed_signs([page("emergency", *others, group.id)], REGISTER)) == []
    assert list(unnamed_signs([page("emergency"), page("emergency", *EMERGENCIES, language="en")], REGISTER)) == []


@pytest.mark.parametrize(
    "pages",
    [
        [],
        [page("emergency", name="types")],
        [page("self-care")],
        [page("emergency", *EMERGENCIES, "no-such-sign")],
    ],
)
def test_another_page_self_care_and_a_sign_that_there_is_not_are_no_matter(pages: list[Page]) -> None:
    assert list(unnamed_signs(pages, REGISTER)) == []
