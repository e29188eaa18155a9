"""What a browser may do on a page: as good as nothing."""

import base64
import hashlib

import pytest

from publishing.web.security_policy import framed_by, page_policy, search_policy, style_hash


def directives(policy: str) -> dict[str, str]:
    """What a policy says, by the name of each directive."""
    return dict(directive.strip().split(" ", 1) for directive in policy.split(";"))


@pytest.mark.parametrize("style", ["", "p{color:red}", "a::after{content:'é…'}"])
def test_style_is_allowed_by_the_hash_of_exactly_its_text(style: str) -> None:
    kind, _, hashed = style_hash(style).strip("'").partition("-")

    assert kind == "sha256"
    assert base64.b64decode(hashed) == hashlib.sha256(style.encode("utf-8")).digest()


def test_page_runs_no_script_and_asks_nobody_else() -> None:
    said = directives(page_policy([style_hash("a"), style_hash("b")]))

    assert said["default-src"] == "'none'"
    assert said.keys() & {"script-src", "script-src-elem", "worker-src", "frame-src", "object-src", "font-src"} == set()
    assert said["style-src"].split() == [style_hash("a"), style_hash("b")]
    assert (said["base-uri"], said["form-action"], said["connect-src"]) == ("'none'", "'none'", "'self'")
    assert "unsafe-inline" not in page_policy([])


def test_search_page_runs_a_script_of_the_site_and_no_other() -> None:
    page, search = directives(page_policy(["'sha256-x'"])), directives(search_policy(["'sha256-x'"]))

    assert search.pop("script-src") == "'self'"
    assert search == page


def test_who_may_show_a_page_in_a_frame_is_added_to_its_policy() -> None:
    said = directives(framed_by(page_policy(["'sha256-x'"]), "https://portal.example https://other.example"))

    assert said["frame-ancestors"] == "https://portal.example https://other.example"
    assert said["default-src"] == "'none'"
