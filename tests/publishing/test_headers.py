"""The response headers as rules, and in the words of each kind of host."""

import re
from collections.abc import Callable, Sequence

import pytest

from publishing.settings.may_frame import hosts_problem
from publishing.web.response_headers import EVERYWHERE, Rule, is_for_servers, rules
from publishing.web.security_policy import style_hash
from publishing.web.server_configuration import apache, nginx
from publishing.web.underscore_files import underscore_headers, underscore_redirects

DEVICE = (
    *("accelerometer", "autoplay", "browsing-topics", "camera", "display-capture", "encrypted-media", "fullscreen"),
    *("geolocation", "gyroscope", "hid", "identity-credentials-get", "idle-detection", "magnetometer", "microphone"),
    *("midi", "payment", "picture-in-picture", "publickey-credentials-get", "screen-wake-lock", "serial", "sync-xhr"),
    *("usb", "xr-spatial-tracking"),
)
"""What a page could ask of a device."""
InWordsOfAHost = Callable[[Sequence[Rule], str], str]
IN_NGINX = re.compile(r"^ *(?:location (?:\^~|~) \^?|error_page 404 )(\S+)", re.MULTILINE)
IN_APACHE = re.compile(r"^(?:<Location|<LocationMatch|RewriteRule|ErrorDocument 404) \W*?(/\S*)", re.MULTILINE)
PAGES = {
    "index.html": "<style>a{}</style><main>",
    "types/index.html": "<style>a{}</style><main>",
    "stress/index.html": "<style>b{}</style><main>",
    "404.html": "<style>a{}</style><main>",
    "embed.html": "<style>c{}</style><main>",
    "types/embed.html": "<style>c{}</style><main>",
    "types/embed-dark.html": "<style>e{}</style><main>",
    "search/index.html": "<style>d{}</style><script src=../assets/search.js></script>",
}


def policy_of(address: str, hosts: str = "*") -> str:
    return next(rule.headers["Content-Security-Policy"] for rule in rules(PAGES, hosts) if address in rule.addresses)


def test_every_page_has_exactly_one_rule() -> None:
    named = [address for rule in rules(PAGES, "*") for address in rule.addresses]

    assert len(named) == len(set(named))
    assert {file.removesuffix("index.html") for file in PAGES} <= set(named)


def test_with_every_file_browsers_are_told_to_keep_to_https_and_to_give_nothing_away() -> None:
    assert {
        "Strict-Transport-Security": "max-age=31536000",
        "X-Content-Type-Options": "nosniff",
        "Referrer-Policy": "no-referrer",
        "Permissions-Policy": ", ".join(f"{part}=()" for part in DEVICE),
        "Cross-Origin-Opener-Policy": "same-origin",
    } == EVERYWHERE


def test_browsers_ask_before_every_use_whether_a_file_still_holds() -> None:
    """Advice must not be old."""
    kept = {rule.headers["Cache-Control"] for rule in rules(PAGES, "*", ["llms.txt", "feed.xml"])}

    assert kept == {"no-cache"}


@pytest.mark.parametrize("host", [underscore_headers, nginx, apache])
def test_every_kind_of_host_is_told_the_headers_of_every_file(host: InWordsOfAHost) -> None:
    told = host(rules(PAGES, "*"), "/")

    assert [name for name, value in EVERYWHERE.items() if not re.search(f'{name}:? "?{re.escape(value)}', told)] == []


def test_policy_allows_the_styles_of_its_own_kind_of_page_only() -> None:
    assert all(style_hash(style) in policy_of("types/") for style in ("a{}", "b{}"))
    assert not any(style_hash(style) in policy_of("types/") for style in ("c{}", "d{}"))
    assert style_hash("c{}") in policy_of("types/embed.html")
    assert style_hash("e{}") in policy_of("types/embed-dark.html")
    assert style_hash("d{}") in policy_of("search/")


def test_data_are_read_by_others_and_found_by_no_search_engine() -> None:
    of_search = {
        address: rule.headers.get("X-Robots-Tag", "") for rule in rules(PAGES, "*") for address in rule.addresses
    }

    assert {address for address, said in of_search.items() if said == "noindex"} == {"api/*"}
    assert not any(of_search[address] for address in ("", "types/", "types/embed.html", "pdf/*"))


def test_only_the_search_page_may_run_a_script() -> None:
    allowed = {
        address for rule in rules(PAGES, "*") for address in rule.addresses if "script-src" in policy_of(address)
    }

    assert allowed == {"search/"}


def test_named_hosts_alone_may_frame_embedded_pages_and_pdfs_and_nobody_a_page() -> None:
    hosts = "https://portal.example https://*.care.example:8443"

    for address in ("embed.html", "types/embed.html", "types/embed-dark.html", "pdf/*"):
        assert policy_of(address, hosts).endswith(f"frame-ancestors {hosts}")
    for address in ("", "types/", "404.html", "search/"):
        assert policy_of(address, hosts).endswith("frame-ancestors 'self'")


@pytest.mark.parametrize("hosts", ["*", "https://portal.example", "https://a.example https://*.b.example:8443"])
def test_hosts_as_csp_writes_them_are_taken(hosts: str) -> None:
    assert hosts_problem(hosts) == ""


@pytest.mark.parametrize(
    "hosts",
    [
        None,
        "",
        "portal.example",
        "http://portal.example",
        "*; script-src *",
        'a" always',
        "https://portal..example",
        "https://*portal*.example",
        "https://.",
        "https://portaal-één.nl",
        "https://portal.example:65536",
        "https://portal.example:99999",
        "https://portal.example  https://b.example",
    ],
)
def test_other_hosts_are_refused_with_a_sentence(hosts: str | None) -> None:
    assert hosts_problem(hosts).startswith(f"'may_frame' is '{hosts}'; write ")


def test_a_host_may_have_any_port_that_there_is() -> None:
    assert hosts_problem("https://portal.example:1 https://*.b.example:65535") == ""


def test_no_host_reads_the_same_header_twice_for_one_address() -> None:
    """Netlify and Cloudflare would join the values of /* and of the address."""
    everywhere, *others = underscore_headers(rules(PAGES, "*"), "/").split("\n/")

    assert everywhere.startswith("/*\n")
    for block in others:
        names = {line.split(":")[0].strip() for line in block.splitlines()[1:]}
        assert names
        assert not names & EVERYWHERE.keys()


@pytest.mark.parametrize("host", [nginx, apache])
def test_address_is_matched_as_it_is_and_not_as_a_pattern(host: InWordsOfAHost) -> None:
    pages = PAGES | {"a.b/embed.html": "<style>c{}</style>"}

    embedded = r"^/v1\.2/(embed\.html|types/embed\.html|types/embed\-dark\.html|a\.b/embed\.html)$"
    assert embedded in host(rules(pages, "*"), "/v1.2/")


def test_header_file_names_a_page_by_itself_and_an_embedded_page_with_all_as_deep_and_without_its_ending() -> None:
    lines = underscore_headers(rules(PAGES, "*"), "/").splitlines()

    assert [line for line in lines if line.startswith("/")] == [
        *("/*", "/embed.html", "/embed", "/:folder0/embed.html", "/:folder0/embed"),
        *("/:folder0/embed-dark.html", "/:folder0/embed-dark", "/search/", "/api/*", "/pdf/*"),
        *("/", "/types/", "/stress/", "/404.html", "/404"),
    ]


def test_files_for_servers_are_known_by_their_names() -> None:
    assert [is_for_servers(name) for name in ("_headers", "_redirects", "hosting/nginx.conf")] == [True] * 3
    assert [is_for_servers(name) for name in ("index.html", "en/_headers", "hosting.html")] == [False] * 3


@pytest.mark.parametrize("host", [nginx, apache])
def test_host_is_told_not_to_send_them(host: InWordsOfAHost) -> None:
    assert r"^/nl/(_headers|_redirects|hosting/.*)$" in host(rules(PAGES, "*"), "/nl/")


@pytest.mark.parametrize("path", ["/", "/nl/", "/health/en/"])
def test_every_address_in_the_words_of_a_host_begins_with_the_path(path: str) -> None:
    found = rules(PAGES, "*")

    lines = (underscore_headers(found, path) + underscore_redirects(found, path)).splitlines()
    assert [line for line in lines if not line.startswith((path, "  ", "#"))] == []
    in_nginx = IN_NGINX.findall(nginx(found, path))
    in_apache = IN_APACHE.findall(apache(found, path))
    assert len(in_nginx) == 3 + len(found)
    assert len(in_apache) == 4 + 3 + len(found)
    assert [one for one in in_nginx + in_apache if not one.startswith(path)] == []


@pytest.mark.parametrize("host", [nginx, apache])
def test_host_is_told_where_the_site_must_lie(host: InWordsOfAHost) -> None:
    assert "at /health/en below that" in host(rules(PAGES, "*"), "/health/en/")
    assert "is the folder of the site" in host(rules(PAGES, "*"), "/")


def test_header_file_of_a_site_below_a_path_says_that_it_belongs_at_the_root() -> None:
    """Netlify and Cloudflare read it nowhere else."""
    for file in (underscore_headers, underscore_redirects):
        assert file(rules(PAGES, "*"), "/nl/").startswith("# For the root of what is deployed")
        assert file(rules(PAGES, "*"), "/").startswith("/")


def test_nginx_leads_from_a_path_without_its_last_slash_to_the_site() -> None:
    assert "location = /nl {" in nginx(rules(PAGES, "*"), "/nl/")
    assert "location =" not in nginx(rules(PAGES, "*"), "/")
