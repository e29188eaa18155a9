from collections.abc import Callable, Sequence
from typing import TypeVar

In = TypeVar("In")
Out = TypeVar("Out")


def in_processes(function: Callable[[In], Out], inputs: Sequence[In]) -> list[Out]:
    return [function(one) for one in inputs]
