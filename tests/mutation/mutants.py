"""`make mutants`: would a test notice if the code that judges the text and the tree were wrong?

mutmut changes one thing at a time in a copy of the groups and modules that copy_to_change.py names, and runs the
tests that come by it. A change that no test notices survives; one that cannot matter stands in survivors.yml with the
reason.
"""

import ast
import difflib
import json
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import yaml

from mutation.copy_to_change import lay
from project import PROJECT

FOLDER = PROJECT / "build/mutants"
SURVIVORS = Path(__file__).with_name("survivors.yml")
MOST = 0.05
"""The share of the changes that may survive."""

AT_LOADING = ("publishing.edition.wording_form._words", "publishing.edition.wording_form._picture")
"""Functions that run once, while their module is loaded and before mutmut chooses a change: it can try none of them."""

UNENDING = (36, 24, -24, 152, 255)
NOTICED = (1, 3, -11, -9, *UNENDING)
UNNOTICED = (0, 5, 33)
"""How mutmut says that a test never ended; that one failed, or never ended; that none failed, or that none comes by."""

Reasons = Mapping[str, Mapping[str, str]]
"""Why a change may survive: by its function, then by the line as changed."""


@dataclass(frozen=True)
class Mutant:
    """A change: the function it is in, the line as changed, and whether a test noticed, be it by never ending."""

    function: str
    line: str
    noticed: bool
    unending: bool = False

    @property
    def module(self) -> str:
        return self.function.split(".")[2]


def main(module: str = "*") -> int:
    """Make and try the changes of one module, or of all; 0 when few enough survive and each has its reason."""
    lay(FOLDER, module)
    if subprocess.run([sys.executable, "-m", "mutmut", "run"], cwd=FOLDER, check=False).returncode:
        return 1
    mutants, reasons = list(tried(FOLDER / "mutants")), yaml.safe_load(SURVIVORS.read_text("utf-8"))
    print("\n".join(report(mutants, reasons)))
    return int(_share_of_survivors(mutants) > MOST or any(unexplained(mutants, reasons)))


def report(mutants: Sequence[Mutant], reasons: Reasons) -> Iterator[str]:
    """What became of the changes: a line a module, then the survivors that have no reason."""
    yield f"{'module':<20} changes  noticed  survived  explained"
    for module in sorted({mutant.module for mutant in mutants}):
        yield _row(module, [mutant for mutant in mutants if mutant.module == module], reasons)
    yield _row("all", mutants, reasons)
    unending = sum(mutant.unending for mutant in mutants)
    yield f"{_share_of_survivors(mutants):.1%} survived; {MOST:.0%} may. Of those noticed, {unending} never ended."
    yield f"Not tried: what runs while a module is loaded ({', '.join(AT_LOADING)}, and all that is in no function),"
    yield "and properties."
    for mutant in unexplained(mutants, reasons):
        yield f"{mutant.function}: No test notices `{mutant.line}`; write one, or the reason in {SURVIVORS.name}."


def unexplained(mutants: Sequence[Mutant], reasons: Reasons) -> Iterator[Mutant]:
    """The survivors without a reason."""
    return (mutant for mutant in mutants if not mutant.noticed and mutant.line not in reasons.get(mutant.function, {}))


def _row(name: str, mutants: Sequence[Mutant], reasons: Reasons) -> str:
    survived = [mutant for mutant in mutants if not mutant.noticed]
    explained = len(survived) - len(list(unexplained(survived, reasons)))
    return f"{name:<20} {len(mutants):>7} {len(mutants) - len(survived):>8} {len(survived):>9} {explained:>10}"


def _share_of_survivors(mutants: Sequence[Mutant]) -> float:
    return sum(not mutant.noticed for mutant in mutants) / max(len(mutants), 1)


def tried(folder: Path) -> Iterator[Mutant]:
    """The changes that mutmut tried in its folder; raises SystemExit when it has not tried them all."""
    for record in sorted(folder.glob("publishing/*/*.py.meta")):
        functions = _functions(record.with_suffix("").read_text("utf-8"))
        for name, ended in json.loads(record.read_text("utf-8"))["exit_code_by_key"].items():
            module, _, changed = name.rpartition(".")
            original = changed.rpartition("__mutmut_")[0]
            function = f"{module}.{original.removeprefix('x_').removeprefix('xǁ').replace('ǁ', '.')}"
            if ended not in NOTICED + UNNOTICED:
                raise SystemExit(f"mutmut did not try {name} ({ended}); run the command again.")
            if function not in AT_LOADING:
                line = _difference(functions[f"{original}__mutmut_orig"], functions[changed])
                yield Mutant(function, line, ended in NOTICED, ended in UNENDING)


def _functions(code: str) -> dict[str, str]:
    """The functions and methods of a module by name, without the line that names them."""
    lines = code.splitlines()
    return {
        part.name: "\n".join(lines[part.lineno : part.end_lineno])
        for part in ast.walk(ast.parse(code))
        if isinstance(part, ast.FunctionDef)
    }


def _difference(original: str, changed: str) -> str:
    """The lines of a function that were changed, as they are after it; what was only taken away has a - before it."""
    lines = list(difflib.ndiff(original.splitlines(), changed.splitlines()))
    new = [line[2:].strip() for line in lines if line.startswith("+ ")]
    return " ".join(new or [f"-{line[2:].strip()}" for line in lines if line.startswith("- ")])


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
