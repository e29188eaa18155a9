"""What a change of the decision aid means, in words for the doctor who reviews it: people first, then texts."""

from collections.abc import Iterator

from publishing.tree.changed_outcomes import changed_outcomes
from publishing.tree.changed_people import changed_people
from publishing.tree.changed_signs import changed_signs
from publishing.tree.changed_texts import changed_texts
from publishing.tree.decision_aid import DecisionAid


def changed_advice(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    """All that changed in what the decision aid advises, as sentences; none when nothing did.

    Signs and outcomes are called by their words in `language`; texts are compared in all languages.
    """
    yield from changed_people(before, after, language)
    yield from changed_signs(before, after, language)
    yield from changed_outcomes(before, after, language)
    yield from changed_texts(before, after)
