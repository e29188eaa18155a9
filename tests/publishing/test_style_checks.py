"""What a browser passes over in a style sheet without a word, an editor is told."""

import pytest

from publishing.web.style_checks import style_problems


def problems(css: str) -> list[str]:
    return list(style_problems({"overrides/assets/x.css": css, "overrides/assets/site.css": ":root { --ink: #000; }"}))


@pytest.mark.parametrize(
    "css",
    [
        "a { color: var(--ink); }",
        "a { color: var(--ink, red) }",
        "@media print { a { color: red; } }",
        "@keyframes in { from { opacity: 0; } to { opacity: 1; } }",
        "@page { margin: 1cm; @top-left { content: 'a: b'; } }",
        "a { background: url(data:image/svg+xml,%3Csvg/%3E); --own: 1; width: calc(var(--own) * 2); }",
        '@import "levels.css";',
        "/* for pictures/*.html */ /* One */ a { color: #fff; border-color: #1F2A2E80 !important; } /* Two */",
        "@media (aspect-ratio > 1/2) { #content { grid-area: 1 / 2 / 5; } }",
    ],
)
def test_sound_style_sheet_is_left_alone(css: str) -> None:
    assert problems(css) == []


@pytest.mark.parametrize(
    ("css", "line", "says"),
    [
        ("a { color: red;\nb { color: blue; }", 2, "This rule stands inside another; close the one above it with }."),
        (
            "a { color: red; }}\nb { color: blue; }",
            1,
            "A browser passes over what stands here (Unmatched }); correct it.",
        ),
        ("a {\ncolor red; }", 2, "A browser passes over what stands here"),
        ("a {\ncolor: red\nmargin: 0; }", 2, "A ; is missing behind the value of 'color'; write it."),
        ("@media print {\na { color: var(--inck); } }", 2, "Nothing sets --inck; correct its name, or set it."),
        ("a { width: calc(1px + var(--wide, 2px)); }", 1, "Nothing sets --wide"),
        ("a { content: 'x\n; }", 1, "A browser passes over what stands here"),
        ("a, b", 1, "A browser passes over what stands here"),
        ("/* One\na { color: red; }\n/* Two */", 1, "This comment is not closed"),
        ("a { color: red; }\n/* One\nb { color: red; }", 2, "This comment is not closed"),
        ("// One\na { color: red; }", 1, "A comment of CSS stands between /* and */"),
        ("<!-- One -->\na { color: red; }", 1, "A comment of CSS stands between /* and */"),
        ("a { color: #1f2a2; }", 1, "#1f2a2 is no colour"),
        ("a { --own: #1g2a2e; color: var(--own); }", 1, "#1g2a2e is no colour"),
        ("a { color: red !importent; }", 1, "What follows ! in 'color' is not !important"),
    ],
)
def test_slip_is_told_with_its_line(css: str, line: int, says: str) -> None:
    found = problems(css)

    assert len(found) == 1
    assert found[0].startswith(f"overrides/assets/x.css:{line}: ")
    assert says in found[0]


def test_rule_that_is_not_closed_is_told_once() -> None:
    """Everything below it lies inside it."""
    assert len(problems("a { color: red;\nb { color: blue; }\nc { color: blue; }\nd { color: blue; }")) == 1


@pytest.mark.parametrize(
    "css",
    [
        "a { background: url(https://fonts.example/a.png); }",
        'a { background: url("//fonts.example/a.png"); }',
        "@import url(https://fonts.example/a.css);",
        '@import "https://fonts.example/a.css";',
        '@font-face { font-family: A; src: url("https://fonts.example/a.woff2"); }',
    ],
)
def test_what_would_be_fetched_from_another_site_is_reported_with_its_line(css: str) -> None:
    (found,) = problems(f"p {{ margin: 0; }}\n{css}")

    assert found.startswith("overrides/assets/x.css:2: This would fetch ") and "fonts.example" in found


@pytest.mark.parametrize(
    ("css", "hidden"),
    [
        (".emergency-strip { display: none; }", ".emergency-strip"),
        ("a.call { visibility: hidden; }", ".call"),
        (".menu, .page .care-card { opacity: 0; }", ".care-card"),
        (".calls, .care-card__title { display: none; }", ""),
        (".call:hover { opacity: 0; }", ""),
        ("@media print { .call { display: none; } }", ""),
        (".call { display: block; }", ""),
        (".unreviewed { display: none; }", ".unreviewed"),
        ("@media (max-width: 22em) { .call { display: none; } }", ".call"),
        ("@media print { @supports (gap: 1px) { .number { display: none; } } }", ""),
        ("@media print { .review { display: none; } }", ".review"),
        ("@media (forced-colors: active) { .emergency-strip { visibility: hidden; } }", ".emergency-strip"),
        (".care-card__body { max-height: 6rem; overflow: hidden; }", ".care-card__body"),
        (".care-card__body { max-height: none; }", ""),
        (".call { pointer-events: none; }", ".call"),
        (".step__when { font-size: 0; }", ".step__when"),
        (".step__calls { clip-path: inset(50%); }", ".step__calls"),
    ],
)
def test_what_nobody_may_miss_is_not_hidden_on_every_screen(css: str, hidden: str) -> None:
    assert [problem.partition("hides ")[2] for problem in problems(css)] == (
        [f"{hidden}, which every reader must see; take it out."] if hidden else []
    )
