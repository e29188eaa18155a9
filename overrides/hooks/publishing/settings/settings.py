"""The settings of the site in mkdocs.yml: what each must be, and why. Whatever is not listed here is refused."""

from collections.abc import Collection, Iterator, Sequence
from typing import Any

from publishing.editorial.form import form_problems
from publishing.editorial.page_tree import EXTENSIONS
from publishing.editorial.plain_texts import text_problems
from publishing.editorial.yaml_text import Unreadable
from publishing.settings.may_frame import MayFrame
from publishing.settings.navigation import Navigation
from publishing.settings.settings_file import settings_document
from publishing.settings.settings_form import Always, Anything, Group, Listed, OfVariable, Phrase, TrueOrFalse
from publishing.settings.site_languages import Languages, first_language

UNUSED = "the site's own templates do not use it, so it would have no effect"
LISTED_ONLY = "only what is known to the checks is published"
LOOKED_FOR = "the build looks for it there"
ADDRESSES = "the addresses of the pages are made for it"
DOUBTFUL = "whatever is doubtful must stop the build"
MATCHING = "a translation that is missing must be a problem, not a page in another language"

VALIDATION = Group(
    {
        "nav": Group({key: Always("warn", DOUBTFUL) for key in ("omitted_files", "not_found", "absolute_links")}),
        "links": Group(
            {key: Always("warn", DOUBTFUL) for key in ("not_found", "anchors", "absolute_links", "unrecognized_links")}
        ),
    }
)
TEMPLATES = {"robots.txt": "search engines would not find the sitemap"}
WITHOUT_MATERIAL = dict.fromkeys(("404.html", "sitemap.xml"), "a theme without a name does not make it")
REFUSED = {
    **dict.fromkeys(("repo_url", "repo_name", "edit_uri", "edit_uri_template"), UNUSED),
    **dict.fromkeys(("draft_docs", "not_in_nav"), "every page in docs/ is published, and stands in 'nav'"),
    **dict.fromkeys(("dev_addr", "watch"), "'make serve' decides it by itself, so it would have no effect"),
    **dict.fromkeys(("remote_branch", "remote_name"), "the site is published by the workflow, after its checks"),
    "INHERIT": "these checks could not see what stands in the other file",
    "extra_css": "the style of a page comes from overrides/assets/",
    "extra_javascript": "no page runs a script, but the search page its own",
    "extra_templates": LISTED_ONLY,
    "google_analytics": "nobody counts the readers",
    "pages": "it is called 'nav' now",
    "site_author": "who answers for the site is its publisher",
}


def settings_problems(text: str, file: str, hooks: Sequence[str], pages: Collection[str]) -> Iterator[str]:
    """What is wrong with the settings in `text`, as sentences; what cannot be read at all is the only one.

    `hooks` are the files of all hooks in the order in which they run, `pages` the paths of all pages below docs/:
    nl/stress.md.
    """
    try:
        document = settings_document(text, file)
    except Unreadable as error:
        yield str(error)
        return
    found = list(form_problems(document, _settings(document.data, hooks, pages)))
    yield from found
    reported = {_place(problem) for problem in found}
    yield from (problem for problem in text_problems(document) if _place(problem) not in reported)


def _place(problem: str) -> str:
    return problem.partition(": ")[0]


def _settings(data: Any, hooks: Sequence[str], pages: Collection[str]) -> Group:
    """What the settings must be; some of `data` decides what others can be."""
    return Group(
        {
            "site_name": Phrase(),
            "site_url": OfVariable("SITE_URL", "else the address that is given to make would have no effect"),
            "copyright": Phrase(),
            "exclude_docs": Always("*.yml", "what editors write beside the pages is not published as it is"),
            "theme": _theme(data.get("theme") if isinstance(data, dict) else None, first_language(data)),
            "plugins": _plugins({page.partition("/")[0] for page in pages}),
            "hooks": Listed(
                "hook", dict.fromkeys(hooks, "what it makes would be missing"), "the site has no others", in_order=True
            ),
            "extra": Group(
                {"fhir_questionnaire": TrueOrFalse(), "may_frame": MayFrame()},
                {"publisher": Anything()},
                others=UNUSED,
            ),
            "markdown_extensions": Listed(
                "extension", EXTENSIONS, "the checks know nothing of what it makes of a text"
            ),
            "strict": Always(True, "without it MkDocs publishes pages with broken links"),
            "validation": VALIDATION,
            "nav": Navigation({page.rpartition("/")[2].removesuffix(".md") for page in pages}),
        },
        {
            "site_description": Phrase(),
            "docs_dir": Always("docs", LOOKED_FOR),
            "site_dir": Always("site", LOOKED_FOR),
            "use_directory_urls": Always(True, ADDRESSES),
        },
        REFUSED,
    )


def _plugins(folders: Collection[str]) -> Listed:
    options = Group(
        {
            "docs_structure": Always("folder", ADDRESSES),
            "fallback_to_default": Always(False, MATCHING),
            "reconfigure_material": Always(False, "we write our own links to other languages"),
            "reconfigure_search": Always(False, "the search is our own"),
            "languages": Languages(folders),
        },
        refused={"build_only_locale": "the other languages would be missing from the site"},
    )
    return Listed(
        "plugin",
        {"i18n": "the site would have no languages"},
        "what it makes of the pages would escape the checks",
        {"search": "the site has a search of its own"},
        {"i18n": options},
    )


def _theme(chosen: Any, first: str) -> Group:
    """Material by name, of which nothing is used; or none (CONTRIBUTING.md)."""
    none = isinstance(chosen, dict) and chosen.get("name") == ""
    name = Anything() if none else Always("material", "the site is tried with this theme, or with none")
    return Group(
        {
            "name": name,
            "custom_dir": Always("overrides", "the templates of the site lie there"),
            "font": Always(False, "else every page would ask others for web fonts"),
            "static_templates": Listed("template", TEMPLATES | (WITHOUT_MATERIAL if none else {}), LISTED_ONLY),
        },
        {"language": Always(first, "it is the first of 'languages'") if first else Anything()},
        others=UNUSED,
    )
