"""The anchors of the sources: short, and each of one source alone."""

from hypothesis import given
from hypothesis import strategies as st

from publishing.page.source_anchors import source_anchors


def test_an_anchor_is_the_shortest_beginning_of_a_key_with_which_no_other_begins() -> None:
    keys = ["ninds-gbs", "nhs-twitch", "nhs-twitch-copy", "nhs-salb", "aao"]

    assert source_anchors(keys) == {
        "aao": "aao",
        "nhs-salb": "nhs-s",
        "nhs-twitch": "nhs-twitch",
        "nhs-twitch-copy": "nhs-twitch-",
        "ninds-gbs": "nin",
    }


@given(st.sets(st.text("ab-", min_size=1, max_size=6), min_size=1, max_size=12))
def test_no_source_has_the_anchor_of_another(keys: set[str]) -> None:
    anchors = source_anchors(keys)

    assert anchors.keys() == keys
    assert all(key.startswith(anchor) for key, anchor in anchors.items())
    assert len(set(anchors.values())) == len(keys)
