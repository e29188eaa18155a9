"""Which people get another advice after a change: all with up to three signs, and whoever is not sure."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from publishing.tree.combinations import Bits, ends, possible_combinations, with_made
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.decision_tree import NO, Answer, Outcome, Question, Tree
from publishing.tree.matching import old_outcomes, same_questions
from publishing.tree.signs import SOON, Register, Sign
from publishing.tree.tree_paths import path_for

MOST_TOLD = 40
"""So many people a doctor is told of, the most serious changes first."""

DIRECTIONS = ("LESS URGENT", "more urgent", "equally urgent")
"""The most serious first."""


def direction(was: int, now: int) -> str:
    """How a change is called from one place in SOON to another."""
    return DIRECTIONS[0] if now < was else DIRECTIONS[1] if now > was else DIRECTIONS[2]


def rank(soon: str) -> int:
    """The place in SOON, from the mildest on."""
    return tuple(SOON).index(soon)


def level_change(was: Sign | Outcome, now: Sign | Outcome, called: str) -> str:
    """The sentence for a sign or outcome that is more or less urgent than it was; "" for none."""
    if (was.urgency, was.soon) == (now.urgency, now.soon):
        return ""
    way = direction(rank(was.soon), rank(now.soon))
    return f"{called} was {was.urgency} ({was.soon}) and is now {now.urgency} ({now.soon}): {way}."


def seriousness(sentence: str) -> int:
    """The place of a sentence that ends in a direction, the most serious first."""
    return next(place for place, way in enumerate(DIRECTIONS) if sentence.endswith(f": {way}."))


class Move(NamedTuple):
    """Where somebody was sent and is sent now; None where no answer is true."""

    was: Outcome | None
    now: Outcome | None

    @property
    def ranks(self) -> tuple[int, int]:
        """How urgent it was and is."""
        return rank(self.was.soon) if self.was else -1, rank(self.now.soon) if self.now else -1

    @property
    def direction(self) -> str:
        """Which of DIRECTIONS it is."""
        return direction(*self.ranks)

    def covers(self, other: "Move") -> bool:
        """Whether whoever knows of this move expects the other: the same way, no further, and as urgent in the end."""
        (was, now), (other_was, other_now) = self.ranks, other.ranks
        within = min(was, now) <= other_was <= max(was, now) and now <= other_now <= max(was, now)
        return within and other.direction in (self.direction, DIRECTIONS[-1])


def changed_people(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[str]:
    """Everybody who gets another advice, as sentences, the most serious first; of many the first forty."""
    found = sorted(
        [*_unsure(before, after, language), *_with_signs(before, after, language)],
        key=lambda person: DIRECTIONS.index(person[1].direction),
    )
    for who, move in found[:MOST_TOLD]:
        yield f"Somebody {who} {_sent(move, language)}: {move.direction}."
    if rest := Counter(move.direction for _, move in found[MOST_TOLD:]):
        counts = ", ".join(f"{count} {way}" for way, count in rest.items())
        yield f"And {rest.total()} more people or combinations of signs ({counts})."


def named_outcome(outcome: Outcome, language: str) -> str:
    """An outcome with its title, and how soon it is."""
    return f"“{outcome.title[language]}” ({outcome.id}, {outcome.soon})"


def named_signs(signs: Sequence[Sign], language: str) -> str:
    """Signs in their words, with their names."""
    return " and ".join(f"“{sign.text[language]}” ({sign.id})" for sign in signs)


def sent_to(aid: DecisionAid, sign: str) -> Outcome | None:
    """Where somebody with one sign ends; None where no answer is true."""
    return _end(aid.tree, aid.tree.first, aid.register.with_made([sign]))


def _sent(move: Move, language: str) -> str:
    was, now = (named_outcome(end, language) if end else "" for end in move)
    if not was:
        return f"found no answer that was true, and is now sent to {now}"
    return f"was sent to {was}, now to {now}" if now else f"was sent to {was}, and now finds no answer that is true"


def _with_signs(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[tuple[str, Move]]:
    """People with signs that both know, and without any, unless their move follows from fewer of their signs."""
    bits = _bits_of_both(before.register, after.register)
    combinations = [0, *_possible_in_both(before.register, after.register)]
    were, are = _led(before, bits, combinations), _led(after, bits, combinations)
    moves = {one: Move(were[one], are[one]) for one in combinations}
    names = old_outcomes(before, after)
    moved = {one for one, move in moves.items() if _is_another(move, names)}
    for one in sorted(moved, key=lambda one: (one.bit_count(), -abs(moves[one].ranks[0] - moves[one].ranks[1]))):
        if not _follows(one, moves, moved):
            signs = named_signs(bits.signs(one), language)
            yield (f"with {signs}" if signs else "with none of the signs"), moves[one]


def _bits_of_both(before: Register, after: Register) -> Bits:
    """Bits for all signs, those that both know first."""
    shared = _in_both(before, after)
    return Bits(replace(after, signs={**shared, **after.signs, **before.signs, **shared}))


def _in_both(before: Register, after: Register) -> dict[str, Sign]:
    """The signs that both know, as they are after the change."""
    return {id: sign for id, sign in after.signs.items() if id in before.signs}


def _possible_in_both(before: Register, after: Register) -> list[int]:
    """The combinations of shared signs that one person can have, without the signs that pairs of them make."""
    shared = _in_both(before, after)
    pairs = (pair for pair in (*before.pairs, *after.pairs) if not pair.makes)
    apart = [pair for pair in pairs if all(sign in shared for sign in pair.signs)]
    return list(possible_combinations(replace(after, signs=shared, pairs=tuple(apart))))


def _led(aid: DecisionAid, bits: Bits, combinations: Sequence[int]) -> dict[int, Outcome | None]:
    """Where each combination ends, with the signs that pairs of them make."""
    makes = bits.making(aid.register.pairs)
    whole = {one: with_made(one, makes) for one in combinations}
    found = ends(aid.tree, bits.register, list(whole.values()))
    where = {signs: end.outcome for end in found for signs in end.combinations}
    return {one: where[signs] for one, signs in whole.items()}


def _is_another(move: Move, old_names: Mapping[str, str]) -> bool:
    if not move.was or not move.now:
        return bool(move.was or move.now)
    return old_names.get(move.now.id) != move.was.id or move.was.soon != move.now.soon


def _follows(one: int, moves: Mapping[int, Move], moved: set[int]) -> bool:
    """Whether a doctor who knows how the parts of a combination moved expects what became of the whole."""
    if one.bit_count() < 2:
        return False
    parts, part = [], (one - 1) & one
    while part:
        parts.append(part)
        part = (part - 1) & one
    if not any(part in moved and moves[part].covers(moves[one]) for part in parts):
        return False
    was_known = any(moves[part].was is moves[one].was for part in parts)
    return was_known and any(moves[part].now is moves[one].now for part in parts)


def _unsure(before: DecisionAid, after: DecisionAid, language: str) -> Iterator[tuple[str, Move]]:
    """Whoever gives an answer that stands for no sign, such as “I am not sure”."""
    names = old_outcomes(before, after)
    for was, now in same_questions(before, after):
        for answer in now.answers:
            old = _same_answer(was, answer)
            if not old or answer.signs or old.signs or answer.code == NO:
                continue
            move = Move(_end(before.tree, old.leads_to), _end(after.tree, answer.leads_to))
            if _is_another(move, names):
                yield f"who answers “{answer.text[language]}” to “{now.text[language]}” ({now.id})", move


def _same_answer(question: Question, answer: Answer) -> Answer | None:
    """The answer of another version of a question that has the same code or, without one, the same words."""
    same = [old for old in question.answers if old.code == answer.code]
    return next(iter(same or [old for old in question.answers if old.text == answer.text]), None)


def _end(tree: Tree, start: str, signs: frozenset[str] = frozenset()) -> Outcome | None:
    """Where somebody with these signs ends from a question on."""
    try:
        return path_for(replace(tree, first=start), signs)[1]
    except KeyError:
        return None
