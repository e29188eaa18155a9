"""How a build stops: with sentences for whoever must act, and nothing published."""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from mkdocs.exceptions import PluginError


class Stopped(Exception):
    """The build cannot go on; `problems` are whole sentences, the cause first."""

    def __init__(self, problems: Iterable[str]) -> None:
        self.problems = list(problems)
        super().__init__("\n".join(self.problems))


@contextmanager
def stopping_mkdocs() -> Iterator[None]:
    """Let MkDocs end the build with the sentences of a Stopped from inside."""
    try:
        yield
    except Stopped as stopped:
        raise PluginError(str(stopped)) from None
