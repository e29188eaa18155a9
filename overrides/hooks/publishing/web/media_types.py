"""What kind of content a file has, by the end of its name: for the manifest and for servers alike.

A browser that is sent `nosniff` believes its server, and neither every host nor every Python knows them all.
"""

from pathlib import PurePosixPath

TYPES = {
    "html": "text/html",
    "xml": "text/xml",
    "txt": "text/plain",
    "css": "text/css",
    "csv": "text/csv",
    "md": "text/markdown",
    "js": "text/javascript",
    "json": "application/json",
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "png": "image/png",
    "ico": "image/vnd.microsoft.icon",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "zip": "application/zip",
}
"""End of a name -> media type (IANA's list; RFC 7763 for Markdown, RFC 9239 for scripts)."""
PACKED = {"gz": "application/gzip"}
"""What a server sends as another file in a smaller form, and so never under this type."""
UNKNOWN = "application/octet-stream"
"""Any bytes: a browser would only save them."""


def is_text(name: str) -> bool:
    """Whether what a file says is read as text, and becomes smaller when it is compressed."""
    type = media_type(name)
    return type.startswith("text/") or type in ("application/json", "image/svg+xml")


def media_type(name: str) -> str:
    """The media type of a file; UNKNOWN where the end of its name says nothing."""
    return (TYPES | PACKED).get(PurePosixPath(name).suffix.removeprefix("."), UNKNOWN)
