"""A form as JSON Schema (draft 2020-12), for programs that read what is published in that form."""

from collections.abc import Mapping
from typing import Any

from publishing.editorial.form import Entries, Fields, Form, ListOf, Text, TextInEveryLanguage

DRAFT = "https://json-schema.org/draft/2020-12/schema"
IN_EVERY_LANGUAGE = {
    "description": "A plain text in every language.",
    "type": "object",
    "propertyNames": {"pattern": "^[a-z]{2,3}$"},
    "additionalProperties": {"type": "string"},
}

Schema = dict[str, Any]


def json_schema(form: Fields | Entries, title: str, description: str) -> Schema:
    """The schema of a whole file; forms with a name are described once, under $defs.

    What is published may leave a text or a list empty where an editor may not, so the schema allows that.
    """
    described: dict[str, Schema] = {}
    whole = _schema(form, described)
    return {"$schema": DRAFT, "title": title, "description": description, **whole, "$defs": described}


def _schema(form: Form, described: dict[str, Schema]) -> Schema:
    match form:
        case TextInEveryLanguage():
            return _named("text", IN_EVERY_LANGUAGE, described)
        case Text():
            return _named(form.name, _text(form), described)
        case Fields():
            return _named(form.name, _fields(form, described), described)
        case ListOf():
            fewest = {"minItems": form.least} if form.least > 1 else {}
            return {"type": "array", **fewest, "items": _schema(form.each, described)}
        case Entries():
            each = _schema(form.each, described)
            return {"type": "object", "propertyNames": _text(Text(form.pattern)), "additionalProperties": each}
    raise TypeError(f"{form} has no JSON Schema")


def _named(name: str, schema: Mapping[str, Any], described: dict[str, Schema]) -> Schema:
    if not name:
        return dict(schema)
    described[name] = dict(schema)
    return {"$ref": f"#/$defs/{name}"}


def _text(form: Text) -> Schema:
    if form.one_of:
        return {"enum": list(form.one_of)}
    return {"type": "string", "pattern": f"^{form.pattern}$"} if form.pattern else {"type": "string"}


def _fields(form: Fields, described: dict[str, Schema]) -> Schema:
    properties = {key: _schema(value, described) for key, value in {**form.required, **form.optional}.items()}
    for key, note in form.notes.items():
        properties[key]["description"] = note
    return {
        "type": "object",
        "required": list(form.required),
        "properties": properties,
        "additionalProperties": False,
    }
