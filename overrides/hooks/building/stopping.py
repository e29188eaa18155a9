"""How a build stops: with sentences for whoever must act, and nothing published."""

from collections.abc import Iterable


class Stopped(Exception):
    """The build cannot go on; `problems` are whole sentences, the cause first."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))
