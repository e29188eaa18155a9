"""The FHIR resources: the decision aid as Questionnaires, and references to pages and PDFs."""

from collections.abc import Iterator

from building.build import Build
from building.published_pages import published_pages
from building.site import Files, Site, as_json
from publishing.editorial.kinds_of_page import AID
from publishing.editorial.wording import files_of_kind, words_of_file
from publishing.portal.fhir_documents import Publication, bundle
from publishing.portal.fhir_questionnaire import questionnaire
from publishing.portal.fhir_release_5 import in_release_5
from publishing.reviewing.review_words import review_text
from publishing.tree.sections import sections
from publishing.web.addresses import API


def questionnaires(site: Site, build: Build) -> Files:
    """The decision aid of every language as a FHIR Questionnaire of R4 and R5, unless mkdocs.yml leaves it out."""
    if not build.fhir_questionnaire:
        return {}
    aid, files = build.edition.aid, {}
    for page in published_pages(site, build):
        if page.page.name == AID:
            language = page.page.language
            words = build.edition.wording[language].data
            made = questionnaire(aid, sections(aid.tree), words, page, build.publisher, build.made)
            name = f"{API}fhir/r5/questionnaire-{language}.json"
            files[f"{API}fhir/questionnaire-{language}.json"] = as_json(made)
            files[name] = as_json(in_release_5(made, build.root + name))
    return files


def references(site: Site, build: Build) -> Files:
    """A FHIR DocumentReference for every page and PDF for readers."""
    return {f"{API}fhir/documents.json": as_json(bundle(_documents(site, build), build.publisher, build.made))}


def _documents(site: Site, build: Build) -> Iterator[Publication]:
    wording = build.edition.wording
    for published in published_pages(site, build):
        page, content, line = published.page, published.html.encode(), published.review_line
        yield Publication(published.address, page.title, "text/html", page.language, published.review, line, content)
    for_doctors = files_of_kind("review-pack", wording)
    for name in sorted(name for name in site.files if name.endswith(".pdf") and name not in for_doctors):
        language, title = words_of_file(name.removeprefix("pdf/"), wording)
        review, content = build.review_of_pdf(name, language), site.files[name]
        words = wording[language or build.edition.languages[0]].data
        line = review_text(review, words, build.published_unreviewed)
        yield Publication(build.root + name, title, "application/pdf", language, review, line, content)
