"""Who may review which pages, from docs/reviewers.yml; the owners in .github/CODEOWNERS are the same people."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from publishing.editorial.form import NAME, Entries, Fields, ListOf, Text
from publishing.editorial.kinds_of_page import AID, LEAFLET
from publishing.editorial.yaml_text import Document
from publishing.reviewing.reviewer_names import name_problem

ALL = "all"
DATA_FILES = {AID: ("decision-tree.yml", "signs.yml", "services.yml"), LEAFLET: ("leaflet.yml",)}
"""What stands in data of all that is reviewed."""

REVIEWERS = Entries(
    Fields(
        {
            "role": Text(longest=60),
            "account": Text("@[A-Za-z0-9/-]+", "an account on GitHub, such as @name"),
            "may_review": ListOf(Text(NAME, "'all' or the name of a page"), "page", least=0),
        },
        {"number": Text("(BIG|GMC) [0-9]{7,11}", "a registration such as BIG 12345678901 or GMC 1234567")},
        {},
        "reviewer",
    ),
    "reviewer",
    "[^\\W\\d_].*",
    "the name of a person",
    may_be_empty=True,
)


@dataclass(frozen=True)
class Reviewer:
    """A person who may review pages; `number` is a registration as BIG or GMC give it, or ""."""

    name: str
    role: str
    account: str
    pages: tuple[str, ...]
    number: str = ""

    def may_review(self, page: str) -> bool:
        """Whether the page of that name is theirs."""
        return ALL in self.pages or page in self.pages


def reviewers(document: Document) -> dict[str, Reviewer]:
    """The reviewers by name. Requires a document that passed the REVIEWERS form check."""
    return {
        name: Reviewer(name, entry["role"], entry["account"], tuple(entry["may_review"]), entry.get("number", ""))
        for name, entry in document.data.items()
    }


def reviewer_problems(document: Document, pages: Sequence[str]) -> Iterator[str]:
    """Names that are no person's, accounts and pages that stand twice, and pages that are none.

    Requires a document that passed the REVIEWERS form check.
    """
    first: dict[str, str] = {}
    for name, entry in document.data.items():
        if problem := name_problem(name):
            yield f"{document.place(name)}: The reviewer '{name}' {problem}."
        earlier = first.setdefault(entry["account"].casefold(), name)
        if earlier != name:
            yield (
                f"{document.place(name, 'account')}: The account {entry['account']} is already that of '{earlier}'; "
                "give each reviewer their own."
            )
        for index, page in enumerate(entry["may_review"]):
            if page in entry["may_review"][:index]:
                place = document.place(name, "may_review", index)
                yield f"{place}: '{name}' may review '{page}' already; write each page once."
            if page not in (ALL, *pages):
                place = document.place(name, "may_review", index)
                yield f"{place}: There is no page '{page}'; write {ALL}, or one of {', '.join(sorted(set(pages)))}."


def owners(known: Mapping[str, Reviewer]) -> dict[str, list[str]]:
    """For each place that CODEOWNERS must name because of the reviewers, the accounts that it must name there.

    In their order: of several places that fit a file, the last one counts.
    """
    named = {page for reviewer in known.values() for page in reviewer.pages}
    found: dict[str, list[str]] = {}
    for page in sorted(named, key=lambda name: (name != ALL, name)):
        if page != LEAFLET:
            found[f"/docs/*/{'*' if page == ALL else page}.md"] = _accounts(known, page)
        for name in DATA_FILES if page == ALL else DATA_FILES.keys() & {page}:
            found |= {f"/docs/{file}": _accounts(known, name) for file in DATA_FILES[name]}
    return found


def _accounts(known: Mapping[str, Reviewer], page: str) -> list[str]:
    return [reviewer.account for reviewer in known.values() if reviewer.may_review(page)]
