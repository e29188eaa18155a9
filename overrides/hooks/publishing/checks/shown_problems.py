"""How many problems an editor is shown at once."""

from collections.abc import Sequence

MOST_SHOWN = 20


def shown(problems: Sequence[str]) -> list[str]:
    """What an editor is shown of these problems: the first twenty, then how many more there are."""
    more = len(problems) - MOST_SHOWN
    if more <= 0:
        return list(problems)
    rest = "1 more problem is" if more == 1 else f"{more} more problems are"
    return [*problems[:MOST_SHOWN], f"And {rest} not shown; correct these first."]
