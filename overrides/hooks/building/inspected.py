"""The look over all that was made, before any of it is written."""

import json

from building.build import Build
from building.site import Files, Site
from building.stopping import Stopped
from publishing.web.completeness import completeness_faults
from publishing.web.inspection import link_faults, page_faults

SEARCH_SCRIPT = "assets/search.js"


def inspected(site: Site, build: Build) -> Files:
    """Nothing new; raises Stopped with every fault of the finished site."""
    pages = site.html_files()
    searching = {f"{build.below_root(page)}index.html" for page in build.edition.pages if page.name == "search"}
    faults = [
        fault
        for name, html in pages.items()
        for fault in page_faults(name, html, SEARCH_SCRIPT if name in searching else "")
    ]
    faults += completeness_faults(site.files, build.edition, json.loads(site.files["api/v1/manifest.json"]), build.root)
    faults += link_faults(pages, site.files, build.root)
    if faults:
        raise Stopped(faults)
    return {}
