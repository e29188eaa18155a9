"""Write a file of an editor anew: whole, or not at all."""

import os
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path


def replace_file(path: Path, content: bytes) -> None:
    """Replace a file whole or not at all; whose it is and who may read it stays as it is."""
    path = path.resolve()
    file, name = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    new = Path(name)
    try:
        with os.fdopen(file, "wb") as written:
            written.write(content)
        shutil.copymode(path, new)
        with suppress(PermissionError):
            os.chown(new, path.stat().st_uid, path.stat().st_gid)
        new.replace(path)
    finally:
        new.unlink(missing_ok=True)
