"""What changed in the outcomes besides their words: how urgent, what they say for their signs, whom they call."""

from collections.abc import Iterator, Mapping

from publishing.tree.changed_people import level_change, named_outcome, seriousness
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import Outcome
from publishing.tree.matching import matched, old_outcomes

Said = Mapping[tuple[str | None, str | None], str]
"""For an outcome and an advice, by name, how it is said there: at once, or unfolded by whom it fits."""

NOT, UNFOLDED, AT_ONCE = "not", "unfolded", "at once"
BECAME = {
    (AT_ONCE, NOT): "No longer said",
    (UNFOLDED, NOT): "No longer said",
    (AT_ONCE, UNFOLDED): "No longer said at once, only when unfolded,",
    (NOT, AT_ONCE): "Now said",
    (NOT, UNFOLDED): "Now said, when unfolded,",
    (UNFOLDED, AT_ONCE): "Now said at once",
}


def changed_outcomes(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    """What changed in the outcomes, as sentences."""
    old, new = before.tree.outcomes, after.tree.outcomes
    names = old_outcomes(before, after)
    levels = (
        level_change(old[was], new[now], f"Outcome “{new[now].title[language]}” ({now})") for now, was in names.items()
    )
    yield from sorted(filter(None, levels), key=seriousness)
    for id, outcome in old.items():
        if id not in names.values():
            yield f"Outcome {named_outcome(outcome, language)} is gone."
    for id, outcome in new.items():
        if id not in names:
            yield f"Outcome {named_outcome(outcome, language)} is new."
        yield from _calls(old[names[id]] if id in names else None, outcome, language)
    yield from _said(before, after, names, language)


def _calls(was: Outcome | None, now: Outcome, language: str) -> Iterator[str]:
    old = {service.id: service for service in was.call} if was else {}
    new = {service.id: service for service in now.call}
    for services, others, calls in ((old, new, "no longer calls"), (new, old, "now calls")):
        for id, service in services.items():
            if id not in others:
                name = service.name.get(language) or next(iter(service.name.values()))
                yield f"Outcome {named_outcome(now, language)} {calls} “{name}” ({id})."


def _said(before: DecisionAid, after: DecisionAid, outcomes: Mapping[str, str], language: str) -> Iterator[str]:
    """What outcomes say and no longer say for their signs; those of which the same is true stand together."""
    where: dict[tuple[str, str], list[str]] = {}
    for outcome in after.tree.outcomes.values():
        for what, advice in _became(outcome, before, after, outcomes, language).items():
            where.setdefault((what, "; ".join(advice)), []).append(named_outcome(outcome, language))
    for (what, sentences), named in where.items():
        yield f"{what} at {', '.join(named)}: {sentences}."


def _became(
    outcome: Outcome, before: DecisionAid, after: DecisionAid, outcomes: Mapping[str, str], language: str
) -> dict[str, list[str]]:
    """The advice that one outcome says otherwise than before, by what became of it."""
    old, new = _all_said(before), _all_said(after)
    words = {**before.register.advice, **after.register.advice}
    found: dict[str, list[str]] = {}
    for was, now in matched(before.register.advice, after.register.advice):
        became = old.get((outcomes.get(outcome.id), was), NOT), new.get((outcome.id, now), NOT)
        if became in BECAME:
            name = str(now or was)
            found.setdefault(BECAME[became], []).append(f"“{words[name][language]}” ({name})")
    return found


def _all_said(aid: DecisionAid) -> Said:
    said: dict[tuple[str | None, str | None], str] = {}
    for outcome in aid.tree.outcomes.values():
        said.update({(outcome.id, name): UNFOLDED for name in outcome.also})
        said.update({(outcome.id, name): AT_ONCE for name in outcome.must_say})
    return said
