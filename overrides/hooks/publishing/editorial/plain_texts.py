"""The texts in editors' data, which hold no Markdown: the numbers that they name, and what is not finished in them."""

from collections.abc import Iterator

from publishing.editorial.doubled_words import doubled_word_problems
from publishing.editorial.hidden_characters import hidden_character_problems
from publishing.editorial.named_characters import named_character_problem
from publishing.editorial.telephone_numbers import number_problems
from publishing.editorial.unfinished_text import unfinished_problems
from publishing.editorial.yaml_text import Document


def own_text_problems(document: Document) -> Iterator[str]:
    """In the texts that are our own, of a file or of a front matter: numbers that are none of ours, doubled words."""
    for place, text in document.texts():
        found = [*number_problems(text), *doubled_word_problems(text)]
        yield from dict.fromkeys(f"{place}: {problem}" for _, problem in found)


def text_problems(document: Document) -> Iterator[str]:
    """What is hidden, coded or not finished in the texts of a file, or of a front matter, as sentences with places.

    YAML can hide a character behind a code in quotes, which no look at the file itself would find: "\\u200b".
    """
    for place, text in document.texts():
        found = [*hidden_character_problems(text), *unfinished_problems([(1, text)])]
        yield from (f"{place}: {problem}" for _, problem in found)
        if problem := named_character_problem(text):
            yield f"{place}: {problem}"
