"""Every part of a medical page cites a source or says that it is our own advice."""

import pytest

from publishing.page.cited_parts import repeated_citations, uncited_problems
from written import written_page

CITED = "# T\n\nZin.[^a]\n\n"
OWN = "ons eigen advies"


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("# T\n\nZin.\n", [12]),
        (CITED + "## Kop\n\nZin.\n", [16]),
        (CITED + "## Kop\n\nZin.\n\n### Kop twee\n\nZin.[^a]\n", [16]),
        (CITED + "## Kop\n\nZin `[^a]`.\n", [16]),
        (CITED + "## Kop[^a]\n\nZin.\n", [16]),
        (CITED + "## Kop\n\n- punt\n", [16]),
        (CITED + "## Kop\n\n![x](picture:y)\n", [16]),
        (CITED + '!!! urgent "Bel[^a]"\n\n    - teken\n', [16]),
        (CITED + '## Kop\n\n!!! urgent "Bel"\n\n    - teken[^a]\n\n!!! self-care "Doe"\n\n    - dit\n', [22]),
        (CITED + "## A\n\nZin.\n\n## B\n\nZin.\n", [16, 20]),
        (CITED + "```\n\n## Kop\n\nZin.\n", [18]),
        (CITED, []),
        (CITED + "## Kop\n", []),
        (CITED + "## Kop\n\n### Kop twee\n\nZin.[^a]\n", []),
        (CITED + '## Kop\n\n!!! urgent "Bel"\n\n    - teken[^a]\n\nZin.\n', []),
        (CITED + '## Kop\n\n!!! urgent "Bel"\n\n    - teken\n\nZin.[^a]\n', []),
        (CITED + "## Kop\n\nDit is ons\neigen **advies**.\n", []),
        (CITED + "## Kop\n\n| a | b |\n|---|---|\n| c | d[^a] |\n", []),
        (CITED + "## Kop\n\n- a\n\n    - b[^a]\n", []),
    ],
)
def test_part_without_a_source_is_reported_at_its_heading(text: str, lines: list[int]) -> None:
    found = list(uncited_problems(written_page(markdown=text), OWN))

    assert found == [
        f"docs/nl/types.md:{line}: The part that begins here cites no source; add one: [^nhs-twitch]." for line in lines
    ]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        ("A.[^a][^a]\n", [14]),
        ("A.[^a]\n[^a]\n", [15]),
        ("A.[^a][^b] [^a][^b]\n", [14, 14]),
        ("| a |\n|---|\n| b[^a][^a] |\n", [16]),
        ("A.[^a] B.[^a]\n", []),
        ("A.[^a][^b] **B**.[^a]\n", []),
        ("- A.[^a]\n- [^a]\n", []),
        ("A.[^a]\n\n[^a]\n", []),
    ],
)
def test_source_that_is_cited_twice_in_a_row_is_reported(text: str, lines: list[int]) -> None:
    found = list(repeated_citations(written_page(markdown=f"# T\n\n{text}")))

    assert [line for line, _ in found] == lines
    assert all("is cited twice in a row; keep one." in said for _, said in found)
