"""The parts of a page: what stands under each heading."""

from publishing.page.clean_html import content, html
from publishing.page.markup import parsed_page
from publishing.page.page_parts import Part, page_parts


def parts_of(markup: str) -> list[Part]:
    main = parsed_page(f"<main>{markup}</main>").find(".//main")
    return list(page_parts(content(main, "https://example.org/"), "Causes"))


def test_every_heading_begins_a_part_with_what_stands_under_it() -> None:
    parts = parts_of(
        '<h1 id="stress">Stress</h1><p>In short.</p><h2 id="signs">The <em>signs</em></h2><p>One</p><p>Two</p>'
    )

    assert [(part.id, part.name) for part in parts] == [("stress", "Stress"), ("signs", "The signs")]
    assert html(parts[0].blocks) == '<h1 id="stress">Stress</h1><p>In short.</p>'
    assert html(parts[1].blocks) == '<h2 id="signs">The <em>signs</em></h2><p>One</p><p>Two</p>'


def test_a_heading_without_an_aspect_has_that_of_the_heading_above_it() -> None:
    parts = parts_of(
        "<h1>Stress</h1>"
        '<h2 data-aspect="Symptoms">A</h2><h3>B</h3><h3 data-aspect="Types">C</h3><h4>D</h4><h3>E</h3>'
        "<h2>F</h2><h3>G</h3>"
    )

    assert {part.name: part.aspect for part in parts} == {
        "Stress": "Causes", "A": "Symptoms", "B": "Symptoms", "C": "Types", "D": "Types", "E": "Symptoms",
        "F": "Causes", "G": "Causes",
    }  # fmt: skip


def test_the_main_heading_can_have_an_aspect_of_its_own() -> None:
    assert [part.aspect for part in parts_of('<h1 data-aspect="Overview">A</h1><h2>B</h2>')] == ["Overview", "Overview"]


def test_a_care_card_is_a_part_of_the_part_that_it_stands_in() -> None:
    (part,) = parts_of(
        '<h1>Stress</h1><p>One</p><section data-urgency="urgent"><h2 id="call">Call</h2><p>Two</p></section>'
        '<section data-urgency="self-care"><h2>Rest</h2></section>'
    )
    call, rest = part.cards

    assert (call.id, call.name, call.urgency, call.aspect) == ("call", "Call", "urgent", "SeeDoctor")
    assert (rest.id, rest.urgency, rest.aspect) == ("", "self-care", "SelfCare")
    assert html(call.blocks) == '<section data-urgency="urgent"><h2 id="call">Call</h2><p>Two</p></section>'
    assert (len(part.blocks), part.urgency) == (4, "")


def test_every_step_of_the_decision_aid_is_a_part() -> None:
    parts = parts_of(
        '<h1>Decision aid</h1><section id="fever" data-question="fever"><h2>Fever?</h2></section>'
        '<section id="doctor" data-outcome="doctor" data-urgency="urgent"><h2 id="x">Call</h2></section>'
    )

    assert [(part.id, part.name, part.urgency, len(part.cards)) for part in parts] == [
        ("", "Decision aid", "", 0), ("fever", "Fever?", "", 0), ("doctor", "Call", "urgent", 0),
    ]  # fmt: skip
