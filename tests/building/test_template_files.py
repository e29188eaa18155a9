"""A slip in a template would stand on every page: it is told with its line, and what is sound is left alone."""

import pytest

from building.template_files import Known, problems_in_templates, template_problems
from project import PROJECT, Project

KNOWN = Known(
    pages={"index", "search", "decision-aid"},
    classes={"header", "call"},
    names={"content"},
    templates={"partials/footer.html"},
)
PAGES_OF_SITE = {page.stem for page in (PROJECT / "docs/nl").glob("*.md")}


def problems(source: str) -> list[tuple[int, str]]:
    return template_problems(source, KNOWN)


@pytest.mark.parametrize(
    "source",
    [
        '<p class="header">{{ words.skip }}</p>',
        '<p>\n{% if name == "search" %}<b>{{ one }}</b>{% endif %}\n</p>',
        '{% if name in ("index", "search") %}<br>{% endif %}',
        '{% if kind != "review-pack" %}<hr>{% endif %}',
        '<li{% if own %} class="call"{% endif %}>→ {{ text }} (PDF), CC BY 4.0</li>',
        '<svg viewBox="0 0 2 2"><path d="M0 0"/><rect width="1"></rect></svg>',
        '<a href="tel:{{ emergency_number }}" aria-label="{{ words.call_emergency }}">{{ emergency_number }}</a>',
        '<a href="#content">{{ words.skip }}</a><a href="{{ address | url }}">{{ title }}</a><a href="#{{ id }}"></a>',
        '<a href="https://creativecommons.org/licenses/by/4.0/">CC BY 4.0</a>',
        '{% include "partials/footer.html" if a else "partials/footer.html" %}<p class="call level-{{ level }}"></p>',
        '<a href="mailto:{{ contact }}">{{ contact }}</a>',
        '<a href="{{ root }}pdf/{{ file }}" data-{{ kind }}="1">{{ file }}</a>',
        '{% include "partials/footer.html" %}<script type="application/ld+json">{{ data | tojson }}</script>',
        '<script src="{{ script }}" type="module"></script><img src="{{ qr_code }}" alt="{{ words.paper.qr_code }}">',
        "<style>p { color: red }</style>",
        "{# Why it is so: words for whoever reads the template. #}<p></p>",
        '<!doctype html><html lang="en"><body><p>Only editors see this page.</p></body></html>',
    ],
)
def test_sound_template_is_left_alone(source: str) -> None:
    assert problems(source) == []


@pytest.mark.parametrize(
    ("source", "line", "says"),
    [
        ("<p>\nMade by us</p>", 2, "The words 'Made by us' would be the same in every language"),
        ("<p>{ words.skip }</p>", 1, "The words '{ words.skip }' would be the same in every language"),
        (
            '<script src="https://x.example/a.js"></script>',
            1,
            "<script> would fetch https://x.example/a.js from another",
        ),
        ('<link rel="preconnect" href="//x.example">', 1, "<link> would fetch //x.example from another site"),
        ('<meta name="viewport" content="user-scalable=no">', 1, "This keeps readers from enlarging the page"),
        ('<img alt="A calf" src="x">', 1, "The words 'A calf' would be the same"),
        ('<nav aria-label="Menu"></nav>', 1, "The words 'Menu' would be the same"),
        ("<a>{{ words.call }} 122</a>", 1, "The words '… 122' would be the same"),
        ('<html lang="{{ language }}"><p>Words</p></html>', 1, "The words 'Words' would be the same"),
        ('<a href="tel:122">{{ number }}</a>', 1, "The number of tel:122 stands here alone"),
        ('<p>\n<a href="#contnet">{{ a }}</a></p>', 2, "No element is named 'contnet'; correct the link #contnet."),
        ('<a href="../contact/">{{ a }}</a>', 1, "The address ../contact/ stands here as it is"),
        ('<a href="https://www.thuisarts.nl">{{ a }}</a>', 1, "The address https://www.thuisarts.nl stands here"),
        ('<img src="logo.png" alt="">', 1, "The picture logo.png would be fetched apart"),
        ("<script>track()</script>", 1, "No page runs a script"),
        ('<p onclick="go()"></p>', 1, "<p onclick=…> would run a script"),
        ('<p style="color: red"></p>', 1, "<p style=…> is refused"),
        ('\n{% include "partials/foter.html" %}', 2, "There is no template 'partials/foter.html'; correct its name"),
        ("<div>\n<p></p>\n", 1, "<div> is not closed; write </div> where it ends."),
        (
            "<main>\n<div>\n</main></div>",
            3,
            "</main> ends nothing here, where <div> of line 2 is open; correct one of them.",
        ),
        ("<p></p></div>", 1, "</div> ends nothing here, where nothing is open"),
        ("<p>{{ a }}<p>", 1, "<p> is not closed"),
        ("{%- if a -%}\n\n{%- endif %}\n<p>Three</p>", 4, "The words 'Three' would be the same"),
        ("<p>{{ a }} days</p>", 1, "The words '… days' would be the same"),
        ('<p class="heaedr"></p>', 1, "No style sheet has a rule for the class 'heaedr'; correct it, or remove it."),
        ("<p class=“header”></p>", 1, "No style sheet has a rule for the class '“header”'"),
        ('<p class="header></p><b id="a"></b>', 1, "look whether its quotes are straight and closed"),
        ('\n{% if name == "serach" %}{% endif %}', 2, "'serach' is the name of no page in docs/; correct it."),
        ('{% if name not in ("index", "aid") %}{% endif %}', 1, "'aid' is the name of no page in docs/; correct it."),
        ("<p>\n{% if a %}</p>", 2, "The template cannot be filled in: Unexpected end of template"),
        ("<p>{{ a</p>", 1, "The template cannot be filled in: unexpected '/'"),
    ],
)
def test_slip_is_told_with_its_line(source: str, line: int, says: str) -> None:
    found = problems(source)

    assert any(at == line and says in sentence for at, sentence in found), found


def test_the_templates_of_the_site_are_sound() -> None:
    assert list(problems_in_templates(PROJECT / "overrides", PAGES_OF_SITE)) == []


@pytest.mark.parametrize(
    ("file", "content", "says"),
    [
        ("main.html", b" ", "overrides/main.html:1: The file is empty"),
        ("partials/footer.html", b"<p>\xe9</p>", "overrides/partials/footer.html:1: The file is not UTF-8 text"),
        ("assets/site.css", b"<<<<<<< HEAD\na {}\n", "overrides/assets/site.css:1: <<<<<<< marks a merge conflict"),
        ("llms.txt", b"", "overrides/llms.txt:1: The file is empty"),
        ("robots.txt", b"{% if %}", "overrides/robots.txt:1: The template cannot be filled in: Expected an expression"),
        ("print/drawings/bed.svg", b"<svg>\n<path>\n</svg>", "overrides/print/drawings/bed.svg:3: </svg> ends nothing"),
        ("assets/home.css", b"a { color: red;\nb {}", "overrides/assets/home.css:2: This rule stands inside another"),
        (
            "assets/extra.css",
            b"p { color: red; }",
            "overrides/assets/extra.css:1: No template asks for this",
        ),
        ("print/diary.html", b"<h1>Diary</h1>", "overrides/print/diary.html:1: The words 'Diary' would be the same"),
    ],
)
def test_slip_in_a_file_of_the_templates_is_told_alone(project: Project, file: str, content: bytes, says: str) -> None:
    (project.folder / "overrides" / file).write_bytes(content)

    found = list(problems_in_templates(project.folder / "overrides", PAGES_OF_SITE))

    assert len(found) == 1, found
    assert found[0].startswith(says)


def test_style_sheet_that_is_not_there_is_told_without_what_it_would_have_set(project: Project) -> None:
    (project.folder / "overrides/assets/site.css").unlink()

    found = list(problems_in_templates(project.folder / "overrides", PAGES_OF_SITE))

    assert found == [
        "overrides/404.html:14: It asks for assets/site.css, which is not there; put it back, or take it out here.",
        "overrides/partials/style-sheets.html:1: It asks for assets/site.css, which is not there; put it back, or take "
        "it out here.",
    ]
