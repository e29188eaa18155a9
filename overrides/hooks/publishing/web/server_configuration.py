"""The response headers in the words of common hosts."""

import re
from collections.abc import Iterable, Mapping, Sequence

from publishing.web.response_headers import EVERYWHERE, Rule

TYPES = {
    "html": "text/html",
    "xml": "text/xml",
    "txt": "text/plain",
    "csv": "text/csv",
    "js": "text/javascript",
    "json": "application/json",
    "pdf": "application/pdf",
    "svg": "image/svg+xml",
    "png": "image/png",
}
"""File name ending -> type: a browser that is told `nosniff` believes it, and not every host knows them all."""
IN_UTF_8 = [ending for ending, type in TYPES.items() if type.startswith("text/")]


def underscore_headers(rules: Sequence[Rule]) -> str:
    """The file `_headers` of Netlify and Cloudflare Pages.

    They join the values of a header from every rule that matches, and know * at the end only, so each address has a
    rule of its own. What has none, such as the page that was not found, gets EVERYWHERE and the policy inside itself.
    """
    blocks = [("*", EVERYWHERE), *((address, rule.headers) for rule in rules for address in rule.addresses)]
    return "".join(
        f"/{address}\n" + "".join(f"  {name}: {value}\n" for name, value in headers.items())
        for address, headers in blocks
    )


NGINX = """\
# For inside the server block of nginx, after its listen, server_name and root.
# brotli_static comes with a module (Debian: libnginx-mod-http-brotli-static); without it, leave out that line.
index index.html;
error_page 404 /404.html;
absolute_redirect off;
charset utf-8;
default_type application/octet-stream;
gzip_static on;
brotli_static on;
gzip_vary on;
"""


def nginx(rules: Sequence[Rule]) -> str:
    """The inside of a server block of nginx; a location that sets one header inherits none, so each sets all."""
    pages, *others = rules
    places = [("/", pages), *((f"~ {_pattern(rule.addresses)}", rule) for rule in others)]
    types = "".join(f"  {type} {ending};\n" for ending, type in TYPES.items())
    locations = "".join(
        f"location {place} {{\n"
        + "".join(f'  add_header {name} "{value}" always;\n' for name, value in (EVERYWHERE | rule.headers).items())
        + "}\n"
        for place, rule in places
    )
    in_utf_8 = " ".join(TYPES[ending] for ending in IN_UTF_8 if ending != "html")  # nginx names that one itself
    return f"{NGINX}charset_types {in_utf_8};\ntypes {{\n{types}}}\n{locations}"


APACHE = r"""
# For inside the VirtualHost of Apache 2.4, after its DocumentRoot; needs mod_dir, mod_headers, mod_mime, mod_rewrite.
DirectoryIndex index.html
ErrorDocument 404 /404.html
AddEncoding br .br
AddEncoding gzip .gz
RewriteEngine on
RewriteRule ^(.*)/$ $1/index.html
RewriteCond %{HTTP:Accept-Encoding} \bbr\b
RewriteCond %{DOCUMENT_ROOT}$0.br -f
RewriteRule ^.*$ $0.br [L]
RewriteCond %{HTTP:Accept-Encoding} \bgzip\b
RewriteCond %{DOCUMENT_ROOT}$0.gz -f
RewriteRule ^.*$ $0.gz [L]
Header always merge Vary Accept-Encoding
""".lstrip()


def apache(rules: Sequence[Rule]) -> str:
    """The inside of a virtual host of Apache; a later section overrides an earlier one."""
    pages, *others = rules
    types = "".join(f"AddType {type} .{ending}\n" for ending, type in TYPES.items())
    sections = "".join(
        f'<LocationMatch "{_pattern(rule.addresses)}">\n{_apache_headers(rule.headers)}</LocationMatch>\n'
        for rule in others
    )
    in_utf_8 = " ".join(f".{ending}" for ending in IN_UTF_8)
    return f"{APACHE}{types}AddCharset utf-8 {in_utf_8}\n{_apache_headers(EVERYWHERE | pages.headers)}{sections}"


def _apache_headers(headers: Mapping[str, str]) -> str:
    return "".join(f'Header always set {name} "{value}"\n' for name, value in headers.items())


def _pattern(addresses: Iterable[str]) -> str:
    """A regular expression for paths at `addresses`, and for the file that a server finds at a page's address."""
    return f"^/({'|'.join(_one(address) for address in addresses)})$"


def _one(address: str) -> str:
    if address.endswith("*"):
        return f"{re.escape(address.removesuffix('*'))}.*"
    return re.escape(address) + ("(index\\.html)?" if address.endswith("/") or not address else "")
