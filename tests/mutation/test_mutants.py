"""What `make mutants` says of the changes that it tried."""

import ast
import json
import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from mutation.copy_to_change import CONFTEST, FOR_CHANGED_CODE, settings
from mutation.mutants import SURVIVORS, Mutant, report, tried, unexplained
from project import PROJECT

CHANGED = """\
def x_lower__mutmut_orig(text):
    return text.lower()


def x_lower__mutmut_1(text):
    return text.upper()


class Page:
    def xǁPageǁname__mutmut_orig(self):
        match self:
            case 1:
                return 2

    def xǁPageǁname__mutmut_1(self):
        match self:
            case 1:
                return None

    def xǁPageǁname__mutmut_2(self):
        match self:
            case 1:
                pass
"""
ENDS = {"x_lower__mutmut_1": 1, "xǁPageǁname__mutmut_1": 0, "xǁPageǁname__mutmut_2": 36}

NOTICED = Mutant("publishing.tree.a.f", "return 1", True)
SURVIVED = Mutant("publishing.tree.a.f", "return 2", False)
OTHER = Mutant("publishing.editorial.b.C.g", "return 3", False)
REASONS = {SURVIVED.function: {SURVIVED.line: "It makes no difference."}}


def ran(folder: Path, ends: dict[str, int | None]) -> Path:
    """A folder in which mutmut has run."""
    module = folder / "publishing/tree/words.py"
    module.parent.mkdir(parents=True)
    module.write_text(CHANGED, "utf-8")
    record = {"exit_code_by_key": {f"publishing.tree.words.{name}": end for name, end in ends.items()}}
    module.with_suffix(".py.meta").write_text(json.dumps(record), "utf-8")
    return folder


def test_tests_that_name_the_changed_module_run_first(tmp_path: Path) -> None:
    texts = {
        CONFTEST: FOR_CHANGED_CODE,
        "changed.py": "def lower(): ...",
        "test_other.py": "def test_other(): ...",
        "test_own.py": "from changed import lower\ndef test_own(): ...",
    }
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")

    asked = subprocess.run(
        [sys.executable, "-m", "pytest", "--collect-only", "--quiet"],
        cwd=tmp_path, env=os.environ | {"MUTANT_UNDER_TEST": "changed.x_lower__mutmut_1"},
        capture_output=True, text=True, check=True, timeout=60,
    )  # fmt: skip

    assert asked.stdout.splitlines()[:2] == ["test_own.py::test_own", "test_other.py::test_other"]


def test_tests_run_beside_what_makes_them_forget_how_the_code_was() -> None:
    assert CONFTEST in tomllib.loads(settings("sections"))["tool"]["mutmut"]["also_copy"]


def test_changes_are_read_with_their_function_and_their_line(tmp_path: Path) -> None:
    assert list(tried(ran(tmp_path, dict(ENDS)))) == [
        Mutant("publishing.tree.words.lower", "return text.upper()", True),
        Mutant("publishing.tree.words.Page.name", "return None", False),
        Mutant("publishing.tree.words.Page.name", "pass", True, unending=True),
    ]


def test_change_that_was_not_tried_is_no_good_news(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"^mutmut did not try publishing\.tree"):
        list(tried(ran(tmp_path, {"x_lower__mutmut_1": None})))


def test_survivor_without_a_reason_is_reported() -> None:
    assert list(unexplained([NOTICED, SURVIVED, OTHER], REASONS)) == [OTHER]
    assert list(report([NOTICED, SURVIVED, OTHER], REASONS))[-1] == (
        "publishing.editorial.b.C.g: No test notices `return 3`; write one, or the reason in survivors.yml."
    )


def test_changes_are_counted_by_module_and_together() -> None:
    lines = [line.split() for line in report([NOTICED, SURVIVED, OTHER], REASONS)]

    assert ["a", "2", "1", "1", "1"] in lines
    assert ["b", "1", "0", "1", "0"] in lines
    assert ["all", "3", "1", "2", "1"] in lines
    assert ["66.7%", "survived;", "5%", "may.", "Of", "those", "noticed,", "0", "never", "ended."] in lines


def test_every_reason_is_for_a_function_that_there_is() -> None:
    reasons = yaml.safe_load(SURVIVORS.read_text("utf-8"))

    for function, lines in reasons.items():
        module, names = function.split(".")[:3], function.split(".")[3:]
        parts = ast.walk(
            ast.parse((PROJECT / "overrides/hooks" / "/".join(module)).with_suffix(".py").read_text("utf-8"))
        )
        assert set(names) <= {getattr(part, "name", None) for part in parts}, function
        assert all(reason.endswith(".") for reason in lines.values())
