"""Where everybody ends whom the decision aid was tried on, as numbers."""

from publishing.tree.combinations import ends, possible_combinations
from publishing.tree.decision_aid import DecisionAid
from publishing.tree.signs import LEVELS


def combination_summary(aid: DecisionAid) -> dict[str, int]:
    """Level of an outcome -> how many combinations of up to three signs end there, from the most urgent level."""
    counted = dict.fromkeys(reversed(LEVELS), 0)
    for end in ends(aid.tree, aid.register, possible_combinations(aid.register)):
        if end.outcome:
            counted[end.outcome.level_name] += len(end.combinations)
    return counted
