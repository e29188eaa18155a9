"""The files of a site while it is made: on disk, each read when it is asked for, so that a large one has room."""

import os
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, MutableMapping, Sequence
from pathlib import Path
from typing import Generic, TypeVar

Given = TypeVar("Given")
Content = TypeVar("Content")
AT_A_TIME = 150
"""How many files are made before they go to disk: enough to keep all processors busy."""


class KeptFiles(MutableMapping[str, bytes]):
    """Name below the root -> content. A copy shares the disk with what it was copied from, and nothing else.

    What is put in another's place is only forgotten: the room is given back when nobody holds the files any more.
    Putting one in raises OSError when the disk is full.
    """

    def __init__(self, files: Mapping[str, bytes] | None = None) -> None:
        self._disk = _Disk()
        self._places: dict[str, tuple[int, int]] = {}
        self.update(files or {})

    def copy(self) -> "KeptFiles":
        """The same files, to which others can be added."""
        copy = KeptFiles.__new__(KeptFiles)
        copy._disk, copy._places = self._disk, dict(self._places)
        return copy

    def __setitem__(self, name: str, content: bytes) -> None:
        self._places[name] = self._disk.put(content), len(content)

    def __getitem__(self, name: str) -> bytes:
        return self._disk.read(*self._places[name])

    def __delitem__(self, name: str) -> None:
        del self._places[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._places)

    def __len__(self) -> int:
        return len(self._places)


def files_from(make: Callable[[Sequence[Given]], Iterable[tuple[str, bytes]]], inputs: Sequence[Given]) -> KeptFiles:
    """The files that `make` makes of `inputs`, of which it gets some at a time, so that few lie in memory at once."""
    made = KeptFiles()
    for first in range(0, len(inputs), AT_A_TIME):
        made.update(make(inputs[first : first + AT_A_TIME]))
    return made


class _Disk:
    """A file without a name, which is gone when nobody holds it any more."""

    def __init__(self) -> None:
        self._descriptor, path = tempfile.mkstemp()
        Path(path).unlink()

    def put(self, content: bytes) -> int:
        """Write at the end, and return where it begins."""
        begin = os.lseek(self._descriptor, 0, os.SEEK_END)
        with open(self._descriptor, "wb", closefd=False) as file:
            file.write(content)
        return begin

    def read(self, begin: int, length: int) -> bytes:
        return os.pread(self._descriptor, length, begin)

    def __del__(self) -> None:
        os.close(self._descriptor)


class Each(Mapping[str, Content], Generic[Content]):
    """What `made` makes of each of `names`, when it is asked for."""

    def __init__(self, names: Sequence[str], made: Callable[[str], Content]) -> None:
        self._names, self._made = dict.fromkeys(names), made

    def __getitem__(self, name: str) -> Content:
        if name not in self._names:
            raise KeyError(name)
        return self._made(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
