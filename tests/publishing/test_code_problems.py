"""What may stand in docs/codes.yml."""

import pytest

from publishing.editorial.form import form_problems
from publishing.portal.codes import CODES, code_citations, code_problems, codes
from written import document

CODE = "{display: D, type: sign, verified: read, source: who, pages: [types]}"
SYSTEM = f"icd-10:\n  name: ICD\n  oid: 2.16.840\n  address: http://hl7.org/x\n  codes:\n    R25.3:\n      {CODE}\n"


def problems(text: str) -> list[str]:
    written = document(text, "docs/codes.yml")
    return list(form_problems(written, CODES)) or list(code_problems(written, ["who"], ["types"]))


def test_codes_in_order_are_read_with_their_systems() -> None:
    assert problems(SYSTEM) == []
    code = codes(document(SYSTEM))[0]
    assert (code.system.key, code.system.oid, code.code, code.pages) == ("icd-10", "2.16.840", "R25.3", ("types",))
    assert code_citations(document(SYSTEM)) == {"who"}


@pytest.mark.parametrize(
    ("old", "new", "says"),
    [
        ("icd-10:", "icpc:", ":1: The code system 'icpc' may not be published; the systems that we have verified are"),
        ("  oid: 2.16.840\n", "", ":1: System 'icd-10' lacks 'oid'; add it."),
        ("2.16.840", "who", ":3: 'oid' of system 'icd-10' is 'who'; it must be numbers with dots between them."),
        ("http://hl7.org/x", "hl7", ":4: The address of system 'icd-10' is not that of a code system."),
        ("    R25.3:", "    R25/3:", ":6: Code 'R25/3' may not have this name; use letters, digits, dots and colons."),
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
        ("display: D, ", "display: , ", "'display' of code 'R25.3' is empty"),
        ("display: D, ", "display: D, x: y, ", ":7: Code 'R25.3' has an unknown field 'x'"),
        ("type: sign", "type: illness", "'type' of code 'R25.3' is 'illness'; write sign or condition."),
        ("verified: read", "verified: maybe", "is 'maybe'; write read or through-hpo."),
        ("source: who", "source: whom", ":7: Code 'R25.3' names the source 'whom', which is not in docs/sources.yml"),
        ("[types]", "types", "'pages' of code 'R25.3' must be a list, but is a text; write [types]."),
        ("[types]", "[]", "must be a list of at least 1, and has none."),
        ("[types]", "[kinds]", ":7: Code 'R25.3' leads to the page 'kinds', which does not exist."),
        ("[types]", "[types, types]", "Code 'R25.3' leads to the page 'types' twice; name it once."),
    ],
)
def test_slip_in_the_codes_is_told_at_its_line(old: str, new: str, says: str) -> None:
    found = problems(SYSTEM.replace(old, new))

    assert found and found[0].startswith("docs/codes.yml:") and says in found[0], found
