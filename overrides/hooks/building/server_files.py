"""What a server must say with every file: for Netlify and Cloudflare Pages at the root, where they look for it,
for nginx and Apache in hosting/, since they are told where it is. It is no part of what is published."""

from building.build import Build
from building.site import Files, Site
from publishing.web.response_headers import rules
from publishing.web.server_configuration import apache, nginx
from publishing.web.underscore_files import underscore_headers, underscore_redirects


def server_files(site: Site, build: Build) -> Files:
    """The response headers in the words of each host."""
    found, path = rules(site.html_files(), build.may_frame, site.files), build.site_address.path
    return {
        "_headers": underscore_headers(found, path).encode(),
        "_redirects": underscore_redirects(found, path).encode(),
        "hosting/nginx.conf": nginx(found, path).encode(),
        "hosting/apache.conf": apache(found, path).encode(),
    }
