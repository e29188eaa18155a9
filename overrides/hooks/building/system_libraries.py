"""Which versions of the system's libraries set the text of the PDFs: another one may place a letter elsewhere."""

import ctypes
from collections.abc import Iterator
from ctypes.util import find_library

VERSION_FUNCTIONS = {
    "pango-1.0": "pango_version_string",
    "harfbuzz": "hb_version_string",
    "harfbuzz-subset": "hb_version_string",
}
"""Library -> the function that tells its version."""


def versions_of_system_libraries() -> Iterator[str]:
    """The name and version of each library that is there."""
    for name, function in VERSION_FUNCTIONS.items():
        if found := find_library(name):
            version = getattr(ctypes.CDLL(found), function)
            version.restype = ctypes.c_char_p
            yield f"{name} {version().decode()}"
