"""The response headers in the words of nginx and Apache.

`path` is always that of the site's address: "/", or "/health/en/". Nothing outside it is touched: a server may have
other sites there.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from textwrap import indent

from publishing.web.media_types import TYPES
from publishing.web.response_headers import EVERYWHERE, FOR_SERVERS, Rule

IN_UTF_8 = [ending for ending, type in TYPES.items() if type.startswith("text/")]

NGINX = """\
# For inside the server block of nginx, after its listen, server_name and root; no other location may be for {path}
# {place}
# A folder has no list: nginx would refuse it (403), and says like every host that there is no such page.
# brotli_static comes with a module (Debian: libnginx-mod-http-brotli-static); without it, leave out that line.
{without_slash}location ^~ {path} {{
  index index.html;
  error_page 404 {path}404.html;
  error_page 403 =404 {path}404.html;
  absolute_redirect off;
  charset utf-8;
  charset_types {in_utf_8};
  default_type application/octet-stream;
  types {{
{types}  }}
  gzip_static on;
  brotli_static on;
  gzip_vary on;
  location ~ {for_servers} {{ return 404; }}
{inside}}}
"""
NGINX_WITHOUT_SLASH = """\
location = {folder} {{
  absolute_redirect off;
  return 301 {path};
}}
"""


def nginx(rules: Sequence[Rule], path: str) -> str:
    """The inside of a server block of nginx; a location that sets one header inherits none, so each sets all."""
    pages, *others = rules
    folder = path.removesuffix("/")
    locations = "".join(
        f"location ~ {_pattern(rule.addresses, path)} {{\n{indent(_nginx_rule(rule, path), '  ')}}}\n"
        for rule in others
    )
    return NGINX.format(
        place=_place("root", path),
        path=path,
        for_servers=_pattern(FOR_SERVERS, path),
        without_slash=NGINX_WITHOUT_SLASH.format(folder=folder, path=path) if folder else "",
        in_utf_8=" ".join(TYPES[ending] for ending in IN_UTF_8 if ending != "html"),  # nginx names that one itself
        types="".join(f"    {type} {ending};\n" for ending, type in TYPES.items()),
        inside=indent(_nginx_headers(pages) + locations, "  "),
    )


def _nginx_rule(rule: Rule, path: str) -> str:
    preflight = "if ($request_method = OPTIONS) { return 204; }\n" if rule.preflight else ""
    answer = f"{path}{rule.not_found}"
    not_found = f"error_page 404 {answer};\nerror_page 403 =404 {answer};\n" if rule.not_found else ""
    return preflight + not_found + _nginx_headers(rule)


def _nginx_headers(rule: Rule) -> str:
    return "".join(f'add_header {name} "{value}" always;\n' for name, value in (EVERYWHERE | rule.headers).items())


APACHE = r"""
# For inside the VirtualHost of Apache 2.4, after its DocumentRoot; needs mod_dir, mod_headers, mod_mime, mod_rewrite.
# {place}
RewriteEngine on
RewriteRule {for_servers} - [R=404,L]
{preflights}RewriteRule ^{pattern}(.*/)?$ $0index.html
RewriteCond %{{HTTP:Accept-Encoding}} \bbr\b
RewriteCond %{{DOCUMENT_ROOT}}$0.br -f
RewriteRule ^{pattern}.*$ $0.br [L]
RewriteCond %{{HTTP:Accept-Encoding}} \bgzip\b
RewriteCond %{{DOCUMENT_ROOT}}$0.gz -f
RewriteRule ^{pattern}.*$ $0.gz [L]
<Location "{path}">
DirectoryIndex index.html
ErrorDocument 404 {path}404.html
AddEncoding br .br
AddEncoding gzip .gz
{types}AddCharset utf-8 {in_utf_8}
Header always merge Vary Accept-Encoding
{headers}</Location>
{sections}""".lstrip()


def apache(rules: Sequence[Rule], path: str) -> str:
    """The inside of a virtual host of Apache; a later section overrides an earlier one."""
    pages, *others = rules
    return APACHE.format(
        place=_place("DocumentRoot", path),
        path=path,
        for_servers=_pattern(FOR_SERVERS, path),
        pattern=re.escape(path),
        preflights="".join(
            f"RewriteCond %{{REQUEST_METHOD}} =OPTIONS\nRewriteRule {_pattern(rule.addresses, path)} - [R=204,L]\n"
            for rule in others
            if rule.preflight
        ),
        types="".join(f"AddType {type} .{ending}\n" for ending, type in TYPES.items()),
        in_utf_8=" ".join(f".{ending}" for ending in IN_UTF_8),
        headers=_apache_headers(EVERYWHERE | pages.headers),
        sections="".join(
            f'<LocationMatch "{_pattern(rule.addresses, path)}">\n{_apache_rule(rule, path)}</LocationMatch>\n'
            for rule in others
        ),
    )


def _apache_rule(rule: Rule, path: str) -> str:
    not_found = f"ErrorDocument 404 {path}{rule.not_found}\n" if rule.not_found else ""
    return not_found + _apache_headers(rule.headers)


def _apache_headers(headers: Mapping[str, str]) -> str:
    return "".join(f'Header always set {name} "{value}"\n' for name, value in headers.items())


def _place(root: str, path: str) -> str:
    """Where the site must lie for these settings, as a comment says it."""
    if path == "/":
        return f"That {root} is the folder of the site."
    folder = path.removesuffix("/")
    return (
        f"The folder of the site must lie at {folder} below that {root}; a link to it does: "
        f"ln -s /where/the/site/is /the/{root}{folder}"
    )


def _pattern(addresses: Iterable[str], path: str) -> str:
    """A regular expression for paths at `addresses`, and for the file that a server finds at a page's address."""
    return f"^{re.escape(path)}({'|'.join(_one(address) for address in addresses)})$"


def _one(address: str) -> str:
    if address.endswith("*"):
        return f"{re.escape(address.removesuffix('*'))}.*"
    return re.escape(address) + ("(index\\.html)?" if address.endswith("/") or not address else "")
