"""What may stand in docs/codes.yml."""

import pytest

from publishing.editorial.form import form_problems
from publishing.portal.code_systems import SYSTEMS
from publishing.portal.codes import CODES, code_citations, code_problems, codes
from written import document

CODE = "{display: D, type: sign, verified: read, source: who, pages: [types]}"
SYSTEM = f"""\
icd-10:
  name: ICD
  oid: 2.16.840.1.113883.6.3
  address: http://hl7.org/fhir/sid/icd-10
  codes:
    R25.3:
      {CODE}
"""


def problems(text: str) -> list[str]:
    written = document(text, "docs/codes.yml")
    return list(form_problems(written, CODES)) or list(code_problems(written, ["who"], ["types"]))


def test_codes_in_order_are_read_with_their_systems() -> None:
    assert problems(SYSTEM) == []
    code = codes(document(SYSTEM))[0]
    assert (code.system.key, code.system.oid, code.code, code.pages) == (
        "icd-10",
        "2.16.840.1.113883.6.3",
        "R25.3",
        ("types",),
    )
    assert code_citations(document(SYSTEM)) == {"who"}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("icd-10:", "icpc:", ":1: The code system 'icpc' may not be published; the systems that we have verified are"),
        ("  oid: 2.16.840.1.113883.6.3\n", "", ":1: System 'icd-10' lacks 'oid'; add it."),
        (
            "2.16.840.1.113883.6.3",
            "who",
            ":3: 'oid' of system 'icd-10' is 'who'; it must be numbers with dots between them.",
        ),
        (
            "http://hl7.org/fhir/sid/icd-10",
            "hl7",
            ":4: The address of system 'icd-10' is hl7; write http://hl7.org/fhir/sid/icd-10, which belongs",
        ),
        ("http:", "https:", ":4: The address of system 'icd-10' is https://hl7.org/fhir/sid/icd-10; write http:"),
        ("6.3\n", "6.4\n", ":3: The oid of system 'icd-10' is 2.16.840.1.113883.6.4; write 2.16.840.1.113883.6.3,"),
        ("    R25.3:", "    R25/3:", ":6: Code 'R25/3' may not have this name; use letters, digits, dots and colons."),
        ("    R25.3:", "    R253:", ":6: Code 'R253' is not written as this system writes its codes, such as R25.3"),
        (CODE, "x", ":6: Code 'R25.3' must have the fields display, type, verified, source, pages, but is a text."),
        (CODE, "[x]", "but is a list."),
        (
            f"\n    R25.3:\n      {CODE}",
            " [x]",
            "'codes' of system 'icd-10' must hold at least one code by name, but is",
        ),
        (
            f"\n    R25.3:\n      {CODE}",
            "",
            "'codes' of system 'icd-10' must hold at least one code by name, but is empty",
        ),
        ("display: D, ", "", ":6: Code 'R25.3' lacks 'display'; add it."),
        ("source: who, ", "", ":6: Code 'R25.3' lacks 'source'; add it."),
        ("source: who", "source: ", ":7: 'source' of code 'R25.3' is empty"),
        ("display: D, ", "display: , ", "'display' of code 'R25.3' is empty"),
        ("display: D, ", "display: D, x: y, ", ":7: Code 'R25.3' has an unknown field 'x'"),
        ("type: sign", "type: illness", "'type' of code 'R25.3' is 'illness'; write sign or condition."),
        ("verified: read", "verified: maybe", "is 'maybe'; write read or through-hpo."),
        ("source: who", "source: whom", ":7: A code names the source 'whom', which is not in docs/sources.yml"),
        ("[types]", "types", "'pages' of code 'R25.3' must be a list, but is a text; write [types]."),
        ("[types]", "[]", "must be a list of at least 1, and has none."),
        ("[types]", "[kinds]", ":7: A code leads to the page 'kinds', which does not exist."),
        ("[types]", "[types, types]", "Code 'R25.3' leads to the page 'types' twice; name it once."),
    ],
)
def test_slip_in_the_codes_is_reported_at_its_line(old: str, new: str, says: str) -> None:
    found = problems(SYSTEM.replace(old, new))

    assert found and found[0].startswith("docs/codes.yml:") and says in found[0], found


def test_source_and_page_that_several_codes_lack_are_reported_once() -> None:
    code = CODE.replace("who", "whom").replace("types", "kinds")
    three = SYSTEM.replace(CODE, f"{code}\n    R25.2:\n      {code}\n    R25.8:\n      {code}")

    assert problems(three) == [
        "docs/codes.yml:7: A code names the source 'whom', which is not in docs/sources.yml; add it there; "
        "2 more places have the same fault.",
        "docs/codes.yml:7: A code leads to the page 'kinds', which does not exist; 2 more places have the same fault.",
    ]


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ("icd-10", "R25"),
        ("icd-10", "R25.3"),
        ("icd-10", "M79.18"),
        ("icd-10-cm", "E83.42"),
        ("icd-10-cm", "T47.1X5A"),
        ("icd-10-cm", "C7A.01"),
        ("hpo", "HP:0002380"),
        ("snomed-ct", "82470000"),
        ("snomed-ct", "127324008"),
        ("umls", "C0015644"),
    ],
)
def test_code_as_its_system_writes_it_is_no_problem(system: str, code: str) -> None:
    assert SYSTEMS[system].code_problem(code) == ""


@pytest.mark.parametrize(
    ("system", "code"),
    [
        ("icd-10", "r25.3"),
        ("icd-10", "25.3"),
        ("icd-10", "R25.345"),
        ("icd-10", "N08x"),
        ("icd-10-cm", "E8342"),
        ("hpo", "HP:2380"),
        ("hpo", "0002380"),
        ("snomed-ct", "R25.3"),
        ("snomed-ct", "02470000"),
        ("umls", "0015644"),
        ("umls", "C15644"),
    ],
)
def test_code_as_another_system_writes_it_is_reported(system: str, code: str) -> None:
    assert SYSTEMS[system].code_problem(code).startswith("is not written as this system writes its codes, such as")


@pytest.mark.parametrize("code", ["82470001", "28470000", "82740000", "127324080"])
def test_slip_in_the_digits_of_a_code_is_reported_by_its_last_one(code: str) -> None:
    assert SYSTEMS["snomed-ct"].code_problem(code) == (
        "is no code of this system: its last digit does not check; correct it"
    )
