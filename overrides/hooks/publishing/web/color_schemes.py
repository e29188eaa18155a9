"""A page that looks one way whatever its reader has chosen, because it stands in a page of somebody else."""

import tinycss2

FOLLOWS_READER = "light dark"
DARK = "(prefers-color-scheme: dark)"


def in_color_scheme(css: str, scheme: str) -> str:
    """The style of a page with this `color-scheme`: light dark follows the reader, light and dark do not.

    Raises ValueError for any other scheme. Dark colours stay for screens alone if they were so: paper is white.
    """
    if scheme == FOLLOWS_READER:
        return css
    if scheme not in FOLLOWS_READER.split():
        raise ValueError(f"a page has the color scheme '{scheme}'; write light, dark or {FOLLOWS_READER}")
    rules = tinycss2.parse_stylesheet(css)
    return "".join(_in_scheme(rule, scheme) for rule in rules)


def _in_scheme(rule: tinycss2.ast.Node, scheme: str) -> str:
    media = tinycss2.serialize(rule.prelude).strip() if rule.type == "at-rule" else ""
    if DARK not in media:
        return str(rule.serialize())
    if scheme == "light":
        return ""
    others = media.replace(DARK, "").strip().removesuffix("and").strip() or "all"
    return f"@media {others}{{{tinycss2.serialize(rule.content)}}}"
