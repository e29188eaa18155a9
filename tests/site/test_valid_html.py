"""The checker of the W3C (vnu) finds nothing in any page or embedded page, nor in its style."""

import json
import subprocess
from pathlib import Path
from typing import Any

import pytest

from project import PROJECT

VNU = PROJECT / "tests/delivery/node/node_modules/vnu-jar/build/dist/vnu.jar"
JAVA = [
    "java",
    "-XX:TieredStopAtLevel=1",
    "-XX:+UseSerialGC",
    "-Xss4m",
    "-Dnu.validator.servlet.allow-forbidden-hosts=true",
]
"""It ends in seconds, so it is not worth optimising; and it may ask the loopback server."""
WRONG = '<!doctype html><html lang="en"><title>Wrong</title><style>a{colour:red}</style><body><h1>Wrong</h1><p id="">'


def is_data(message: dict[str, Any]) -> bool:
    """Whether it takes data for a script that the page's policy blocks: a browser neither runs nor blocks data.

    HTML, 4.12.1: a data block is left before the policy is asked.
    """
    said, where = message["message"], message["extract"]
    return said.startswith("Inline script violates") and "<script type=application/ld+json>" in where


def is_embedded(message: dict[str, Any]) -> bool:
    """Whether it misses a heading of the first level where the page of a portal around ours has it."""
    return "/embed" in message["url"] and message["message"].endswith("has a computed heading level of 1.")


def in_a_mail(piece: Path, folder: Path) -> Path:
    """A piece of HTML of ours as whoever has no frames puts it in a mail, twice, as two mails may show it."""
    mail = folder / f"{piece.parent.name}-{piece.name}"
    text = piece.read_text("utf-8")
    mail.write_text(f'<!doctype html><html lang="fr"><title>Mail</title><body><h1>Mail</h1>{text}{text}', "utf-8")
    return mail


@pytest.fixture(scope="module")
def messages(site: Path, server: str, tmp_path_factory: pytest.TempPathFactory) -> list[dict[str, Any]]:
    """All that it has to say of every HTML file, of what is put in mails, and of one that is wrong, in one run."""
    folder = tmp_path_factory.mktemp("html")
    wrong = folder / "wrong.html"
    wrong.write_text(WRONG, "utf-8")
    files = sorted(file.relative_to(site).as_posix() for file in site.rglob("*.html"))
    pages = [server + name for name in files if not name.startswith("api/")]
    mails = [in_a_mail(site / name, folder) for name in files if name.startswith("api/v1/")]
    run = subprocess.run(
        [*JAVA, "-jar", VNU, "--format", "json", "--exit-zero-always", "--stdout", wrong, *pages, *mails],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    found: list[dict[str, Any]] = json.loads(run.stdout)["messages"]
    return found


def test_checker_finds_nothing_in_any_page(messages: list[dict[str, Any]]) -> None:
    ours = [message for message in messages if not message.get("url", "").endswith("/wrong.html")]

    assert [message for message in ours if not is_data(message) and not is_embedded(message)] == []


def test_checker_finds_what_is_wrong_in_a_page_and_in_its_style(messages: list[dict[str, Any]]) -> None:
    found = [message["message"] for message in messages if message.get("url", "").endswith("/wrong.html")]

    assert any("“id”" in said for said in found)
    assert any(said.startswith("CSS: “colour”") for said in found)
