"""The services: whom readers of each language call, and what an editor is told when one is missing."""

import pytest

from project import PROJECT
from publishing.editorial.yaml_text import parsed
from publishing.tree.service_checks import unmentioned_services
from publishing.tree.services import for_readers
from real_aid import real_aid, real_document
from small_tree import SERVICES, small


def test_service_has_what_the_file_says_of_it() -> None:
    services = small().aid.services
    emergency, gp = services["emergency"], services["gp"]

    assert (emergency.id, emergency.name["nl"], emergency.number, emergency.find) == (
        "emergency", "Alarmnummer", "112", {}
    )  # fmt: skip
    assert (gp.number, gp.find["en"], gp.readers, gp.needed_for) == (
        "", "on the website", ("nl", "en"), ("urgent", "non-urgent")
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "ids"), [("nl", ["emergency", "gp"]), ("en", ["emergency", "uk-emergency", "gp"]), ("fr", [])]
)
def test_readers_need_the_services_that_have_a_name_in_their_language(language: str, ids: list[str]) -> None:
    assert [service.id for service in for_readers(small().aid.services.values(), language)] == ids


@pytest.mark.parametrize(("id", "words"), [("emergency", "Emergency number 112"), ("gp", "Your GP, on the website")])
def test_service_is_called_by_its_name_with_its_number_or_with_how_to_find_that(id: str, words: str) -> None:
    assert small().aid.services[id].called("en") == words


def test_outcome_names_its_services_to_those_who_need_them() -> None:
    aid = small().aid
    help_now = aid.tree.outcomes["call-112"]

    assert [service.id for service in aid.calls(help_now, "nl")] == ["emergency"]
    assert [service.id for service in aid.calls(help_now, "en")] == ["emergency", "uk-emergency"]


def test_emergency_number_is_the_first_that_readers_can_call() -> None:
    first = '  uk-emergency: {name: {en: In the UK}, number: "999", needed_for: [emergency]}\n'
    nl_only = ("name: {nl: Alarmnummer, en: Emergency number}", "name: {nl: Alarmnummer}")

    assert [small().aid.emergency_number(language) for language in ("nl", "en")] == ["112", "112"]
    assert [small(nl_only).aid.emergency_number(language) for language in ("nl", "en")] == ["112", "999"]
    assert small((first, ""), ("services:\n", f"services:\n{first}")).aid.emergency_number("en") == "999"


@pytest.mark.parametrize(
    "service",
    [
        '{name: {en: Helpline}, number: "900", needed_for: [urgent]}',
        "{name: {en: Lifeguard}, find: {en: on the beach}, needed_for: [emergency]}",
    ],
    ids=["for what is less urgent", "without a number"],
)
def test_emergency_number_is_none_of_a_service_that_is_for_something_else_or_has_none(service: str) -> None:
    assert small(("services:\n", f"services:\n  other: {service}\n")).aid.emergency_number("en") == "112"


NO_NUMBER = "find: {nl: boven, en: above}"


@pytest.mark.parametrize(
    ("changes", "says"),
    [
        ([('number: "112"', NO_NUMBER)],
         ["3: Readers in language 'nl' have no number to call in an emergency; give one of the services needed_for "
          "it a number."]),
        ([('number: "112"', NO_NUMBER), ('number: "999"', "find: {en: above}")],
         ["3: Readers in language 'nl' have no number to call in an emergency; give one of the services needed_for "
          "it a number.",
          "3: Readers in language 'en' have no number to call in an emergency; give one of the services needed_for "
          "it a number."]),
        ([("{nl: Alarmnummer, en: Emergency number}", "{en: Emergency number}")],
         ["3: No service that readers in language 'nl' have is needed_for emergency; say whom they call."]),
        ([("needed_for: [urgent, non-urgent]", "needed_for: [urgent]")],
         ["3: No service that readers in language 'nl' have is needed_for non-urgent; say whom they call.",
          "3: No service that readers in language 'en' have is needed_for non-urgent; say whom they call."]),
        ([("    find: {nl: op de website, en: on the website}\n", "")],
         ["6: Service 'gp' has no number and does not say how to find it; add 'number' or 'find'."]),
        ([('en: "112 (UK: 999)"', 'en: "112"')],
         ["2: Readers in language 'en' call 999 in an emergency (service 'uk-emergency'), which this text does not "
          "say to them; add it."]),
        ([("{nl: op de website, en: on the website}", "{en: on the website}")],
         ["6: Service 'gp' has 'name' or 'find' in language 'nl', but not both."]),
        ([("{name: {en: In the UK}, number", "{name: {en: In the UK}, find: {nl: daar}, number")],
         ["5: Service 'uk-emergency' has 'name' or 'find' in language 'en', but not both.",
          "5: Service 'uk-emergency' has 'name' or 'find' in language 'nl', but not both."]),
    ],
)  # fmt: skip
def test_service_that_readers_cannot_reach_is_reported_alone(changes: list[tuple[str, str]], says: list[str]) -> None:
    assert small(*changes).problems() == [f"{SERVICES}:{sentence}" for sentence in says]


def test_service_that_nobody_must_be_told_of_needs_no_urgency() -> None:
    pharmacist = "  pharmacist: {name: {nl: Je apotheker, en: Your pharmacist}, find: {nl: daar, en: there}}\n"

    assert small(("services:\n", f"services:\n{pharmacist}")).problems() == []


def test_numbers_of_the_real_services_are_those_that_readers_know() -> None:
    numbers = {id: service.number for id, service in real_aid().services.items() if service.number}

    assert numbers == {"emergency": "112", "uk-emergency": "999", "uk-urgent": "111"}


def test_real_mentions_hold_no_number_that_no_service_has() -> None:
    numbers = {service.number for service in real_aid().services.values()}
    said = [text for texts in real_document("services").data["mentions"].values() for text in texts.values()]
    written = {word.strip("()") for text in said for word in text.split() if word.strip("()").isdigit()}

    assert written and written <= numbers


@pytest.mark.parametrize(
    ("old", "new", "number"),
    [
        ('number: "112"', 'number: "11"', "11"),
        ('number: "112"', 'number: "0112"', "0112"),
        ('number: "999"', 'number: "99"', "99"),
        ('en: "112 (UK: 999)"', 'en: "112 (UK: 99)"', "99"),
    ],
)
def test_number_that_our_texts_may_not_name_is_reported(old: str, new: str, number: str) -> None:
    (problem,) = [problem for problem in small((old, new)).problems() if "none of ours" in problem]

    assert problem.startswith(f"{SERVICES}:")
    assert problem.endswith(
        f": The number {number} is none of ours (112, 999, 111); correct it, or allow it in "
        "overrides/hooks/publishing/editorial/telephone_numbers.py."
    )


def test_emergency_number_that_texts_cannot_say_is_reported_first() -> None:
    assert small(("emergency-number: {", "number: {")).problems()[0] == (
        f"{SERVICES}:1: There is no 'emergency-number', which texts, care cards and data say; bring it back under that "
        "name."
    )


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ('number: "112"', 'number: "999"', "In an emergency readers in language 'nl' call 112, not 999; correct it,"),
        ('number: "999"', 'number: "111"', "In an emergency readers in language 'en' call 112 or 999, not 111;"),
    ],
)
def test_number_that_readers_do_not_call_in_an_emergency_is_reported(old: str, new: str, says: str) -> None:
    assert [problem for problem in small((old, new)).problems() if says in problem]


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("nl: je huisarts of de huisartsenpost", "nl: je huisarts", 19),
        ("your GP or the out-of-hours GP service (UK: 111)", "the out-of-hours GP service (UK: 111)", 20),
    ],
)
def test_mention_that_names_not_everybody_whom_readers_need_is_reported(old: str, new: str, line: int) -> None:
    language, lost = ("nl", "out-of-hours") if line == 19 else ("en", "gp")
    text = (PROJECT / "docs/services.yml").read_text("utf-8")
    document = parsed(text.replace(old, new, 1), "docs/services.yml")

    assert list(unmentioned_services(real_document("services"), ("nl", "en"))) == []
    assert list(unmentioned_services(document, ("nl", "en"))) == [
        f"docs/services.yml:{line}: Readers in language '{language}' need the service '{lost}' for what is urgent, and "
        "this text does not name it; add it."
    ]
