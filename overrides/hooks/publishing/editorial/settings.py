"""The settings that a build must have: a hook that is not run would leave out what it makes, and say nothing."""

import re
from collections.abc import Iterator, Sequence

HOOK = re.compile(r"^\s*-\s*(overrides/hooks/\S+\.py)\s*$")
STRICT = re.compile(r"^strict:\s*true\s*$", re.MULTILINE)


def settings_problems(text: str, file: str, hooks: Sequence[str]) -> Iterator[str]:
    """What is wrong with the settings in `text`; `hooks` are the files of all hooks that there are."""
    named: dict[str, int] = {}
    for number, line in enumerate(text.splitlines(), 1):
        if found := HOOK.match(line):
            if found[1] in named:
                yield f"{file}:{number}: The hook {found[1]} stands here twice; remove one of them."
            elif found[1] not in hooks:
                yield f"{file}:{number}: The hook {found[1]} does not exist; remove the line or mend its spelling."
            named[found[1]] = number
    begin = next((number for number, line in enumerate(text.splitlines(), 1) if line.startswith("hooks:")), 1)
    for hook in hooks:
        if hook not in named:
            yield f"{file}:{begin}: The hook {hook} is missing, and with it what it makes; add it to 'hooks'."
    if not STRICT.search(text):
        yield f"{file}:1: Without 'strict: true' MkDocs publishes pages with broken links; add that line."
