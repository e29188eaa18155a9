"""`make site`: build beside the published site, look through all that was made, and only then change places."""

import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

from building.build_apart import built
from building.failures import sentence
from building.interruptions import STATUS, heed_interruptions, ignore_interruptions
from building.publishing_place import folder_to_publish, publish
from building.stopping import Stopped
from building.unchanged import (
    Warnings,
    fingerprint_of_text,
    remember_site,
    remember_text,
    warnings_of_same_site,
    what_it_is_made_of,
)
from commands.terminal import print_line as _say
from publishing.checks.shown_problems import shown

UNCHANGED = "Nothing has changed since this site was made."
UNTOUCHED = "Nothing was published; the previous site is as it was."


def main(site: Path = Path("site")) -> int:
    """Build the site; on any fault say it in a sentence, return 1 and leave `site` as it was."""
    heed_interruptions()
    try:
        _make(site)
    except Stopped as stopped:
        return _refused(stopped.problems)
    except KeyboardInterrupt:
        print("The build was interrupted; nothing was published, the previous site is as it was.", file=sys.stderr)
        return STATUS
    except OSError as error:
        return _refused([sentence(error, str(site)), UNTOUCHED])
    _say(_ready(site))
    return 0


def _make(site: Path) -> None:
    with folder_to_publish(site) as folder:
        text, made_of, warnings = _of_site_that_is_there(site)
        if warnings is not None:
            for said in (*warnings, UNCHANGED):
                _say(said)
            return
        warnings = _built(folder)
        ignore_interruptions()  # from here on it takes no time, and what is said must be true
        publish(folder, site)
    if made_of:  # nothing where something could not be read
        with suppress(OSError):
            remember_site(site, made_of, warnings)
            remember_text(site, text)


def _of_site_that_is_there(site: Path) -> tuple[bytes, bytes, Warnings | None]:
    """The text, and all that a site is made of now; and what was warned of, when this one was made of the same.

    What cannot be read here is reported by the build.
    """
    try:
        made_of = what_it_is_made_of()
        return fingerprint_of_text(Path()), made_of, warnings_of_same_site(site, made_of)
    except OSError:
        return b"", b"", None


def _built(folder: Path) -> list[str]:
    """Build into `folder`, and say what happens; what was warned of. Raises Stopped when it cannot be published."""
    warnings: list[str] = []

    def hear(kind: str, sentence: str) -> None:
        if kind == "warning":
            warnings.append(sentence)
        _say(sentence)

    if problems := built(folder, hear):
        raise Stopped([*shown(problems), UNTOUCHED])
    return warnings


def _refused(problems: Sequence[str]) -> int:
    print(*problems, sep="\n", file=sys.stderr)
    return 1


def _ready(site: Path) -> str:
    pages = sum(1 for _ in site.rglob("index.html"))
    return (
        f"The site is ready: {pages} pages in {site}/.\n"
        f"To look at it: python3 -m http.server --directory {site} 8000, then open http://localhost:8000/"
    )


if __name__ == "__main__":
    sys.exit(main())
