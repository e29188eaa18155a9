"""What our Markdown knows besides what mkdocs.yml names: care cards and source notes, in the words of a language."""

from collections.abc import Iterable
from typing import Any

from publishing.edition.written_edition import Edition
from publishing.page.care_cards import CareCards
from publishing.page.source_notes import SourceNotes


def extensions(listed: Iterable[Any], edition: Edition, language: str) -> list[Any]:
    """The extensions `listed` in mkdocs.yml by name, and ours for `language` in place of those of an earlier one."""
    words = edition.wording[language].data
    named = [extension for extension in listed if isinstance(extension, str)]
    return [*named, CareCards(words["urgency"]), SourceNotes(edition.known_sources, words)]
