"""The workbook in which a doctor answers what the review packs ask on paper."""

from building.build import Build
from building.site import Files, Site
from publishing.reviewing.pack_contents import WORKBOOK
from publishing.reviewing.workbook import workbook


def review_workbook(site: Site, build: Build) -> Files:
    """The workbook, in every language."""
    return {WORKBOOK: workbook(build.edition, build.made)}
