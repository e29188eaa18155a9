"""One fault that shows in many places is reported once, at the first of them, so that it hides no other."""

from collections.abc import Iterable, Iterator


def reported_once(found: Iterable[tuple[str, str]]) -> Iterator[str]:
    """The places and what is reported at each, without a last dot: each sentence once, and where else it holds."""
    places: dict[str, list[str]] = {}
    for place, said in found:
        places.setdefault(said, []).append(place)
    for said, (first, *others) in places.items():
        yield f"{first}: {said}{_elsewhere(len(others))}."


def _elsewhere(count: int) -> str:
    if not count:
        return ""
    return "; one more place has the same fault" if count == 1 else f"; {count} more places have the same fault"
