"""Every kind of problem of an edition is looked for, the causes before what they would entail."""

import re
from dataclasses import replace
from datetime import date

import pytest

from changed_edition import EDITION, TODAY, Change, edition, files, with_file, without
from project import PROJECT
from publishing.checks.problems import problems, problems_but_stale_translations
from publishing.checks.shown_problems import shown

SOURCES, CODES, TREE = "docs/sources.yml", "docs/codes.yml", "docs/decision-tree.yml"
CHANGES = "docs/changes.yml"
SERVICES, SIGNS, STORIES = "docs/services.yml", "docs/signs.yml", "docs/stories.yml"
NL, EN, PICTURES = "docs/nl/wording.yml", "docs/en/wording.yml", "docs/en/pictures.yml"
STRESS, TYPES, ABOUT = "docs/nl/stress.md", "docs/en/types.md", "docs/nl/about.md"
LEAFLET = "docs/leaflet.yml"
NL_TERMS = "docs/nl/terms.yml"
MADE_UP = "\n## Nieuw\n\nEen bewering.\n"


def test_our_edition_has_no_problems() -> None:
    assert list(problems(EDITION, TODAY)) == []


MALFORMED = [
    (SOURCES, "  checked: excerpt", "  checked: maybe", "write stored-copy or excerpt"),
    (CODES, "verified: read", "verified: maybe", "write read or through-hpo"),
    (CHANGES, "kind: advice", "kind: news", "write advice or correction or recall"),
    (TREE, "version: ", "version: 1.", "must be three numbers"),
    (SERVICES, 'number: "112"', 'number: "1-1-2"', "must be digits only"),
    (SIGNS, "version: ", "version: 1.", "must be three numbers"),
    (STORIES, "acceptable: [now]", "acceptable: [soon]", "is 'soon'; write self-care"),
    (EN, "direction: ltr", "direction: left", "write ltr or rtl"),
    (PICTURES, "    cell: ", "    cel: ", "is missing"),
    (LEAFLET, "drawing: eye", "drawing: ear", "is 'ear'; write eye"),
    (STRESS, "aspect: Causes", "aspect: [Causes]", "must be one text"),
]
WRONG = [
    (STRESS, "slug: stress", "slug: Stress!", "is not an address"),
    ("docs/nl/types.md", "slug: soorten", "slug: over", "is already that of"),
    (STRESS, "aspect: Causes", "aspect: Kinds", "is not a health aspect"),
    (EN, "language_name: English", "language_name: Nederlands", "give each its own name"),
    (SOURCES, "  address: https", "  address: http", "must begin with https://"),
    (SOURCES, "  language: en", "  language: de", "write one of nl, en"),
    (SOURCES, 'date: "2015"', 'date: "2999"', "lies in the future"),
    (STRESS, "", "\nZin.[^nobody]\n", "'nobody' is not in docs/sources.yml"),
    (SIGNS, "instead: [", "instead: [nothing, ", "names 'nothing', which is no sign"),
    (SERVICES, "needed_for: [urgent, non-urgent]", "needed_for: [urgent]", "is needed_for non-urgent; say whom they"),
    (CODES, "[deficiencies]", "[nowhere, search]", "the page 'nowhere', which does not exist"),
    (CODES, "verified: read", "verified: read", "the page 'search', which"),
    (CHANGES, f"date: {TODAY}", "date: 2999-01-01", "lies in the future"),
    (STRESS, "", "\nZie [hier](nergens.md).\n", "leads nowhere"),
    (STRESS, "", "\n![x](picture:heart)\n", "does not exist"),
    (STRESS, "", MADE_UP, "cites no source"),
    (TREE, "    text:\n      nl: ", "    text:\n      nl: TODO ", "is a note to yourself"),
    (SIGNS, "    text:\n      nl: ", "    text:\n      nl: TODO ", "is a note to yourself"),
    (NL, "menu: ", "menu: TODO ", "is a note to yourself"),
    (PICTURES, "    cell: ", "    cell: TODO ", "is a note to yourself"),
    (STRESS, "title: ", "title: TODO ", "is a note to yourself"),
    (LEAFLET, "    - worry", "    - wory", "'wory', which is no sign of docs/signs.yml"),
    (LEAFLET, "  sources: [nhs-twitch]", "  sources: [nobody-else]", "'nobody-else' is not in docs/sources.yml"),
    (LEAFLET, "  nl: Trilt er", "  nl: TODO Trilt er", "is a note to yourself"),
    (LEAFLET, "  en: Is a", "  en: Ask the family doctor. Is a", "write 'GP'"),
    (NL_TERMS, "beslishulp: [", "beslishulp: [HAP, ", "is already listed at"),
    (TYPES, "", "\nAsk the family doctor.\n", "write 'GP'"),
    (ABOUT, "", "\nHet trilt.\nNiet erg.\n", "only takes back"),
]
OF_THE_TREE = [
    (TREE, "call: [", "call: [nobody, ", "names 'nobody', which is no service"),
    (TREE, "sources: [", "sources: [nobody, ", "names 'nobody', which is no source"),
    (TREE, "read: [", "read: [nowhere, ", "names 'nowhere', which is no page"),
    (STORIES, "signs: [", "signs: [nothing, ", "names 'nothing', which is no sign of docs/signs.yml"),
]
"""What is only reported when signs and services are sound."""
SPARE = """
spare:
  title: Spare
  publisher: Somebody
  address: https://example.org/spare
  date:
  language: en
  checked: excerpt
  seen: "'Spare' visible."
"""
NOT_CITED = [(SOURCES, "", SPARE, "No page cites the source 'spare'")]
"""What is only reported when the whole decision aid is sound, since that cites sources too."""


@pytest.mark.parametrize(
    "slips",
    [MALFORMED, WRONG, OF_THE_TREE, NOT_CITED],
    ids=["files of another form", "what files say", "what the tree names", "what nobody names"],
)
def test_problems_of_every_kind_are_found_at_once(slips: list[tuple[str, str, str, str]]) -> None:
    found = list(problems_but_stale_translations(edition(*(slip[:3] for slip in slips)), TODAY))

    for file, _, _, says in slips:
        assert [one for one in found if says in one and one.startswith(f"{file}:")], (file, says, found)


@pytest.mark.parametrize(
    ("changes", "reported"),
    [
        ([(SOURCES, "aao-eye:\n", "aao-eye: [x]\nspare:\n"), (SOURCES, 'date: "2015"', 'date: "2999"')],
         [SOURCES, SOURCES]),
        ([(CODES, "verified: read", "verified: maybe")], [CODES]),
        ([(TREE, "version: ", "version: 1.")], [TREE]),
        ([(TREE, "version: ", "version: TODO ")], [TREE]),
        ([(SIGNS, "version: ", "version: 1.")], [SIGNS]),
        ([(SIGNS, "instead: [", "instead: [nothing, "), (TREE, "leads_to: ", "leads_to: nowhere-")], [SIGNS]),
        ([(TREE, "call: [", "call: [nobody, "), (TREE, "leads_to: ", "leads_to: nowhere-")], [TREE]),
        ([(EN, "direction: ltr", "direction: left"), (EN, "language_name: English", "language_name: Nederlands"),
          (EN, "menu: ", "menu: TODO "), (STRESS, "", MADE_UP)], [EN]),
        ([(EN, "direction: ltr", "direction: left"), (SOURCES, "  address: https", "  address: http")], [EN]),
        ([(LEAFLET, "drawing: eye", "drawing: ear"), (LEAFLET, "    - worry", "    - wory")], [LEAFLET]),
        ([(PICTURES, "    cell: ", "    cell: TODO\n    cel: ")], [PICTURES]),
        ([(STRESS, "slug: stress", "slug: [Stress!]"), (STRESS, "title: ", "title: TODO ")], [STRESS]),
    ],
    ids=str,
)  # fmt: skip
def test_what_a_file_of_another_form_would_entail_is_not_reported(changes: list[Change], reported: list[str]) -> None:
    assert files(list(problems_but_stale_translations(edition(*changes), TODAY))) == reported


def test_sources_without_any_entry_are_reported_without_consequences() -> None:
    for text in ("{}", "[x]"):
        found = list(problems_but_stale_translations(with_file(EDITION, SOURCES, text), TODAY))

        assert [problem for problem in found if "source" in problem.casefold() or SOURCES in problem]
        assert not [problem for problem in found if "is not in docs/sources.yml" in problem]


def test_pages_that_make_no_claim_of_their_own_need_not_cite() -> None:
    names = ("about", "for-portals", "glossary", "index", "search", "sources", "decision-aid")

    found = list(
        problems_but_stale_translations(edition(*((f"docs/nl/{name}.md", "", MADE_UP) for name in names)), TODAY)
    )

    assert not [problem for problem in found if "cites no source" in problem]


def test_own_advice_is_known_by_the_words_of_its_language() -> None:
    advice = {language: EDITION.wording[language].data["own_advice"] for language in ("nl", "en")}

    own = [(f"docs/{language}/stress.md", "", f"\n## Nieuw\n\n{said}\n") for language, said in advice.items()]
    foreign = ("docs/nl/types.md", "", f"\n## Nieuw\n\n{advice['en']}\n")
    found = list(problems_but_stale_translations(edition(*own, foreign), TODAY))

    assert files([one for one in found if "cites no source" in one]) == ["docs/nl/types.md"]


def test_pages_that_the_site_leads_to_are_missed_and_others_are_not() -> None:
    found = list(problems(without("index", "decision-aid", "see-a-doctor", "search", "sources"), TODAY))

    assert found == [
        f"docs/nl/{name}.md:1: This page is missing in every language, and the site itself leads readers to it; "
        "bring it back."
        for name in ("index", "decision-aid", "see-a-doctor", "search", "sources")
    ]


@pytest.mark.parametrize("name", ["types", "stress", "see-a-doctor", "glossary"])
@pytest.mark.parametrize(("gone", "left"), [("en", "nl"), ("nl", "en")])
def test_page_without_a_counterpart_is_reported_and_no_link_to_it(name: str, gone: str, left: str) -> None:
    pages = [page for page in EDITION.pages if page.file != f"docs/{gone}/{name}.md"]

    assert list(problems(replace(EDITION, pages=pages), TODAY)) == [
        f"docs/{left}/{name}.md:1: This page has no counterpart docs/{gone}/{name}.md; write the translation or remove "
        "the page."
    ]


@pytest.mark.parametrize("key", ["nhs-twitch", "hpo", "icd10-who"])
def test_source_that_many_cite_is_missed_in_one_sentence(key: str) -> None:
    text = re.sub(rf"^{key}:\n(  .*\n)+", "", (PROJECT / SOURCES).read_text("utf-8"), flags=re.MULTILINE)

    found = list(problems(with_file(EDITION, SOURCES, text), TODAY))

    assert len(found) == 1, found
    assert f"'{key}'" in found[0] and found[0].endswith("more places have the same fault.")


def test_language_that_lost_its_name_is_reported_and_not_all_its_sources() -> None:
    assert files(list(problems(edition((NL, "  en: Engels\n", "")), TODAY))) == [NL]


def test_drawing_that_no_page_shows_is_reported() -> None:
    picture = next(
        line for line in (PROJECT / "docs/nl/types.md").read_text("utf-8").split("\n") if "(picture:" in line
    )

    found = list(problems_but_stale_translations(edition(("docs/nl/types.md", picture, "")), TODAY))

    assert any(problem.startswith("docs/nl/pictures.yml:") for problem in found), found


def test_source_of_the_day_itself_and_one_of_the_day_before_are_judged_by_that_day() -> None:
    last_year = date(2014, 1, 1)

    assert [one for one in problems(EDITION, last_year) if "lies in the future" in one]


def test_translations_that_are_behind_come_last_and_do_not_stop_a_preview() -> None:
    changed = edition((STRESS, "", "\nEen nieuwe zin.[^nhs-twitch]\n"), (ABOUT, "slug: over", "slug: en"))

    found = list(problems(changed, TODAY))

    assert files(found) == [ABOUT, "docs/en/stress.md"]
    assert list(problems_but_stale_translations(changed, TODAY)) == found[:-1]


def test_sign_that_one_language_alone_warns_of_is_told_and_one_that_there_is_not_is_only_told_to_be_unknown() -> None:
    sign = "    - sign:dark-urine-after-exercise\n"
    page_in = "docs/{}/see-a-doctor.md".format

    left_out = list(problems(edition((page_in("en"), sign, "")), TODAY))
    misspelt = list(problems(edition((page_in("en"), sign, sign.replace("urine", "urnie"))), TODAY))

    less_often = f"{page_in('en')} names 'dark-urine-after-exercise' less often than this page"
    assert [one for one in left_out if less_often in one]
    assert [one for one in misspelt if "dark-urnie-after-exercise" in one and "less often" not in one]
    assert not [one for one in misspelt if "names 'dark-urnie-after-exercise' less often" in one]


def test_sign_that_the_page_on_when_to_call_leaves_out_in_every_language_is_told_once() -> None:
    sign, pages = "    - sign:dark-urine-after-exercise\n", ("docs/nl/see-a-doctor.md", "docs/en/see-a-doctor.md")

    found = list(problems_but_stale_translations(edition(*((page, sign, "") for page in pages)), TODAY))

    assert [one for one in found if "'dark-urine-after-exercise'" in one] == [
        "docs/nl/see-a-doctor.md:1: Sign 'dark-urine-after-exercise' is urgent, and this page, on which readers look "
        "up when to call, does not name it; add it to a care card (sign:dark-urine-after-exercise, or a group that "
        "holds it)."
    ]


def test_register_without_a_strip_of_emergencies_is_reported() -> None:
    strip = next(
        line for line in (PROJECT / SIGNS).read_text("utf-8").split("\n") if line.startswith("emergency_strip:")
    )

    found = list(problems_but_stale_translations(edition((SIGNS, f"{strip}\n", "")), TODAY))

    assert [one for one in found if one.startswith(f"{SIGNS}:20: There is no 'emergency_strip', so no page")]


def test_twenty_problems_are_shown_and_the_others_counted() -> None:
    reported = [str(number) for number in range(22)]

    assert shown(reported[:0]) == []
    assert shown(reported[:20]) == reported[:20]
    assert shown(reported[:21]) == [*reported[:20], "And 1 more problem is not shown; correct these first."]
    assert shown(reported) == [*reported[:20], "And 2 more problems are not shown; correct these first."]
