"""The code systems that may be published: what identifies each, and how its codes are written."""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

TIMES = (
    "0123456789",
    "1234067895",
    "2340178956",
    "3401289567",
    "4012395678",
    "5987604321",
    "6598710432",
    "7659821043",
    "8765932104",
    "9876543210",
)
"""Verhoeff's multiplication of digits, by which the last digit of a SNOMED CT code checks the others."""
MOVED = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)
"""Where Verhoeff moves a digit, once for every place that it stands to the left."""


def has_check_digit(digits: str) -> bool:
    """Whether the last of these digits checks the others, as in every SNOMED CT code."""
    product = 0
    for place, digit in enumerate(reversed(digits)):
        moved = int(digit)
        for _ in range(place % 8):
            moved = MOVED[moved]
        product = int(TIMES[product][moved])
    return product == 0


@dataclass(frozen=True)
class KnownSystem:
    """A system; `address` is its canonical address in FHIR, `like` an example of a code that fits `pattern`."""

    oid: str
    address: str
    pattern: str
    like: str
    fits: Callable[[str], bool] = bool

    def problems(self, oid: str, address: str) -> Iterator[tuple[str, str]]:
        """What does not identify this system, by the name of the field."""
        if oid != self.oid:
            yield "oid", f"is {oid}; write {self.oid}, which is its own"
        if address != self.address:
            yield "address", f"is {address}; write {self.address}, which belongs to its OID"

    def code_problem(self, code: str) -> str:
        """What is wrong with the form of a code; empty when nothing is."""
        if not re.fullmatch(self.pattern, code):
            return f"is not written as this system writes its codes, such as {self.like}; correct it"
        return "" if self.fits(code) else "is no code of this system: its last digit does not check; correct it"


SYSTEMS: Mapping[str, KnownSystem] = {
    "icd-10": KnownSystem("2.16.840.1.113883.6.3", "http://hl7.org/fhir/sid/icd-10", r"[A-Z]\d\d(\.\d{1,2})?", "R25.3"),
    "icd-10-cm": KnownSystem(
        "2.16.840.1.113883.6.90",
        "http://hl7.org/fhir/sid/icd-10-cm",
        r"[A-Z]\d[0-9A-Z](\.[0-9A-Z]{1,4})?",
        "E83.42",
    ),
    "hpo": KnownSystem("2.16.840.1.113883.6.339", "http://human-phenotype-ontology.org", r"HP:\d{7}", '"HP:0002380"'),
    "snomed-ct": KnownSystem(
        "2.16.840.1.113883.6.96", "http://snomed.info/sct", r"[1-9]\d{5,17}", '"82470000"', has_check_digit
    ),
    "umls": KnownSystem("2.16.840.1.113883.6.86", "http://terminology.hl7.org/CodeSystem/umls", r"C\d{7}", "C0015644"),
}
