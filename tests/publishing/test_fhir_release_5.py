"""A Questionnaire of FHIR R4 as one of R5."""

from publishing.portal.fhir_release_5 import in_release_5

ASKED = {
    "url": "https://example.org/r4.json",
    "title": "Twitching",
    "item": [
        {"linkId": "page", "type": "group", "item": [{"linkId": "a", "type": "choice", "required": True}]},
        {"linkId": "end", "type": "display", "enableWhen": [{"question": "a"}], "enableBehavior": "all"},
    ],
}


def test_a_choice_becomes_a_coding_of_its_options_and_what_is_not_enabled_is_hidden() -> None:
    assert in_release_5(ASKED, "https://example.org/r5.json") == {
        "url": "https://example.org/r5.json",
        "title": "Twitching",
        "item": [
            {
                "linkId": "page",
                "type": "group",
                "item": [{"linkId": "a", "type": "coding", "required": True, "answerConstraint": "optionsOnly"}],
            },
            {
                "linkId": "end",
                "type": "display",
                "enableWhen": [{"question": "a"}],
                "enableBehavior": "all",
                "disabledDisplay": "hidden",
            },
        ],
    }


def test_that_of_r4_stays_as_it_was() -> None:
    before = str(ASKED)
    in_release_5(ASKED, "https://example.org/r5.json")

    assert str(ASKED) == before
