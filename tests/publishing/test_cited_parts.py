"""Every part of a medical page cites a source or says that it is our own advice."""

import pytest

from publishing.editorial.cited_parts import uncited_problems
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
def test_part_without_a_source_is_told_at_its_heading(text: str, lines: list[int]) -> None:
    found = list(uncited_problems(written_page(markdown=text), OWN))

    assert found == [
        f"docs/nl/types.md:{line}: The part that begins here cites no source; add one: [^nhs-twitch]." for line in lines
    ]
