"""Who may review what, and whom CODEOWNERS must name because of that."""

from publishing.editorial.kinds_of_page import AID, LEAFLET
from publishing.reviewing.reviewers import ALL, Reviewer, owners, reviewer_problems, reviewers
from written import document

WRITTEN = """\
A. Jansen:
  role: huisarts
  account: "@jansen"
  number: BIG 12345678901
  may_review:
    - about
    - types
jan:
  role: neuroloog
  account: "@devries"
  may_review: [all]
"""
DATA = [f"/docs/{file}.yml" for file in ("decision-tree", "signs", "services")]


def known(**pages: list[str]) -> dict[str, Reviewer]:
    return {name: Reviewer(name, "huisarts", f"@{name}", tuple(theirs)) for name, theirs in pages.items()}


def test_reviewers_are_read_by_name_with_or_without_a_number() -> None:
    assert reviewers(document(WRITTEN)) == {
        "A. Jansen": Reviewer("A. Jansen", "huisarts", "@jansen", ("about", "types"), "BIG 12345678901"),
        "jan": Reviewer("jan", "neuroloog", "@devries", ("all",), ""),
    }


def test_name_of_nobody_and_page_that_is_none_are_reported_at_their_line() -> None:
    assert list(reviewer_problems(document(WRITTEN), ["stress", "about", "about"])) == [
        "docs/x.yml:7: There is no page 'types'; write all, or one of about, stress.",
        "docs/x.yml:8: The reviewer 'jan' is not a whole name; write initials or a first name and the surname, such as "
        "A. Jansen.",
    ]


def test_page_that_is_written_twice_and_account_of_two_are_reported() -> None:
    two = document(WRITTEN.replace("jan:", "P. de Vries:").replace("@devries", "@Jansen").replace("types", "about"))

    assert list(reviewer_problems(two, ["about"])) == [
        "docs/x.yml:7: 'A. Jansen' may review 'about' already; write each page once.",
        "docs/x.yml:10: The account @Jansen is already that of 'A. Jansen'; give each reviewer their own.",
    ]


def test_owners_of_a_page_are_those_who_may_review_it_and_all_pages_come_first() -> None:
    found = owners(known(devries=["about", AID], jansen=[ALL]))

    assert found == {
        "/docs/*/*.md": ["@jansen"],
        "/docs/*/about.md": ["@devries", "@jansen"],
        f"/docs/*/{AID}.md": ["@devries", "@jansen"],
        **{place: ["@devries", "@jansen"] for place in DATA},
        "/docs/leaflet.yml": ["@jansen"],
    }
    assert next(iter(found)) == "/docs/*/*.md"


def test_data_belong_to_those_who_may_review_what_stands_in_them() -> None:
    assert owners(known(jansen=["types"])) == {"/docs/*/types.md": ["@jansen"]}
    assert owners(known(jansen=[LEAFLET])) == {"/docs/leaflet.yml": ["@jansen"]}
    assert owners(known(jansen=[AID])) == {place: ["@jansen"] for place in (f"/docs/*/{AID}.md", *DATA)}
