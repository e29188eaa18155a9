"""When a name is that of a person."""

import pytest

from publishing.reviewing.reviewer_names import has_surname, name_problem


@pytest.mark.parametrize(
    ("name", "problem"),
    [
        ("A. Jansen", ""),
        ("prof. dr. A.B. van der Jansen-O'Neill, neuroloog", ""),
        ("Ségolène Müller & zoon", ""),
        ("A. Jansen, kliniek De Linde", ""),
        ("Jan", "is not a whole name; write initials or a first name and the surname, such as A. Jansen"),
        ("jan", "is not a whole name; write initials or a first name and the surname, such as A. Jansen"),
        ("jan jansen", "has no capital letters; write the name with them, such as A. Jansen"),
        ("a. de vries, huisarts", "has no capital letters; write the name with them, such as A. Jansen"),
        *(
            (nobody, "is not a person; write the name of whoever reviewed the text, such as A. Jansen")
            for nobody in ("Redactie Spiertrillen", "the editor", "Huisartsenpraktijk De Linde", "Editorial Board")
        ),
    ],
)
def test_name_of_nobody_is_reported(name: str, problem: str) -> None:
    assert name_problem(name) == problem


@pytest.mark.parametrize(
    "name",
    [
        "A. Jansen",
        "Jan Jansen",
        "dr. Jansen",
        "N. N.",
        "J. de Vries, huisarts",
        "mevrouw Li",
        "(dr.) Li",
        "DR. Xu",
        "A. van 't Hart",
        "Ai Lin",
        "王 小明",
    ],
)
def test_name_of_more_than_one_word_is_whole(name: str) -> None:
    assert has_surname(name)


@pytest.mark.parametrize(
    "name",
    [
        "Jan",
        "Jansen",
        "dr.",
        "arts",
        "Dr",
        "Jan, arts",
        "prof. dr.",
        "dr. J.",
        "Jan 3",
        "-",
        "dr. 3. J.",
        "van der Berg",
        "GP",
        "The GP",
        "Medical Doctor",
        "een huisarts",
        "jan jansen",
        "dr. jansen",
    ],
)
def test_title_profession_or_first_name_alone_is_no_whole_name(name: str) -> None:
    assert not has_surname(name)
