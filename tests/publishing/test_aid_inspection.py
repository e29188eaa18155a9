"""What the inspection says of a decision aid that has lost something on its way to the page."""

import re
from pathlib import Path

import pytest

from contract import PAGES
from publishing.web.aid_inspection import aid_faults
from real_aid import real_aid

FILE = f"{PAGES['decision-aid']['nl']}index.html"


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("name", ["index.html", "embed.html"])
def test_real_aid_has_lost_nothing(site: Path, language: str, name: str) -> None:
    html = (site / PAGES["decision-aid"][language] / name).read_text("utf-8")

    assert aid_faults(FILE, html, real_aid(), language) == []


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("id=call-112-signs", "id=call-113", "'call-112-signs' of the decision tree is missing"),
        ("data-answer=yes", "data-answer=no", "'emergency' lacks the answer 'yes', which leads to #call-112-signs"),
        ("(<a data-answer=yes) href=#[a-z0-9-]+", r"\1 href=#rest", "'emergency' lacks the answer 'yes'"),
        (r"(<h2 id=t2>.*?)href=tel:112", r"\1href=tel:113", "'call-112-signs' lacks the button that calls 112"),
        (r"(<h2 id=t2>.*?)Alarmnummer", r"\1Nummer", "'call-112-signs' lacks the words 'Alarmnummer'"),
        (r"Onthoud hoe laat het begon\.", "", "'call-112-signs' lacks the words 'Onthoud hoe laat het begon.'"),
        (
            "data-outcome=call-112-signs data-urgency=emergency",
            "data-outcome=call-112-signs data-urgency=urgent",
            "'call-112-signs' lacks its urgency, emergency",
        ),
        (
            r"(<section[^>]* id=call-112-signs .*?)<b>Ja</b>",
            r"\1<b></b>",
            "'call-112-signs' lacks the words 'Heb jij of",
        ),
        (
            r"(<section[^>]* id=call-112-signs .*?data-way=back href=#)emergency",
            r"\1rest",
            "'call-112-signs' lacks the way back to #emergency",
        ),
        ("Nu meteen", "Morgen", "'call-112-signs' lacks the words 'Nu meteen'"),
    ],
)
def test_what_is_lost_is_told_with_its_step(site: Path, old: str, new: str, says: str) -> None:
    html = (site / FILE).read_text("utf-8")
    broken, count = re.subn(old, new, html, count=1, flags=re.DOTALL)
    assert count == 1

    faults = aid_faults(FILE, broken, real_aid(), "nl")

    assert any(fault.startswith(f"{FILE}: {says}") for fault in faults), faults
