"""Templates are compiled once, and not for each language and each build anew."""

from jinja2 import BytecodeCache
from jinja2.bccache import Bucket

from building.cache import recalled, remember

WHAT = "template"


class KeptTemplates(BytecodeCache):
    """Jinja's compiled templates in the cache of the build, by their file and their text."""

    def load_bytecode(self, bucket: Bucket) -> None:
        if compiled := recalled(WHAT, _identity(bucket)):
            bucket.bytecode_from_string(compiled)

    def dump_bytecode(self, bucket: Bucket) -> None:
        remember(WHAT, _identity(bucket), bucket.bytecode_to_string())


def _identity(bucket: Bucket) -> bytes:
    return f"{bucket.key} {bucket.checksum}".encode()
