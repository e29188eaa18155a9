"""How the running text of a page reads: what an editor is told of short, long and repeating sentences."""

import pytest

from page_slips import BEGINNING, FIRST_LINE, problems_in
from publishing.editorial.rhythm import rhythm, rhythm_problems, sentences
from written import written_page

TEN = "Een zin van tien woorden is lang genoeg voor ons."
WORDS = ("Een", "Dit", "Zo", "Ook", "Soms", "Dan", "Vaak", "Nu", "Hier", "Wie")


def lines(*lengths: int) -> str:
    """Sentences of so many words, a line each, that begin with other words in turn."""
    return "\n".join(
        " ".join([WORDS[index % len(WORDS)], *["woord"] * (length - 1)]) + "." for index, length in enumerate(lengths)
    )


def reported(markdown: str, name: str = "types", language: str = "nl") -> list[tuple[int, str]]:
    return list(rhythm_problems(written_page(name, language, markdown)))


def test_a_quarter_of_short_sentences_may_be_and_more_may_not() -> None:
    assert reported(lines(5, 5, 6, 14, 14, 14, 14, 14)) == []
    assert reported(lines(14, 5, 5, 14, 14, 14, 14, 1)) == [
        (
            FIRST_LINE + 1,
            "Of the 8 running sentences 38% have 5 words or fewer, and 25% may; join them to others, first of all: "
            "'Dit woord woord woord woord.' (line 13), 'Zo woord woord woord woord.' (line 14), 'Nu.' (line 19).",
        )
    ]


def test_the_first_three_short_sentences_are_named() -> None:
    assert reported(lines(*[5] * 4, *[14] * 6))[0][1].count("(line ") == 3


@pytest.mark.parametrize(
    ("language", "length", "says"),
    [
        ("nl", 8, "have 8.0 words on average; join some, so that it is between 9 and 13."),
        ("nl", 9, ""),
        ("nl", 13, ""),
        ("nl", 14, "have 14.0 words on average; split the longest, so that it is between 9 and 13."),
        ("en", 7, "have 7.0 words on average; join some, so that it is between 8 and 15."),
        ("en", 8, ""),
        ("en", 15, ""),
        ("en", 16, "have 16.0 words on average; split the longest, so that it is between 8 and 15."),
        ("de", 6, ""),
        ("de", 40, ""),
    ],
)
def test_mean_lies_within_the_limits_of_its_language(language: str, length: int, says: str) -> None:
    found = reported(lines(*[length] * 8), language=language)

    assert found == ([(FIRST_LINE, f"The running sentences of the page {says}")] if says else [])


@pytest.mark.parametrize("length", [1, 30])
def test_small_pages_and_pages_that_are_no_story_are_not_measured(length: int) -> None:
    assert reported(lines(*[length] * 7)) == []
    assert reported(lines(*[length] * 8)) != []
    for name in ("about", "sources", "for-portals", "search", "decision-aid"):
        assert reported(lines(*[length] * 8), name) == []


def test_share_is_reported_in_a_language_without_a_mean_too() -> None:
    assert [line for line, _ in reported(lines(*[5] * 8), language="de")] == [FIRST_LINE]


@pytest.mark.parametrize(
    ("text", "line", "says"),
    [
        ("Je trilt.\nJe rust.\nJE slaapt.\n", 3, "3 sentences in a row begin with 'Je'; begin one of them otherwise."),
        ("Je trilt.\n\nJe rust. Je slaapt. Je eet.\n", 3, "4 sentences in a row begin with 'Je'"),
        ("'Je' zei ik.\nJe trilt.\n**Je** rust.\n", 3, "3 sentences in a row begin with 'Je'"),
        ("Een trilling.\nGeen ziekte.\n", 2,
         "'Geen ziekte.' only takes back the sentence before it; make one sentence of the two."),
        ("Een trilling is gewoon. Niet meer dan dat is het.\n", 1, "'Niet meer dan dat is het.' only takes back"),
        ("Het trilt.[^a]\n\nNiet erg!\n", 3, "'Niet erg!' only takes back"),
    ],
)  # fmt: skip
def test_slip_is_reported_at_its_line(text: str, line: int, says: str) -> None:
    [(at, problem)] = reported(text)

    assert at == FIRST_LINE + line - 1
    assert problem.startswith(says)


@pytest.mark.parametrize(
    "text",
    [
        "Je trilt.\nJe rust.\nDan slaap je.\nJe eet.\n",
        "Je trilt.\nJe rust.\n\n## Je eet\n\nJe slaapt.\n",
        "Je trilt.\nJe rust.\n\n- Je eet.\n\nJe slaapt.\n",
        "- Je trilt.\n- Je rust.\n- Je slaapt.\n",
        "- Je trilt.\n\n    Je rust. Je slaapt. Je eet.\n",
        "Je trilt.\nJeuk is anders.\nJe rust.\n",
        '!!! urgent "Bel vandaag"\n\n    Je trilt. Je rust. Je slaapt.\n\n    Bel. Niet wachten.\n',
        "| Je | Je |\n|---|---|\n| Je trilt. Je rust. Je eet. | Ja. Niet nu. |\n",
        "## Een trilling. Niet erg.\n",
        "Een trilling.\n\n## Wat nu?\n\nNiet erg.\n",
        "Geen ziekte.\n",
        "Een trilling.\nNiet iedereen merkt dat van zichzelf op.\n",
        "Een trilling.\nNietig is dat.\n",
        "Een trilling.\nNiet zeker?\n",
        "Is het ALS?\nNiet vaak.\n",
        "Een trilling.\nNo. Not.\n",
        "![Je trilt. Je rust. Je eet.](picture:motor-unit)\n",
    ],
)
def test_sentences_that_only_resemble_a_slip_are_no_problem(text: str) -> None:
    assert reported(text) == []


@pytest.mark.parametrize(
    ("language", "text", "many"),
    [("en", "A twitch.\nNot ALS.\nNo harm.\n", 2), ("en", "A twitch.\nNiet erg.\n", 0), ("de", "A twitch.\nNot.\n", 0)],
)
def test_denials_are_those_of_the_language(language: str, text: str, many: int) -> None:
    assert len(reported(text, language=language)) == many


def test_rhythm_is_reported_with_the_other_problems_of_a_page_and_hides_none() -> None:
    found = problems_in("Je trilt.\nJe rust.\nJe **slaapt.\n")
    line = FIRST_LINE + BEGINNING.count("\n") + 2

    assert [problem for problem in found if problem.startswith(f"docs/nl/types.md:{line}: ")] == found
    assert len(found) == 2
    assert "is not closed" in found[0] and "in a row" in found[1]


def test_running_text_is_measured_over_all_paragraphs_with_the_words_that_readers_see() -> None:
    found = rhythm(written_page(markdown=f"# Titel\n\n{TEN}[^nhs]\n\n- Punt.\n\n## Kop\n\n[Lees](stress.md) meer.\n"))

    assert [(sentence.line, sentence.text) for sentence in found.sentences] == [(14, TEN), (20, "Lees meer.")]
    assert (found.short_share, found.mean) == (0.5, 6)


def test_page_without_running_text_has_nothing_short() -> None:
    assert rhythm(written_page()).short_share == 0


def test_sentence_ends_at_a_full_stop_and_not_at_an_abbreviation_before_a_small_letter() -> None:
    assert list(sentences("Take e.g. tea. Or not?")) == [(0, "Take e.g. tea."), (15, "Or not?")]
    assert list(sentences('("Stop." He said) … x')) == [(0, '("Stop.'), (9, "He said) … x")]
    assert list(sentences(" … ")) == []


@pytest.mark.parametrize(
    "text",
    [
        "М'яз тремтить кілька днів. Він не болить.",
        "Ο μυς τρέμει για μέρες. Έπειτα σταματά.",
        "Kas birkaç gün seğirir. Şimdi geçti.",
        "هل ترتعش العضلة؟ انتظر أسبوعين.",
        "Dauert es an? Öffne die Seite.",
    ],
)
def test_sentence_ends_in_every_script(text: str) -> None:
    assert len(list(sentences(text))) == 2
