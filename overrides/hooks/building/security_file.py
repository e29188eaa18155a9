"""Whom to tell of a weakness of the site, where those who have found one look."""

from building.build import Build
from building.site import Files, Site
from publishing.web.security_contact import SECURITY_TXT, security_contact


def security_file(site: Site, build: Build) -> Files:
    """The file with the contact of the publisher; none while nobody has been appointed, since it needs one."""
    if not build.publisher:
        return {}
    return {SECURITY_TXT: security_contact(build.publisher, build.edition.languages, build.made).encode()}
