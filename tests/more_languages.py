"""What the data files say, in languages that we do not have."""

from collections.abc import Callable, Mapping
from typing import Any

IN_EVERY_LANGUAGE = ("changes", "decision-tree", "leaflet", "services", "signs", "stories")
"""The data files that hold texts in every language."""


def in_more_languages(data: Any, texts: Callable[[str], Mapping[str, str]]) -> Any:
    """The data with, beside every Dutch text, those that `texts` makes of it, by their languages."""
    if isinstance(data, dict):
        added = texts(data["nl"]) if isinstance(data.get("nl"), str) else {}
        return {key: in_more_languages(value, texts) for key, value in data.items()} | dict(added)
    return [in_more_languages(value, texts) for value in data] if isinstance(data, list) else data
