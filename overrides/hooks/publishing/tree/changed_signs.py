"""What changed in the signs besides their words: how urgent, where they are asked for, what must be said for them."""

from collections.abc import Iterator

from publishing.tree.changed_people import level_change, named_outcome, named_signs, sent_to, seriousness
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import Question
from publishing.tree.matching import matched, same_questions
from publishing.tree.signs import Pair, Register, Sign


def changed_signs(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    """What changed in signs, groups and pairs, and in what questions ask for, as sentences."""
    signs = [(before.register.signs[id], sign) for id, sign in after.register.signs.items() if _has(before, id)]
    levels = (level_change(was, now, f"Sign {named_signs([now], language)}") for was, now in signs)
    yield from sorted(filter(None, levels), key=seriousness)
    yield from _gone_or_new(before, after, language)
    yield from _asked(before, after, language)
    yield from _in_groups(before, after, language)
    yield from _pairs(before, after, language)
    for was, now in signs:
        if was.for_whom != now.for_whom:
            yield f"Sign {named_signs([now], language)} was for {was.for_whom} and is now for {now.for_whom}."
    for was, now in signs:
        yield from _advice(was, now, before, after, language)


def _has(aid: DecisionAid, sign: str) -> bool:
    return sign in aid.register.signs


def _gone_or_new(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    for id, sign in before.register.signs.items():
        if not _has(after, id):
            yield f"{_introduced(sign, language)} is gone; {_leads(before, sign, 'led', language)}."
    for id, sign in after.register.signs.items():
        if not _has(before, id):
            yield f"{_introduced(sign, language)} is new; {_leads(after, sign, 'leads', language)}."
            yield from (_must_be_said(sign, name, after, language) for name in sign.must_say)


def _introduced(sign: Sign, language: str) -> str:
    return f"Sign {named_signs([sign], language)}, {sign.urgency} ({sign.soon}),"


def _leads(aid: DecisionAid, sign: Sign, verb: str, language: str) -> str:
    end = sent_to(aid, sign.id) if sign.id in _all_asked(aid) else None
    return f"it {verb} to {named_outcome(end, language)}" if end else "no question asks for it"


def _all_asked(aid: DecisionAid) -> set[str]:
    return {sign for question in aid.tree.questions.values() for sign in question.signs}


def _asked(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    """Signs that a question no longer asks for, or asks for now."""
    for was, now in same_questions(before, after):
        question = f"Question “{now.text[language]}” ({now.id})"
        for sign in was.signs:
            if sign not in now.signs and _has(after, sign):
                yield f"{question} no longer asks for {named_signs([before.register.signs[sign]], language)}."
        for sign in now.signs:
            if sign not in was.signs and _has(before, sign):
                yield f"{question} now asks for {named_signs([after.register.signs[sign]], language)}."
        for name in _no_longer_listed(was, now, before.register, after.register):
            yield f"{question} no longer lists “{before.register.words(name)[language]}” ({name})."
        for name in _no_longer_listed(now, was, after.register, before.register):
            yield f"{question} now lists “{after.register.words(name)[language]}” ({name})."
    lost = _all_asked(before) - _all_asked(after)
    for gone in before.register.signs.values():
        if gone.id in lost and _has(after, gone.id):
            yield f"No question asks for {named_signs([gone], language)} any more."


def _no_longer_listed(was: Question, now: Question, old: Register, new: Register) -> Iterator[str]:
    """Names of lines that a question has lost though it still asks for all or some of what they mean."""
    kept = {name for name in (*new.groups, *new.signs) if new.words(name) in now.lines}
    for name in (*old.groups, *old.signs):
        words = old.words(name)
        lost = words in was.lines and words not in now.lines and name not in kept
        if lost and set(old.named([name])) & set(now.signs):
            yield name


def _in_groups(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    old, new = before.register.groups, after.register.groups
    for was, now in matched(old, new, lambda group: group.text):
        if not was or not now:
            continue
        group = f"in group “{new[now].text[language]}” ({now})"
        for sign in old[was].signs:
            if sign not in new[now].signs and _has(after, sign):
                yield f"Sign {named_signs([before.register.signs[sign]], language)} is no longer {group}."
        for sign in new[now].signs:
            if sign not in old[was].signs and _has(before, sign):
                yield f"Sign {named_signs([after.register.signs[sign]], language)} is now {group}."


def _pairs(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    old, new = set(map(_in_any_order, before.register.pairs)), set(map(_in_any_order, after.register.pairs))
    differences = (
        (old - new, before.register, "no longer has", "can now"),
        (new - old, after.register, "now has", "cannot"),
    )
    for pairs, register, has, can in differences:
        for signs, makes in sorted((sorted(signs), makes) for signs, makes in pairs):
            named = named_signs([register.signs[sign] for sign in signs], language)
            if makes:
                made = named_signs([register.signs[makes]], language)
                yield f"By the register, whoever has {named} {has} {made} besides."
            else:
                yield f"By the register, one person {can} have {named}."


def _in_any_order(pair: Pair) -> tuple[frozenset[str], str]:
    return frozenset(pair.signs), pair.makes


def _advice(was: Sign, now: Sign, before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    names = dict(matched(before.register.advice, after.register.advice))
    kept = {names.get(name) for name in was.must_say}
    for name in was.must_say:
        if names.get(name) not in now.must_say:
            advice = before.register.advice[name][language]
            yield f"With {named_signs([now], language)} it need no longer be said: “{advice}” ({name})."
    yield from (_must_be_said(now, name, after, language) for name in now.must_say if name not in kept)


def _must_be_said(sign: Sign, name: str, aid: DecisionAid, language: str) -> str:
    return (
        f"With {named_signs([sign], language)} it must now be said: “{aid.register.advice[name][language]}” ({name})."
    )
