"""Which addresses a site can be published at, and what is said of the others."""

import pytest

from publishing.web.site_address import AddressRefused, address_note, site_address

AS_GIVEN = [
    ("https://spiertrillen.nl/", "https://spiertrillen.nl", "/"),
    ("https://zorg.example/nl/", "https://zorg.example", "/nl/"),
    ("https://example.github.io/spiertrillen/", "https://example.github.io", "/spiertrillen/"),
    ("https://example.org/health/en/", "https://example.org", "/health/en/"),
    ("https://example.org:8443/twitch/", "https://example.org:8443", "/twitch/"),
    ("https://xn--bcher-kva.example/", "https://xn--bcher-kva.example", "/"),
    ("https://example.org/~zorg/v1.2_a-b/", "https://example.org", "/~zorg/v1.2_a-b/"),
    ("https://example.org/spiertrillen.html.d/", "https://example.org", "/spiertrillen.html.d/"),
    ("https://nl/nl/", "https://nl", "/nl/"),
    ("https://192.0.2.7/", "https://192.0.2.7", "/"),
    ("https://[2001:db8::7]:8443/", "https://[2001:db8::7]:8443", "/"),
    ("http://localhost:8000/en/", "http://localhost:8000", "/en/"),
    ("http://127.0.0.1:8000/", "http://127.0.0.1:8000", "/"),
    ("http://[::1]:8000/", "http://[::1]:8000", "/"),
]
PUT_RIGHT = [
    ("https://spiertrillen.nl", "https://spiertrillen.nl/"),
    ("https://example.org/health/en", "https://example.org/health/en/"),
    ("https://Spiertrillen.NL/", "https://spiertrillen.nl/"),
    ("HTTPS://spiertrillen.nl/", "https://spiertrillen.nl/"),
    ("https://example.org/Health/", "https://example.org/Health/"),
    ("https://spiertrillen.nl:443/", "https://spiertrillen.nl/"),
    ("https://spiertrillen.nl:0443/", "https://spiertrillen.nl/"),
    ("https://spiertrillen.nl:08443/", "https://spiertrillen.nl:8443/"),
    ("http://localhost:80", "http://localhost/"),
    ("https://[2001:DB8::7]", "https://[2001:db8::7]/"),
]
REFUSED = [
    ("", "which is empty"),
    (" ", "a space"),
    ("https://spiertrillen.nl/ ", "a space"),
    ("\nhttps://spiertrillen.nl/", "a line end"),
    ("https://spier\ttrillen.nl/", "a space"),
    ("https://spiertrillen.nl\\nl\\", "a backslash"),
    ("spiertrillen.nl", "does not begin with https://"),
    ("spiertrillen.nl/", "does not begin with https://"),
    ("/", "does not begin with https://"),
    ("/health/en/", "does not begin with https://"),
    ("./", "does not begin with https://"),
    ("//spiertrillen.nl/", "does not begin with https://"),
    ("https:/spiertrillen.nl/", "does not begin with https://"),
    ("https://", "does not begin with https://"),
    ("https:///nl/", "does not begin with https://"),
    ("spiertrillen.nl:8443/", "does not begin with https://"),
    ("http://spiertrillen.nl/", "is not encrypted"),
    ("http://localhost.example/", "is not encrypted"),
    ("ftp://spiertrillen.nl/", "begins with ftp://"),
    ("file:///srv/www/", "does not begin with https://"),
    ("https://me@spiertrillen.nl/", "a user's name"),
    ("https://me:secret@spiertrillen.nl/", "a user's name"),
    ("https://spiertrillen.nl:/", "a port"),
    ("https://spiertrillen.nl:0/", "a port"),
    ("https://spiertrillen.nl:65536/", "a port"),
    ("https://spiertrillen.nl:web/", "a port"),
    ("https://spiertrillen.nl:٣/", "a port"),
    ("https://bücher.example/", "xn--"),
    ("https://spiertrillen..nl/", "has 'spiertrillen..nl' for a host"),
    ("https://.nl/", "has '.nl' for a host"),
    ("https://spiertrillen.nl./", "has 'spiertrillen.nl.' for a host"),
    ("https://-spiertrillen.nl/", "for a host"),
    ("https://spier_trillen.nl/", "for a host"),
    ("https://*.spiertrillen.nl/", "for a host"),
    ("https://192.0.2/", "for a host"),
    ("https://192.0.2.256/", "for a host"),
    (f"https://{'a' * 64}.nl/", "for a host"),
    ("https://[2001:db8::7/", "which is no address"),
    ("https://[spiertrillen.nl]/", "which "),
    ("https://[192.0.2.7]/", "which "),
    ("https://[fe80::1%eth0]/", "for a host"),
    ("https://2001:db8::7/", "which "),
    ("https://example.org/a//b/", "two slashes"),
    ("https://example.org//", "two slashes"),
    ("https://example.org/a/../b/", "has '..' in its path"),
    ("https://example.org/..", "has '..' in its path"),
    ("https://example.org/./", "has '.' in its path"),
    ("https://example.org/gezond%20leven/", "has 'gezond%20leven' in its path"),
    ("https://example.org/geneeskunde/%2e%2e/", "has '%2e%2e' in its path"),
    ("https://example.org/ziekte-ë/", "has 'ziekte-ë' in its path"),
    ("https://example.org/$uri/", "has '$uri' in its path"),
    ('https://example.org/"/', "in its path"),
    ("https://example.org/index.html", "leads to a file, 'index.html'"),
    ("https://example.org/nl/Index.HTM", "leads to a file, 'Index.HTM'"),
    ("https://example.org/?lang=nl", "a query"),
    ("https://example.org/?", "a query"),
    ("https://example.org/#top", "a fragment"),
    ("https://example.org/#", "a fragment"),
]


@pytest.mark.parametrize(("given", "origin", "path"), AS_GIVEN)
def test_address_is_taken_as_it_is_given(given: str, origin: str, path: str) -> None:
    address = site_address(given)

    assert (address.origin, address.path, address.root) == (origin, path, given)
    assert address_note(given, address) == ""


@pytest.mark.parametrize(("given", "root"), PUT_RIGHT)
def test_address_that_means_only_one_thing_is_put_right_with_a_word(given: str, root: str) -> None:
    address = site_address(given)

    assert address.root == root
    assert given == root or address_note(given, address) == f"SITE_URL is {given!r}; the site is made for {root}."
    assert site_address(root) == address


@pytest.mark.parametrize(("given", "cause"), REFUSED)
def test_other_addresses_are_refused_with_a_sentence_that_says_why(given: str, cause: str) -> None:
    with pytest.raises(AddressRefused) as refused:
        site_address(given)

    said = str(refused.value)
    assert said.startswith(f"SITE_URL is {given!r}, which ")
    assert said.endswith("; write the whole address of the site, like https://spiertrillen.nl/ or "
                         "https://example.org/health/en/.")  # fmt: skip
    assert cause in said
    assert len(said.splitlines()) == 1
