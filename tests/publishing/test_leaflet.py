"""The leaflet: its boxes come from the register of signs, and whom to call from that of services."""

import pytest

from publishing.editorial.yaml_text import Document
from publishing.paper.leaflet import called, has_own_judgement, leaflet_document, levels
from publishing.tree.signs import LEVELS
from real_aid import real_aid
from real_leaflet import real_leaflet
from written import document

AID = real_aid()
LEVEL = "{heading: {nl: Kop, en: Head}, call: {nl: Bel, en: Call}}"
HEADED = f"levels: {{now: {LEVEL}, today: {LEVEL}, few-days: {LEVEL}, appointment: {LEVEL}}}"


def leaflet(signs: str, shorter: str = "{}", services: str = "{}") -> Document:
    return document(f"back: {{{HEADED}, signs: {signs}, shorter: {shorter}, services: {services}}}")


def test_a_sign_stands_in_the_box_of_its_level_whatever_its_place_in_the_file() -> None:
    signs = "[worry, trips-drops, chest-pain, over-two-weeks, cramp-over-10-minutes]"

    boxes = levels(leaflet(signs), AID)

    assert [(box.name, box.urgency, [sign["en"] for sign in box.signs]) for box in boxes] == [
        ("now", "emergency", ["I have chest pain or pressure now"]),
        ("today", "urgent", [AID.register.signs["cramp-over-10-minutes"].text["en"]]),
        ("few-days", "non-urgent", [AID.register.signs["trips-drops"].text["en"]]),
        ("appointment", "non-urgent", ["I worry about it all day", "It has twitched for more than two weeks"]),
    ]


def test_every_sign_of_our_leaflet_has_the_level_that_the_register_gives_it() -> None:
    for box in levels(real_leaflet(), AID):
        for text in box.signs:
            known = [sign for sign in AID.register.signs.values() if sign.text == text]
            assert all((LEVELS[sign.level], sign.urgency) == (box.name, box.urgency) for sign in known)
    assert sum(len(box.signs) for box in levels(real_leaflet(), AID)) == len(real_leaflet().data["back"]["signs"])


def test_shorter_words_stand_for_those_of_the_register() -> None:
    signs = "[worry, trips-drops, chest-pain, cramp-over-10-minutes]"

    boxes = levels(leaflet(signs, "{chest-pain: {nl: Borst, en: Chest}}"), AID)

    assert boxes[0].signs == ({"nl": "Borst", "en": "Chest"},)


def test_names_in_braces_are_filled_in() -> None:
    filled = leaflet_document(document('a: {nl: "Bel {emergency-number}", en: x}'), AID)

    assert filled.data["a"]["nl"] == "Bel 112"


@pytest.mark.parametrize(("language", "names"), [("nl", ["gp"]), ("en", ["uk-urgent", "gp"])])
def test_readers_find_the_services_that_they_have(language: str, names: list[str]) -> None:
    found = called(leaflet("[]", services="{uk-urgent: {}, gp: {when: {nl: dan, en: then}}}"), AID, language)

    assert [one.service.id for one in found] == names
    assert found[-1].when == {"nl": "dan", "en": "then"}


@pytest.mark.parametrize(("signs", "own"), [("[chest-pain, worry]", False), ("[chest-pain, poisoning]", True)])
def test_leaflet_knows_whether_a_level_is_our_own_judgement(signs: str, own: bool) -> None:
    assert has_own_judgement(leaflet(signs), AID) is own
