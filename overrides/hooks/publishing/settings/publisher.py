"""Who publishes the site and answers for it, as mkdocs.yml names them; as long as nobody has been appointed, nobody."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote, urlsplit

from publishing.editorial.placeholder_names import is_placeholder_name
from publishing.editorial.web_addresses import MAIL
from publishing.editorial.yaml_text import Document

FIELDS = ("name", "contact", "report")
PLACE = ("extra", "publisher")
HTTPS = re.compile(r"https://[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z]{2,}(?::\d+)?(?:[/?#][!-;=?-~]*)?")
"""An address that a browser can open as it is written: ASCII, no spaces, no quotes that end an attribute, no < or >."""

HTML = re.compile(r"[<>]|&#?\w+;")


@dataclass(frozen=True)
class Publisher:
    """`contact` is a mail address or an https address; `report`, for mistakes, begins with mailto: or https:."""

    name: str
    contact: str
    report: str

    @property
    def contact_link(self) -> str:
        """The address of a link to the publisher."""
        return f"mailto:{self.contact}" if MAIL.fullmatch(self.contact) else self.contact

    def report_link(self, subject: str) -> str:
        """The address of a link that reports a mistake; a mail gets `subject` (RFC 6068)."""
        return f"{self.report}?subject={quote(subject, safe='')}" if self.report.startswith("mailto:") else self.report


def publisher(settings: Document) -> Publisher | None:
    """The publisher that settings without problems name, or None while nobody has been appointed."""
    named = settings.data["extra"]["publisher"]
    return Publisher(**named) if named["name"] else None


def published_by(publisher: Publisher | None, words: Mapping[str, Any]) -> str:
    """The publisher in a sentence, in the language of `words`."""
    said = words["publisher"]
    return f"{said['by']}: {publisher.name.removesuffix('.')}." if publisher else str(said["none"])


def publisher_problems(settings: Document) -> Iterator[str]:
    """What is wrong with the publisher in mkdocs.yml, as sentences; nobody at all is no problem."""
    extra = settings.data.get("extra")
    named = extra.get("publisher") if isinstance(extra, dict) else None
    if not isinstance(named, dict):
        yield (
            f"{settings.place(*PLACE)}: 'extra' must hold a 'publisher' with the fields {', '.join(FIELDS)}; "
            "leave all three empty while nobody has been appointed."
        )
        return
    for field in (field for field in named if field not in FIELDS):
        yield f"{settings.place(*PLACE, field)}: The publisher has an unknown field '{field}'; remove it."
    for field in FIELDS:
        if problem := _field_problem(field, named):
            yield f"{settings.place(*PLACE, field)}: {problem}"


def _field_problem(field: str, named: Mapping[str, Any]) -> str:
    """What is wrong with one field; "" when it is in order."""
    if field not in named:
        return f"The publisher lacks '{field}'; add it, empty while nobody has been appointed."
    value = named[field]
    if not isinstance(value, str) or "\n" in value:
        return f"The '{field}' of the publisher must be one line of text; put it in quotes."
    if not value:
        filled = any(named.get(other) for other in FIELDS)
        return f"The publisher has no '{field}'; fill in {', '.join(FIELDS)}, or leave all empty." if filled else ""
    return {"name": _name_problem, "contact": _contact_problem, "report": _report_problem}[field](value)


def _name_problem(name: str) -> str:
    if HTML.search(name):
        return f"The name of the publisher is plain text; write '{name}' without HTML."
    nameless = is_placeholder_name(name) or not any(letter.isalpha() for letter in name)
    if name != name.strip() or not name.isprintable() or nameless:
        return f"'{name}' is not the name of a publisher; write the name of a person or an organisation."
    return ""


def _contact_problem(contact: str) -> str:
    if MAIL.fullmatch(contact) or _is_https(contact):
        return ""
    return (
        f"'{contact}' is not an address of contact; write a mail address such as name@organisation.nl, "
        "or an address that begins with https://."
    )


def _report_problem(report: str) -> str:
    if _is_https(report) or (report.startswith("mailto:") and MAIL.fullmatch(report.removeprefix("mailto:"))):
        return ""
    return (
        f"'{report}' is not an address to report a mistake to; write mailto: with a mail address, "
        "or an address that begins with https://."
    )


def _is_https(address: str) -> bool:
    try:
        return bool(HTTPS.fullmatch(address)) and urlsplit(address).port != 0
    except ValueError:  # a port that cannot exist
        return False
