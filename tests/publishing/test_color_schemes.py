"""The style of a page that is light or dark whatever its reader has chosen."""

import pytest

from publishing.web.color_schemes import in_color_scheme

STYLE = "a{b:c}@media screen and (prefers-color-scheme: dark){a{b:d}}@media print{a{b:e}}"


@pytest.mark.parametrize(
    ("scheme", "style"),
    [
        ("light dark", STYLE),
        ("light", "a{b:c}@media print{a{b:e}}"),
        ("dark", "a{b:c}@media screen{a{b:d}}@media print{a{b:e}}"),
    ],
)
def test_a_page_gets_the_colours_of_its_scheme(scheme: str, style: str) -> None:
    assert in_color_scheme(STYLE, scheme) == style


def test_dark_colours_for_every_medium_stay_for_every_medium() -> None:
    assert in_color_scheme("@media (prefers-color-scheme: dark){a{b:c}}", "dark") == "@media all{a{b:c}}"


def test_an_unknown_scheme_is_refused() -> None:
    with pytest.raises(ValueError, match="has the color scheme 'sepia'; write light, dark or light dark"):
        in_color_scheme(STYLE, "sepia")
