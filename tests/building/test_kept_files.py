"""The files of a site, which lie on disk while it is made."""

import gc
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from building.kept_files import AT_A_TIME, Each, KeptFiles, files_from
from building.workers import in_processes


def test_files_come_back_as_they_were_put_in() -> None:
    files = KeptFiles({"a.html": b"first", "empty.html": b""})
    files["b.html"] = bytes(range(256)) * 4096

    assert files == {"a.html": b"first", "empty.html": b"", "b.html": bytes(range(256)) * 4096}
    assert list(files) == ["a.html", "empty.html", "b.html"]


def test_copy_grows_by_itself() -> None:
    files = KeptFiles({"a.html": b"first"})
    copy = files.copy()
    copy.update({"a.html": b"another", "b.html": b"new"})
    files["c.html"] = b"of the first alone"
    del copy["b.html"]

    assert files == {"a.html": b"first", "c.html": b"of the first alone"}
    assert copy == {"a.html": b"another"}


def test_processes_read_at_once() -> None:
    files = KeptFiles({str(number): str(number).encode() * 1000 for number in range(200)})

    assert in_processes(files.__getitem__, list(files)) == [str(number).encode() * 1000 for number in range(200)]


def open_files() -> set[str]:
    gc.collect()
    return {descriptor.name for descriptor in Path("/proc/self/fd").iterdir()}


def test_nothing_stays_open_when_nobody_holds_the_files() -> None:
    before = open_files()
    files = KeptFiles({"a.html": b"first"})
    copy = files.copy()
    del files
    assert copy["a.html"] == b"first"

    del copy

    assert open_files() == before


def test_files_are_made_of_some_at_a_time() -> None:
    asked, numbers = [], range(2 * AT_A_TIME + 1)

    def make(some: Sequence[int]) -> Iterator[tuple[str, bytes]]:
        asked.append(len(some))
        return ((f"{number}.html", bytes([number % 256])) for number in some)

    assert files_from(make, numbers) == {f"{number}.html": bytes([number % 256]) for number in numbers}
    assert asked == [AT_A_TIME, AT_A_TIME, 1]


def test_what_is_made_of_each_name_is_made_when_it_is_asked_for() -> None:
    asked: list[str] = []

    def made(name: str) -> int:
        asked.append(name)
        return len(name)

    lengths = Each(["one", "three"], made)
    assert asked == []

    assert lengths["three"] == 5
    assert asked == ["three"]
    assert dict(lengths) == {"one": 3, "three": 5}
    with pytest.raises(KeyError):
        lengths["two"]
