"""Whether people find the same signs, and the same honest answers, in whichever language they search."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from publishing.editorial.translated_texts import unlike_numbers
from publishing.editorial.yaml_text import Document
from publishing.search.search_words import search_words


def unlike_search_words(files: Mapping[str, Document], languages: Sequence[str]) -> Iterator[str]:
    """Signs and answers that people find in one language alone, and answers that say other numbers.

    `files` are the search-words.yml of each language, each of which passed the SEARCH_WORDS form check.
    """
    leading = {one: _signs(files[one]) for one in languages}
    answers = {one: files[one].data["elsewhere"] for one in languages}
    for here in languages:
        for there in (one for one in languages if one != here):
            for sign in sorted(leading[there].keys() - leading[here].keys()):
                yield (
                    f"{files[here].place('also')}: At {leading[there][sign]} words lead to '{sign}', and here none do; "
                    "list some, so that people find it in every language."
                )
            for name in sorted(answers[there].keys() - answers[here].keys()):
                yield (
                    f"{files[here].place('elsewhere')}: The answer '{name}', which stands at "
                    f"{files[there].place('elsewhere', name)}, is missing here; add it, or remove it there."
                )
    for name in sorted(set.intersection(*(set(one) for one in answers.values()))):
        said = {language: answers[language][name]["say"] for language in languages}
        yield from unlike_numbers(said, languages, partial(_place, files, name))


def _signs(document: Document) -> Mapping[str, str]:
    """The signs and groups to which words lead, each with its place."""
    words = [word for word in search_words(document) if word.place.startswith("sign:")]
    return {word.place: document.place(*word.path) for word in reversed(words)}


def _place(files: Mapping[str, Document], name: str, language: str) -> str:
    return files[language].place("elsewhere", name, "say")
