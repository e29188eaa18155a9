"""Whether texts name what docs/services.yml says by a name in braces, such as {emergency-number}, and only so."""

import re
from collections.abc import Collection, Iterator

from publishing.editorial.yaml_text import Document


def mention_problems(document: Document, mentions: Collection[str]) -> Iterator[str]:
    """Names in braces, such as {emergency-number}, for which docs/services.yml says nothing."""
    known = " or ".join(f"{{{mention}}}" for mention in mentions)
    for place, text in document.texts():
        for name in re.findall(r"\{([^{}]*)\}", text):
            if name not in mentions:
                yield f"{place}: {{{name}}} is nothing that docs/services.yml mentions; write {known}."


def numbers_elsewhere(documents: Collection[Document], services: Document) -> Iterator[str]:
    """Telephone numbers of docs/services.yml that are written out in another file of the decision aid."""
    numbers = {entry["number"] for entry in services.data["services"].values() if entry.get("number")}
    for document in documents:
        for place, text in document.texts():
            for number in sorted(numbers & set(re.findall(r"(?<![\w.-])\d+(?![\w-]|\.\d)", text))):
                yield f"{place}: The number {number} stands in docs/services.yml; write a name in braces for it here."


def unfilled_mentions(document: Document) -> Iterator[str]:
    """Names in braces in a file in which nothing is put in their place, so that readers would see them."""
    for place, text in document.texts():
        for name in re.findall(r"\{[^{}]*\}", text):
            yield f"{place}: Nothing is put in place of {name} in this file; write the words themselves."
