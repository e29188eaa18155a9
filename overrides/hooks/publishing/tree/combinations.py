"""Every combination of up to three signs that one person can have, led through the tree (proofs 9 and 10).

Somebody with these signs gives at each question the first answer that is true. A combination is a number in which
each sign is one bit, and all combinations go down the tree together: so a hundred thousand take a second.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache, reduce
from itertools import combinations
from operator import or_

from publishing.tree.decision_tree import Outcome, Tree
from publishing.tree.outcome_advice import to_be_said
from publishing.tree.signs import LEVELS, Pair, Register, Sign
from publishing.tree.tree_paths import Answered, Journey

MOST_TOGETHER = 3


@dataclass(frozen=True)
class Bits:
    """The signs of a register as bits, in its order."""

    register: Register

    @cached_property
    def of_sign(self) -> dict[str, int]:
        """The bit of each sign."""
        return {id: 1 << place for place, id in enumerate(self.register.signs)}

    def of(self, signs: Iterable[str]) -> int:
        """The bits of several signs."""
        return sum(self.of_sign[sign] for sign in set(signs))

    def making(self, pairs: Iterable[Pair]) -> tuple[tuple[int, int], ...]:
        """The bits of each pair that makes a sign, and the bit of that sign."""
        return tuple((self.of(pair.signs), self.of_sign[pair.makes]) for pair in pairs if pair.makes)

    def signs(self, mask: int) -> list[Sign]:
        """The signs of a combination."""
        return [sign for sign in self.register.signs.values() if mask & self.of_sign[sign.id]]

    def at_least(self, level: int) -> int:
        """The bits of all signs of that level or above it."""
        return self.of(sign.id for sign in self.register.signs.values() if sign.level >= level)


@dataclass(frozen=True)
class End:
    """Those combinations that come to one outcome by one path; `outcome` is None where no answer is true."""

    path: Journey
    outcome: Outcome | None
    combinations: Sequence[int]


@dataclass(frozen=True)
class Fault:
    """Somebody who is led wrong: `what` says how, in words that follow 'ends at …'."""

    signs: Sequence[Sign]
    path: Journey
    outcome: Outcome | None
    what: str


def possible_combinations(register: Register, most: int = MOST_TOGETHER) -> Sequence[int]:
    """All sets of one to `most` signs that one person can have, with the signs that pairs of them make."""
    bits = Bits(register)
    never = tuple(bits.of(pair.signs) for pair in register.pairs if not pair.makes)
    return _combinations(
        len(register.signs), most, bits.making(register.pairs), never, (_only(bits, "adults"), _only(bits, "parent"))
    )


@lru_cache(maxsize=8)  # an edition asks more than once
def _combinations(
    signs: int, most: int, makes: Sequence[tuple[int, int]], never: Sequence[int], apart: tuple[int, int]
) -> Sequence[int]:
    """The sets of that many bits; of `never` nobody has all, and nobody has bits of both that are `apart`."""
    singles = [1 << place for place in range(signs)]
    found = [sum(bits) for size in range(1, most + 1) for bits in combinations(singles, size)]
    making = reduce(or_, (both for both, _ in makes), 0)
    found = [one if (one & making).bit_count() < 2 else with_made(one, makes) for one in found]
    found = [one for one in found if not (one & apart[0] and one & apart[1])]
    for all_of_it in never:
        found = [one for one in found if one & all_of_it != all_of_it]
    return tuple(found)


def with_made(one: int, makes: Iterable[tuple[int, int]]) -> int:
    """A combination with what pairs in it make, and what pairs with that make."""
    whole = reduce(or_, (made for both, made in makes if one & both == both), one)
    return one if whole == one else with_made(whole, makes)


def _only(bits: Bits, whom: str) -> int:
    return bits.of(sign.id for sign in bits.register.signs.values() if sign.for_whom == whom)


def ends(tree: Tree, register: Register, combinations: Sequence[int]) -> Iterator[End]:
    """Where each combination ends in a tree without loose ends."""
    bits = Bits(register)

    def down(here: str, path: Journey, those: Sequence[int]) -> Iterator[End]:
        if here in tree.outcomes:
            yield End(path, tree.outcomes[here], those)
            return
        question = tree.questions[here]
        for answer in question.answers:
            met = bits.of(answer.signs)
            if true := [one for one in those if one & met]:
                those = [one for one in those if not one & met]
                yield from down(answer.leads_to, (*path, Answered(question, answer)), true)
        if those:
            if other := question.otherwise:
                yield from down(other.leads_to, (*path, Answered(question, other)), those)
            else:
                yield End(path, None, those)

    yield from down(tree.first, (), combinations)


def faults(tree: Tree, register: Register, most: int = MOST_TOGETHER) -> list[Fault]:
    """Everyone who is led wrong, without those who have only more signs than another one led wrong in the same way."""
    bits = Bits(register)
    found: list[Fault] = []
    for end in ends(tree, register, possible_combinations(register, most)):
        for wrong, masks in _wrong(end, bits):
            for mask in _fewest_signs(masks):
                found.append(Fault(bits.signs(mask), end.path, end.outcome, wrong))
    return found


def _wrong(end: End, bits: Bits) -> Iterator[tuple[str, list[int]]]:
    """What is wrong at an end, with the combinations for which it is."""
    if end.outcome is None:
        yield "finds no answer that is true", list(end.combinations)
        return
    called, level = LEVELS[end.outcome.level], end.outcome.level
    worse, near = bits.at_least(level + 1), bits.at_least(level - 1)
    yield f"which is {called}; that is too mild", [one for one in end.combinations if one & worse]
    yield (
        f"which is {called}; that is more than one level too high",
        [one for one in end.combinations if not one & near],
    )
    said = {*end.outcome.must_say, *end.outcome.also}
    unsaid: dict[str, int] = {}
    for sign in bits.register.signs.values():
        for advice in to_be_said(sign, end.outcome, bits.register):
            if advice not in said:
                unsaid[advice] = unsaid.get(advice, 0) | bits.of_sign[sign.id]
    for advice, need_it in unsaid.items():
        yield f"which does not say '{advice}'", [one for one in end.combinations if one & need_it]


def _fewest_signs(masks: Iterable[int]) -> list[int]:
    """Those of the combinations that hold no other of them."""
    fewest: list[int] = []
    for mask in sorted(set(masks), key=int.bit_count):
        if not any(mask & other == other for other in fewest):
            fewest.append(mask)
    return fewest
