"""Whatever an editor types, the checks end with sentences that name a line of the page, and never with an error."""

import re

from hypothesis import given, settings
from hypothesis import strategies as st

from page_slips import FILE, problems_of
from publishing.page.care_card_checks import cards_of
from publishing.page.cited_parts import uncited_problems
from written import written_page

PIECES = [
    *(
        "# ",
        "## ",
        '!!! urgent "x"\n',
        "!!! ",
        "\n",
        "\n\n",
        "    ",
        "  ",
        "- ",
        "1. ",
        "> ",
        "\t",
        "tekst ",
        "a\n",
        "---\n",
    ),
    *(
        "| a | b |\n|---|---|\n",
        "| c |",
        "```",
        "`",
        "~~~\n",
        "**",
        "*",
        "_",
        "\\",
        "<b>",
        "<!--",
        "&amp;",
        ":::",
        "===\n",
    ),
    *(
        "[",
        "]",
        "(",
        ")",
        "](stress.md)",
        "[^a]",
        "[x]: y\n",
        "112",
        "(tel:112)",
        "![",
        "(picture:motor-unit)",
        "👍",
        "é",
    ),
    *("{ ", " }", "id", "href", "src", "{ href }", "{: .x }", "{ @line=x }", "{ data-aspect=x }", "data-aspect", "???"),
]


@settings(deadline=None, derandomize=True, max_examples=300)
@given(st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_any_text_is_checked_to_its_end(text: str) -> None:
    page = written_page(markdown=text)
    lines = range(page.first_line, page.first_line + page.markdown.count("\n") + 1)

    for problem in [*problems_of(page), *uncited_problems(page, "ons advies")]:
        found = re.fullmatch(rf"{re.escape(FILE)}:(\d+): .+\.", problem)
        assert found and int(found[1]) in lines, problem
    assert all(line in lines for line, _ in [*cards_of(page), *page.citations])
