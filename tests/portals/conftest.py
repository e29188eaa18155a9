"""The data that was published for portals."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Data = Callable[[str], Any]


@pytest.fixture
def data(site: Path) -> Data:
    """Reads a data file by its path below api/v1/."""
    return lambda name: json.loads((site / "api/v1" / name).read_text("utf-8"))
