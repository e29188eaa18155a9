"""What every template of a page can count on, whatever is written in it."""

import pytest
from jinja2 import Environment, UndefinedError

from building.build import Build
from building.page_templates import for_every_language, prepared
from building.rendering import Rendering


@pytest.fixture(scope="module")
def templates(build: Build) -> Environment:
    """The environment in which the pages of a language are made."""
    return prepared(Environment(), Rendering(build), "en")


@pytest.fixture(scope="module")
def templates_of_steps(templates: Environment, build: Build) -> Environment:
    """The one in which the steps make their files, after the last language."""
    return for_every_language(templates, Rendering(build))


@pytest.mark.parametrize("source", ["{{ wrods }}", "{{ words.sikp }}", "{% for one in reviewes %}{% endfor %}"])
def test_name_that_nothing_stands_for_is_refused_and_leaves_no_empty_place(templates: Environment, source: str) -> None:
    with pytest.raises(UndefinedError):
        templates.from_string(source).render()


def test_name_that_something_stands_for_is_filled_in(templates: Environment) -> None:
    assert templates.from_string("{{ words.language_name }} {{ emergency_number }}").render() == "English 112"


def test_text_is_a_text_and_a_known_number_in_it_can_be_called(templates: Environment) -> None:
    said = templates.from_string("{{ text }} {{ text | with_telephone_links }}").render(text="<b> 112")

    assert said == '&lt;b&gt; 112 &lt;b&gt; <a href="tel:112">112</a>'


@pytest.mark.parametrize("of_a_language", ["words.language_name", "mentions", "emergency_number", "language", "feed"])
def test_step_that_forgets_a_language_is_refused_and_does_not_speak_the_last_one(
    templates_of_steps: Environment, of_a_language: str
) -> None:
    with pytest.raises(UndefinedError):
        templates_of_steps.from_string(f"{{{{ {of_a_language} }}}}").render()


def test_step_knows_what_is_the_same_in_every_language(templates_of_steps: Environment, build: Build) -> None:
    assert templates_of_steps.from_string("{{ root }} {{ range(2) | list }}").render() == f"{build.root} [0, 1]"
