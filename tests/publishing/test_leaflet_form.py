"""What helps an editor of the leaflet while writing."""

from jsonschema import Draft202012Validator

from project import PROJECT
from publishing.paper.leaflet_form import FILE, leaflet_schema
from real_leaflet import real_leaflet


def test_our_leaflet_obeys_the_schema_that_its_first_line_names() -> None:
    first_line = (PROJECT / FILE).read_text("utf-8").partition("\n")[0]

    assert first_line == "# yaml-language-server: $schema=../site/api/v1/editing/leaflet.schema.json"
    assert list(Draft202012Validator(leaflet_schema()).iter_errors(real_leaflet().data)) == []


def test_schema_refuses_a_drawing_that_nobody_drew() -> None:
    data = {**real_leaflet().data, "parts": {"what-it-is": {"tiles": [{"drawing": "ear"}]}}}

    assert any("'ear'" in error.message for error in Draft202012Validator(leaflet_schema()).iter_errors(data))
