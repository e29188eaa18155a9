"""A Questionnaire of FHIR R4 as one of R5 (https://hl7.org/fhir/R5/questionnaire.html)."""

from typing import Any


def in_release_5(questionnaire: dict[str, Any], address: str) -> dict[str, Any]:
    """The same for those who read R5; `address` is where it is published."""
    return questionnaire | {"url": address, "item": [_item(item) for item in questionnaire["item"]]}


def _item(item: dict[str, Any]) -> dict[str, Any]:
    """A choice is a coding of which only the options may be taken; what is not enabled is not shown."""
    changed = dict(item)
    if item["type"] == "choice":
        changed |= {"type": "coding", "answerConstraint": "optionsOnly"}
    if "enableWhen" in item:
        changed["disabledDisplay"] = "hidden"
    if "item" in item:
        changed["item"] = [_item(inner) for inner in item["item"]]
    return changed
