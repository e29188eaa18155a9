"""A page is made of its content and its template; what a template loses is told at once."""

import pytest

from building.page_content import refuse_without_heading
from building.stopping import Stopped


def test_page_that_has_lost_its_main_heading_stops_the_build() -> None:
    refuse_without_heading('<main><h1 id="x">Types</h1></main>', "en/types.md")

    with pytest.raises(Stopped) as stopped:
        refuse_without_heading("<main>&lt;h1>Types&lt;/h1></main>", "en/types.md")

    assert stopped.value.problems == [
        "overrides/main.html:1: docs/en/types.md has no main heading once its template is filled in; "
        "write {{ lead | safe }} where it belongs."
    ]
