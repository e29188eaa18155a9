"""The services that readers call: names and numbers stand in docs/services.yml and nowhere else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from publishing.editorial.yaml_text import Document
from publishing.tree.signs import Translated

EMERGENCY_NUMBER, URGENT_SERVICE = "emergency-number", "urgent-service"
"""The mentions by which a text says what to call in an emergency, and whom to call today."""
TO_EMERGENCY = f"{{{EMERGENCY_NUMBER}}}"
"""How editors write it."""


@dataclass(frozen=True)
class Service:
    """`number` is "" where there is none for everybody, as for one's own doctor; `find` then says how to find it.

    `readers` are the languages whose readers need the service, and in which its texts stand; `needed_for` are the
    urgencies at which it must be named to them.
    """

    id: str
    name: Translated
    number: str
    find: Translated
    readers: tuple[str, ...]
    needed_for: tuple[str, ...]

    def called(self, language: str) -> str:
        """Its name with its number, or with how to find that."""
        return (
            f"{self.name[language]} {self.number}" if self.number else f"{self.name[language]}, {self.find[language]}"
        )


def services(document: Document) -> dict[str, Service]:
    """The services of docs/services.yml by id. Requires a document that passed the SERVICES form check."""
    return {id: _service(id, entry) for id, entry in document.data["services"].items()}


def _service(id: str, entry: Mapping[str, Any]) -> Service:
    return Service(
        id=id,
        name=entry["name"],
        number=entry.get("number", ""),
        find=entry.get("find", {}),
        readers=tuple(entry["name"]),
        needed_for=tuple(entry.get("needed_for", ())),
    )


def numbers_of(called: Iterable[Service]) -> set[str]:
    """The numbers of services, without those that have none."""
    return {service.number for service in called if service.number}


def for_readers(calls: Iterable[Service], language: str) -> list[Service]:
    """Those of `calls` that readers of a language need, in their order."""
    return [service for service in calls if language in service.readers]
