"""In which languages a service may have its texts, and what an editor is told of another one."""

import pytest

from small_tree import SERVICES, small

GP = "name: {nl: Je huisarts, en: Your GP}"


@pytest.mark.parametrize(
    ("name", "says"),
    [
        (
            "name:\n      en: Your GP\n      fr: Le médecin",
            ["9: 'name' of service 'gp' has a text in 'fr', which is not a language here; remove it."],
        ),
        (
            "name: {}",
            [f"7: 'name' of service 'gp' has no text in language '{language}'." for language in ("nl", "en")],
        ),
        ("name: Huisarts", ["7: 'name' of service 'gp' must be a text in every language: {nl: …, en: …}."]),
        ("name: {en: ''}", ["7: 'en' of 'name' of service 'gp' is empty; fill it in."]),
    ],
    ids=["unknown language", "no language", "text without a language", "empty text"],
)
def test_service_without_a_text_in_a_language_of_its_readers_is_reported(name: str, says: list[str]) -> None:
    assert small((GP, name)).problems() == [f"{SERVICES}:{sentence}" for sentence in says]


def test_service_may_have_its_texts_in_the_languages_of_its_readers_alone() -> None:
    dutch = (f"{GP}\n    find: {{nl: op de website, en: on the website}}", "name: {nl: Je huisarts}\n    number: '1'")

    assert [one for one in small(dutch).problems() if "'name'" in one] == []
