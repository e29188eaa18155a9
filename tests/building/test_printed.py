"""What a command prints reaches any terminal, and nothing stops because nobody reads on."""

import subprocess
import sys
from pathlib import Path

import pytest

HOOKS = Path(__file__).parents[2] / "overrides/hooks"
TWO_LINES = "from building.printed import print_line; print_line('“één”…'); print_line('twee'); open('done', 'w')"


@pytest.mark.parametrize(
    ("letters", "printed"),
    [("utf-8", "“één”…\ntwee\n"), ("latin-1", "???n??\ntwee\n"), ("ascii", "???n??\ntwee\n")],
)
def test_terminal_that_knows_other_letters_gets_the_sentence_all_the_same(
    tmp_path: Path, letters: str, printed: str
) -> None:
    environment = {"PYTHONPATH": str(HOOKS), "PYTHONIOENCODING": letters}
    run = subprocess.run(
        [sys.executable, "-c", TWO_LINES], cwd=tmp_path, env=environment, capture_output=True, timeout=30
    )

    assert (run.returncode, run.stdout.decode(), run.stderr) == (0, printed, b"")


def test_work_goes_on_when_nobody_reads_what_is_printed(tmp_path: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", TWO_LINES], cwd=tmp_path, env={"PYTHONPATH": str(HOOKS)}, stdout=subprocess.PIPE
    ) as run:
        assert run.stdout
        run.stdout.close()

    assert run.returncode == 0
    assert (tmp_path / "done").exists()
