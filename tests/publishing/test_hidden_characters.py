"""No file of an editor holds a character that nobody sees."""

import pytest

from publishing.editorial.hidden_characters import hidden_character_problems
from publishing.editorial.yaml_text import Unreadable, decoded

HIDDEN = [
    *map(chr, range(0x200B, 0x2010)),
    *map(chr, range(0x202A, 0x202F)),
    *map(chr, range(0x2060, 0x2070)),
    *"\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180e\u2028\u2029\u2800\u3164\ufeff\uffa0\ufe00\ufe0e",
    *"\ue000\uf8ff\ufff9\ufffc\ufffd\uffff\U000e0041\U000e0100\U000f0000",
    *"\x00\x07\x08\x0b\x0c\x1b\x1f\x7f\x80\x85\x9f",
]


@pytest.mark.parametrize("character", HIDDEN, ids=lambda character: f"U+{ord(character):04X}")
def test_hidden_character_is_reported_with_its_line_and_code(character: str) -> None:
    says = f"The line holds a hidden or broken character (U+{ord(character):04X}); remove it, or type the words anew."

    assert list(hidden_character_problems(f"Bel\nnu 1{character}12\n")) == [(2, says)]
    with pytest.raises(Unreadable, match=r"^docs/nl/stress\.md:2: The line holds a hidden"):
        decoded(f"Bel\nnu 1{character}12\n".encode(), "docs/nl/stress.md")


def test_each_line_is_reported_once() -> None:
    assert [line for line, _ in hidden_character_problems("a\u200b\u200b\nb\nc\u202ed\u2066")] == [1, 3]


@pytest.mark.parametrize(
    "text",
    [
        "Café, naïef, één",
        "’s avonds – “ja” …",
        "a\u00a0b\u202fc",
        "\tingesprongen",
        "👍 🇳🇱 👍🏽",
        "👩\u200d⚕\ufe0f 👨\u200d👩\u200d👧 ❤\ufe0f",
        "e\u0301",
        "שלום, 水, Привет",
        "",
    ],
)
def test_visible_text_is_no_problem(text: str) -> None:
    assert list(hidden_character_problems(text)) == []


def test_joiner_between_letters_is_reported() -> None:
    assert len(list(hidden_character_problems("1\u200d12"))) == 1
    assert len(list(hidden_character_problems("👍\u200d1"))) == 1


@pytest.mark.parametrize(
    ("text", "piece"), [("geÃ«valueerd", "Ã«"), ("that\u00e2\u20ac\u2122s all", "\u00e2\u20ac\u2122"), ("5Â°", "Â°")]
)
def test_character_that_a_program_took_for_others_is_reported(text: str, piece: str) -> None:
    assert list(hidden_character_problems(f"Een\n{text}\n")) == [
        (2, f"'{piece}' is what is left of another character; type it anew.")
    ]
