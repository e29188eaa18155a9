"""Which of the files that editors write are malformed, and what is wrong in each."""

from publishing.edition.wording_form import PICTURES, WORDING
from publishing.edition.written_edition import Edition
from publishing.editorial.form import form_problems
from publishing.editorial.front_matter import front_matter_shape
from publishing.editorial.sources import SOURCES
from publishing.editorial.terms import TERMS
from publishing.paper.leaflet_form import LEAFLET
from publishing.portal.codes import CODES
from publishing.reviewing.reviewers import REVIEWERS
from publishing.reviewing.sign_offs import REVIEWS
from publishing.search.search_words import SEARCH_WORDS
from publishing.tree.decision_aid import aid_form_problems
from publishing.tree.tree_form import CHANGES


def malformed_files(edition: Edition) -> dict[str, list[str]]:
    """The problems of form in each malformed file, by its name; a file of the right form is left out."""
    found = {
        edition.sources.file: form_problems(edition.sources, SOURCES),
        edition.codes.file: form_problems(edition.codes, CODES),
        edition.changes.file: form_problems(edition.changes, CHANGES, edition.languages),
        edition.reviewers.file: form_problems(edition.reviewers, REVIEWERS),
        edition.reviews.file: form_problems(edition.reviews, REVIEWS),
        **aid_form_problems(edition.decision_aid, edition.languages),
        edition.leaflet.file: form_problems(edition.leaflet, LEAFLET, edition.languages),
        **{words.file: form_problems(words, WORDING) for words in edition.wording.values()},
        **{words.file: form_problems(words, PICTURES) for words in edition.pictures.values()},
        **{words.file: form_problems(words, TERMS) for words in edition.terms.values()},
        **{words.file: form_problems(words, SEARCH_WORDS) for words in edition.search_words.values()},
        **{page.file: front_matter_shape(page) for page in edition.pages},
    }
    listed = {file: list(problems) for file, problems in found.items()}
    return {file: problems for file, problems in listed.items() if problems}
