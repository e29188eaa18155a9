"""A command for an editor ends with a sentence, whatever happens, and keeps the whole story for later."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from building.failures import DETAILS
from building.stopping import Stopped
from commands.recording import recorded


@pytest.mark.parametrize(
    ("error", "says"),
    [
        (
            Stopped(["docs/nl/stress.md:1: One.", "docs/nl/types.md:1: Two."]),
            "docs/nl/stress.md:1: One.\ndocs/nl/types",
        ),
        (
            FileNotFoundError(2, "No such file", "docs/x.yml"),
            "docs/x.yml: It cannot be read or written (No such file);",
        ),
        (KeyError("emergency"), "docs: Something went wrong that nobody foresaw (KeyError: 'emergency'); the details"),
    ],
)
def test_command_that_cannot_go_on_says_so_in_a_sentence(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    error: Exception,
    says: str,
) -> None:
    def record() -> Iterator[str]:
        yield "One is done."
        raise error

    monkeypatch.chdir(tmp_path)

    assert recorded(record, Path("docs")) == 1
    said = capsys.readouterr()
    assert said.out == "One is done.\n"
    assert said.err.startswith(says)
    assert DETAILS.exists() is isinstance(error, KeyError)


def test_command_that_has_done_all_says_what(capsys: pytest.CaptureFixture[str]) -> None:
    assert recorded(lambda: ["One.", "Two."], Path("docs")) == 0

    assert capsys.readouterr() == ("One.\nTwo.\n", "")
