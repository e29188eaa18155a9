"""`make audit`: has a fault become known in anything that is locked? It asks the Python Package Index."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from commands.terminal import print_line

SECONDS = 900
"""How long the Python Package Index may take to answer for all packages."""


def main(*lists: str) -> int:
    """Print what is known of the packages in these requirements files; 0 only when all were looked up and are sound."""
    found = [finding for name in lists for finding in findings(name, _report(name))]
    print_line("\n".join(found or ["No fault is known in any package that is locked."]))
    return 1 if found else 0


def findings(name: str, report: str) -> Iterator[str]:
    """The known faults as sentences, from what pip-audit reports of the requirements file `name`.

    A package that could not be looked up is no sound package: pip-audit itself lets it pass.
    """
    try:
        packages: list[dict[str, Any]] = json.loads(report)["dependencies"]
    except (ValueError, KeyError):
        yield f"{name}: The Python Package Index could not be asked; run make audit again where it can be reached."
        return
    unknown = [package["name"] for package in packages if "skip_reason" in package]
    if unknown:
        some = ", ".join(unknown[:3]) + (", …" if len(unknown) > 3 else "")
        yield (
            f"{name}: {len(unknown)} of {len(packages)} packages could not be looked up in the Python Package Index "
            f"({some}); run make audit again where it can be reached."
        )
    for package in packages:
        for fault in package.get("vulns", ()):
            fixed_in = ", ".join(fault["fix_versions"])
            what = f"it is fixed in {fixed_in}: run make lock" if fixed_in else "no version fixes it: look for another"
            yield f"{name}: {package['name']} {package['version']} has a known fault, {fault['id']}; {what}."


def _report(name: str) -> str:
    command = [
        str(Path(sys.executable).with_name("pip-audit")),
        *("--format=json", "--progress-spinner=off", "--require-hashes", "--disable-pip", f"--requirement={name}"),
    ]
    try:
        return subprocess.run(command, capture_output=True, text=True, check=False, timeout=SECONDS).stdout
    except subprocess.TimeoutExpired:
        return ""


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
