"""Whatever is wrong with the settings is reported in a sentence with its line, before MkDocs reads them."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from building.reading_settings import HOOKS, problems_in_settings
from project import PROJECT, Project
from publishing.settings.settings import settings_problems
from publishing.settings.settings_file import FromEnvironment, settings_document
from written_settings import settings_in_one_list

SETTINGS = settings_in_one_list()
PAGES = [path.relative_to(PROJECT / "docs").as_posix() for path in sorted((PROJECT / "docs").glob("*/*.md"))]
SENTENCE = re.compile(r"mkdocs\.yml:\d+: ['A-Z].+[^.]\.", re.DOTALL)

ADDRESS = '!ENV [SITE_URL, "https://spiertrillen.example/"]'
ENGLISH = "        - locale: en\n          name: English\n          build: true\n"


def problems(text: str, pages: list[str] = PAGES) -> list[str]:
    found = list(settings_problems(text, "mkdocs.yml", HOOKS, pages))
    assert all(map(SENTENCE.fullmatch, found)), found
    return found


def changed(old: str, new: str) -> str:
    assert SETTINGS.count(old), f"mkdocs.yml does not hold {old!r}"
    return SETTINGS.replace(old, new, 1)


def without(key: str) -> str:
    """The settings without one of their keys, and all below it."""
    return re.sub(rf"^{key}:.*\n(?:(?: |#|\n).*\n?|\n)*", "", SETTINGS, count=1, flags=re.MULTILINE)


def test_the_settings_of_this_site_have_no_problem() -> None:
    assert problems(SETTINGS) == []


FAULTS = [
    # What MkDocs makes of the Markdown
    ("  - admonition\n", "", "markdown_extensions:", "lacks extension 'admonition'; add it: care cards would lose"),
    ("  - attr_list\n", "", "markdown_extensions:", "lacks extension 'attr_list'"),
    ("  - tables\n", "", "markdown_extensions:", "lacks extension 'tables'"),
    ("  - toc\n", "", "markdown_extensions:", "lacks extension 'toc'"),
    ("- admonition", "- admonitions", "admonitions", "correct it to 'admonition'"),
    ("- toc", "- toc\n  - fenced_code", "fenced_code", "the checks know nothing of what it makes"),
    ("- toc", "- toc\n  - pymdownx.superfences", "pymdownx", "is not an extension of this site"),
    ("- toc", "- toc\n  - md_in_html", "md_in_html", "is not an extension of this site"),
    ("- admonition", "- admonition\n  - admonition  # again", "admonition  # again", "is listed twice"),
    ("- toc", "- toc:\n      permalink: true", "toc:", "has options"),
    ("- toc", "- toc:", "toc:", "write only '- toc'"),
    # What is published
    ("    - robots.txt\n", "", "static_templates:", "must be a list of robots.txt"),
    (
        "  static_templates:\n    - robots.txt\n",
        "",
        "theme:",
        "lacks 'static_templates'; add it as a list of robots.txt",
    ),
    ("- robots.txt", "- robots.txt\n    - more.html", "more.html", "is not a template of this site"),
    ("*.yml", "*.yaml", "exclude_docs:", "is '*.yaml'; write '*.yml'"),
    ("exclude_docs: |\n  *.yml\n", "", "site_name", "lacks 'exclude_docs'; add it as '*.yml'"),
    ("fhir_questionnaire: true", 'fhir_questionnaire: "false"', "fhir", "write true or false, without quotes"),
    ("fhir_questionnaire: true", "fhir_questionnaire: nee", "fhir", "is 'nee'; write true or false"),
    ("fhir_questionnaire: true", "fhir_questionnaire:", "fhir", "is empty; write true or false"),
    ("  fhir_questionnaire: true\n", "", "extra:", "lacks 'fhir_questionnaire'; add it as true or false"),
    ("fhir_questionnaire", "fihr_questionnaire", "fihr", "correct it to 'fhir_questionnaire'"),
    ('may_frame: "*"', "may_frame: portal.example", "may_frame", "'may_frame' is 'portal.example'; write \"*\""),
    ('may_frame: "*"', "may_frame: [https://a.example]", "may_frame", "is a list; write"),
    ('may_frame: "*"', "may_frame: true", "may_frame", "is true; write"),
    ('  may_frame: "*"\n', "", "extra:", "lacks 'may_frame'"),
    ("extra:\n", "extra:\n  analytics: {provider: x}\n", "analytics", "would have no effect"),
    # The hooks
    ("  - overrides/hooks/edition.py\n", "", "hooks:", "lacks hook 'overrides/hooks/edition.py'"),
    ("hooks/pages.py", "hooks/page.py", "overrides/hooks/page.py", "correct it to 'overrides/hooks/pages.py'"),
    ("hooks:\n", "hooks:\n  - overrides/hooks/count.py\n", "overrides/hooks/count.py", "the site has no others"),
    (
        "hooks/pages.py",
        "hooks/pages.py\n  - overrides/hooks/edition.py  # again",
        "overrides/hooks/edition.py  # again",
        "is listed twice",
    ),
    ("pages.py\n  - overrides/hooks/publish.py", "publish.py\n  - overrides/hooks/pages.py", "hooks:", "in this order"),
    # Anything doubtful stops the build
    ("strict: true", "strict: false", "strict", "is false; write true"),
    ("strict: true", 'strict: "true"', "strict", "is 'true'; write true"),
    ("strict: true", "strict:", "strict", "is empty; write true"),
    ("strict: true\n", "", "site_name", "lacks 'strict'; add it as true: without it MkDocs publishes"),
    ("strict", "Strict", "Strict", "correct it to 'strict'"),
    ("omitted_files: warn", "omitted_files: info", "omitted_files", "write 'warn'"),
    ("omitted_files: warn", "omitted_files: ignore", "omitted_files", "write 'warn'"),
    ("    anchors: warn\n", "", "links:", "lacks 'anchors'; add it as 'warn'"),
    ("anchors: warn", "anchor: warn", "anchor:", "correct it to 'anchors'"),
    # Theme
    ("name: material", "name: readthedocs", "name: readthedocs", "write 'material'"),
    ("  name: material\n", "", "theme:", "lacks 'name'; add it as 'material'"),
    ("custom_dir: overrides", "custom_dir: theme", "custom_dir", "write 'overrides'"),
    ("font: false", "font: true", "font", "would ask others for web fonts"),
    ("font: false", "font:\n    text: Roboto", "font", "is a group of keys; write false"),
    ("  font: false\n", "", "theme:", "lacks 'font'; add it as false"),
    ("language: nl", "language: en", "language: en", "it is the first of 'languages'"),
    ("font: false", "font: false\n  features: [navigation.instant]", "features", "would have no effect"),
    ("font: false", "font: false\n  palette: {primary: red}", "palette", "would have no effect"),
    ("font: false", "font: false\n  logo: logo.svg", "logo", "would have no effect"),
    # Plugins
    ("plugins:\n", "plugins:\n  - search\n", "search", "the site has a search of its own"),
    ("plugins:\n", "plugins:\n  - search:\n      lang: nl\n", "search", "the site has a search of its own"),
    ("plugins:\n", "plugins:\n  - minify\n", "minify", "would escape the checks"),
    ("- i18n:", "- i18m:", "i18m", "correct it to 'i18n'"),
    ("docs_structure: folder", "docs_structure: suffix", "docs_structure", "write 'folder'"),
    (
        "fallback_to_default: false",
        "fallback_to_default: true",
        "fallback",
        "write false: a translation that is missing",
    ),
    ("      fallback_to_default: false\n", "", "i18n:", "lacks 'fallback_to_default'"),
    ("reconfigure_search: false", "reconfigure_search: true", "reconfigure_search", "write false"),
    ("reconfigure_material: false", "reconfigure_material: true", "reconfigure_material", "write false"),
    ("docs_structure", "build_only_locale: nl\n      docs_structure", "build_only", "would be missing from the site"),
    # Languages
    (ENGLISH, "", "languages:", "lacks 'en', in which docs/en/ holds pages"),
    (ENGLISH, f"{ENGLISH}        - locale: de\n          name: Deutsch\n", "locale: de", "has no pages in docs/de/"),
    ("English\n          build: true", "English\n          build: false", "build: false", "missing from the site"),
    ("          default: true\n", "", "languages:", "has no default"),
    (
        "name: English",
        "name: English\n          default: true  # again",
        "default: true  # again",
        "is a second default",
    ),
    ("default: true", 'default: "true"', "default:", "write true or false"),
    ("locale: en", "locale: nl  # again", "locale: nl  # again", "has the same locale as language 'nl'"),
    ("locale: en", "locale: en-US", "locale: en-US", "two small letters"),
    ("locale: en", "locale: no", "locale: no", "is false; write a text, in quotes"),
    ("locale: en", "locale:  # none", "locale:  # none", "is empty"),
    ("          name: English\n", "", "locale: en", "Language 'en' lacks 'name'"),
    ("name: English", "name: nederlands", "name: nederlands", "has the same name as language 'nl'"),
    ("name: English", "name: English\n          site_name: Twitches", "site_name: Twitches", "would escape the checks"),
    # The order of the pages
    ("- stress.md", "- stress.md\n  - sleep.md", "sleep.md", "is not a page in docs/; write the page, or remove"),
    ("- stress.md", "- stres.md", "stres.md", "correct it to 'stress.md'"),
    ("- stress.md", "- stress.md\n  - types.md  # again", "types.md  # again", "is listed twice"),
    ("- stress.md", "- nl/stress.md", "nl/stress.md", "names a folder"),
    ("- stress.md", "- stress.md\n  - more/sleep.md", "more/sleep.md", "names a folder"),
    ("- stress.md", "- Stress: stress.md", "Stress:", "has a title before it; write only '- stress.md'"),
    ("- stress.md", "- stress.html", "stress.html", "correct it to 'stress.md'"),
    ("- stress.md", "- stress", "stress", "correct it to 'stress.md'"),
    ("- stress.md", "- Stress.md", "Stress.md", "correct it to 'stress.md'"),
    ("- stress.md", "- /stress/", "/stress/", "names a folder"),
    ("- stress.md", "- stress.md\n  - https://a.example/", "https://a", "leads out of the site"),
    ("- stress.md", "- stress.md\n  - Elsewhere: https://a.example/", "Elsewhere", "leads out of the site"),
    ("- stress.md", "- stress.md\n  -  # none", "# none", "this line is empty"),
    ("- stress.md", "- stress.md\n  - 7", "7", "this line is 7"),
    ("- stress.md", "- stress.md\n  - Causes:", "Causes", "must hold pages"),
    (
        "- stress.md\n  - see-a-doctor.md",
        "- A: [stress.md]\n    B: [see-a-doctor.md]",
        "B:",
        "must have its own '- ' before it",
    ),
    (
        "- index.md\n  - decision-aid.md",
        "- decision-aid.md\n  - index.md",
        "index.md",
        "is the home page; put it first",
    ),
    # What stands at the top
    ("site_name: Spiertrillen", "site_name:", "site_name", "is empty; fill it in"),
    ("site_name: Spiertrillen", "site_name: 0", "site_name", "is 0; write a text, in quotes"),
    ("docs_dir: docs", 'docs_dir: " docs"', "docs_dir", "write 'docs'"),
    ("site_name: Spiertrillen", "site_name: 2026", "site_name", "is 2026; write a text, in quotes"),
    ("copyright: CC BY 4.0\n", "", "site_name", "lacks 'copyright'"),
    ("copyright: CC BY 4.0", "copyright: 4.0", "copyright", "is 4.0; write a text, in quotes"),
    ("copyright: CC BY 4.0", "copyright: 2026-13-45", "copyright", "looks like a number or a date, and is none"),
    (ADDRESS, "https://a.example/", "site_url", "must be given as !ENV [SITE_URL"),
    (ADDRESS, '[SITE_URL, "https://a.example/"]', "site_url", "must be given as !ENV [SITE_URL"),
    (ADDRESS, '!ENV [SITE_ULR, "https://a.example/"]', "site_url", "must be given as !ENV [SITE_URL"),
    (ADDRESS, "!ENV [SITE_URL, 7]", "site_url", "must be given as !ENV [SITE_URL"),
    (ADDRESS, "!ENV {SITE_URL: x}", "site_url", "must be given as !ENV [SITE_URL"),
    (ADDRESS, '!ENV [SITE_URL, BASE_URL, ""]', "site_url", "must be given as !ENV [SITE_URL"),
    (ADDRESS, "", "site_url", "must be given as !ENV [SITE_URL"),
    ("docs_dir: docs", "docs_dir: text", "docs_dir", "write 'docs'"),
    ("site_dir: site", "site_dir: public", "site_dir", "write 'site'"),
    ("site_dir: site", "site_dir: site\nuse_directory_urls: false", "use_directory_urls", "write true"),
    ("site_name", "sitename", "sitename", "correct it to 'site_name'"),
    ("nav:\n  - index", "navi:\n  - index", "navi", "correct it to 'nav'"),
    # Broken
    ('may_frame: "*"', "may_frame: *", "may_frame", "a text that begins with * or & must stand in quotes"),
    ("exclude_docs: |\n  *.yml", "exclude_docs: *.yml", "exclude_docs", "a text that begins with * or & must stand in"),
    ("  name: material", "\tname: material", "name", "is indented with a tab"),
    ("strict: true", "strict: true\nstrict: false", "strict: false", "The key 'strict' stands here twice"),
    ("site_name: Spiertrillen", "site_name: Spier: trillen", "site_name", "a text with a colon must stand in"),
    ("strict: true", "strict: !ENV [STRICT, true]", "strict", "is taken from the environment; write true"),
    ("custom_dir: overrides", "custom_dir: !!python/name:os.system", "custom_dir", "'!!python/name:os.system' is not"),
    ("custom_dir: overrides", "custom_dir: !relative docs", "custom_dir", "'!relative' is not allowed"),
    ("theme:", "theme: &theme", "theme", "'&theme' would be lost"),
]


@pytest.mark.parametrize(("old", "new", "at", "says"), FAULTS, ids=[f"{old!r} as {new!r}" for old, new, *_ in FAULTS])
def test_fault_is_reported_once_with_its_line(old: str, new: str, at: str, says: str) -> None:
    text = changed(old, new)
    line = next(number for number, line in enumerate(text.split("\n"), 1) if line.lstrip(" \t-").startswith(at))

    (problem,) = problems(text)

    assert problem.startswith(f"mkdocs.yml:{line}: "), problem
    assert says in problem


WHOLE_KEYS = [
    ("theme", "theme: material", "must be lines of 'key: value' (name,"),
    ("theme", "theme:", "but is empty"),
    ("plugins", "plugins: []", "must be a list of i18n"),
    ("plugins", "plugins:", "must be a list of i18n"),
    ("plugins", "plugins:\n  - i18n", "Plugin 'i18n' must be lines of 'key: value'"),
    ("plugins", "plugins:\n  i18n: {docs_structure: folder}", "must be a list of i18n"),
    ("hooks", "hooks:", "must be a list of overrides/hooks/edition.py"),
    ("hooks", "hooks: overrides/hooks/edition.py", "must be a list of overrides/hooks/edition.py"),
    ("extra", "extra:", "must be lines of 'key: value' (fhir_questionnaire, may_frame)"),
    ("markdown_extensions", "markdown_extensions:", "must be a list of admonition, attr_list, tables, toc"),
    ("markdown_extensions", "markdown_extensions:\n  toc: {permalink: true}", "must be a list of admonition"),
    ("validation", "validation: warn", "must be lines of 'key: value' (nav, links)"),
    ("nav", "nav:", "must be a list of all pages"),
    ("nav", "nav: []", "must be a list of all pages"),
    ("nav", "nav: index.md", "must be a list of all pages"),
    ("nav", "nav:\n  Home: index.md", "must be a list of all pages"),
]


@pytest.mark.parametrize(("key", "new", "says"), WHOLE_KEYS, ids=[new for _, new, _ in WHOLE_KEYS])
def test_setting_of_another_shape_is_reported_once(key: str, new: str, says: str) -> None:
    (problem,) = problems(f"{without(key)}\n{new}\n")

    assert says in problem


@pytest.mark.parametrize(
    "languages", ["", "[]", "nl", "{nl: Nederlands}"], ids=["empty", "empty list", "one word", "a group"]
)
def test_languages_of_another_shape_are_reported_once(languages: str) -> None:
    text = re.sub(r"languages:\n( {8}.*\n)+", f"languages: {languages}\n", SETTINGS)

    (problem,) = problems(text)

    assert "'languages' of plugin 'i18n' must be a list of languages" in problem


TEXTS = [
    ("", "but is empty"),
    ("# Only a comment\n", "but is empty"),
    ("- site_name\n", "but is a list"),
    ("Spiertrillen\n", "but is 'Spiertrillen'"),
    ("site_name: [\n", "is not valid YAML"),
    ("[" * 5000, "mkdocs.yml:1: "),
]


@pytest.mark.parametrize(("text", "says"), TEXTS, ids=[says for _, says in TEXTS])
def test_file_that_holds_no_settings_is_reported_once(text: str, says: str) -> None:
    (problem,) = problems(text)

    assert says in problem


UNUSED = [
    *("repo_url", "repo_name", "edit_uri", "edit_uri_template", "extra_css", "extra_javascript", "extra_templates"),
    *("draft_docs", "not_in_nav", "dev_addr", "watch", "remote_branch", "remote_name", "INHERIT", "google_analytics"),
    *("site_author", "pages", "mdx_configs", "foo"),
]


@pytest.mark.parametrize("key", UNUSED)
def test_setting_that_this_site_does_not_use_is_refused_with_a_reason(key: str) -> None:
    (problem,) = problems(f"{SETTINGS}{key}: x\n")

    assert f"'{key}' is not a setting; remove it: " in problem
    assert problem.startswith(f"mkdocs.yml:{SETTINGS.count(chr(10)) + 1}: ")


def keys(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """The path of every key in the settings."""
    for key, below in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        if isinstance(key, str):
            yield (*path, key)
        yield from keys(below, (*path, key))


DATA = settings_document(SETTINGS, "mkdocs.yml").data
KEYS = [path for path in keys(DATA) if path[:2] != ("extra", "publisher") or len(path) == 2]
MAY_BE_LEFT_OUT = {"site_description", "docs_dir", "site_dir", "language", "build", "publisher"}
"""What is then as it should be, is checked elsewhere, or is not used."""


def with_key(path: tuple[Any, ...], name: str | None) -> str:
    """The settings with another name for a key, or without it; the lines are others than in the file."""

    def copied(value: Any, below: tuple[Any, ...]) -> Any:
        if isinstance(value, dict):
            entries = {key: copied(one, below[1:] if below[:1] == (key,) else ()) for key, one in value.items()}
            if len(below) == 1:
                entries = {name if key == below[0] else key: one for key, one in entries.items()}
            return {key: one for key, one in entries.items() if key is not None}
        if isinstance(value, list):
            return [copied(one, below[1:] if below[:1] == (index,) else ()) for index, one in enumerate(value)]
        return value

    return dumped(copied(DATA, path))


class Dumper(yaml.SafeDumper):
    """Writes what comes from the environment as written in the file."""


Dumper.add_representer(
    FromEnvironment, lambda dumper, value: dumper.represent_sequence("!ENV", value.named, flow_style=True)
)


def dumped(data: Any) -> str:
    return yaml.dump(data, Dumper=Dumper, sort_keys=False, allow_unicode=True)


@pytest.mark.parametrize("path", KEYS, ids=lambda path: " ".join(map(str, path)))
def test_no_key_can_be_left_out_in_silence(path: tuple[Any, ...]) -> None:
    found = problems(with_key(path, None))

    assert bool(found) == (path[-1] not in MAY_BE_LEFT_OUT), found


@pytest.mark.parametrize("path", KEYS, ids=lambda path: " ".join(map(str, path)))
@pytest.mark.parametrize(
    "slip", [lambda key: key[:-1], lambda key: key + key[-1], str.upper], ids=["short", "long", "capitals"]
)
def test_misspelled_key_is_reported_with_the_right_one(path: tuple[Any, ...], slip: Any) -> None:
    assert f"correct it to '{path[-1]}'" in "\n".join(problems(with_key(path, slip(path[-1]))))


OF_ANY_KIND = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | st.dates()
    | st.sampled_from(["", "x", "index.md", "a/b"]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["i18n", "name", "x"]), inner, max_size=3)
    ),
    max_leaves=5,
)


@given(path=st.sampled_from(KEYS), value=OF_ANY_KIND)
def test_any_value_anywhere_gives_sentences_and_never_a_traceback(path: tuple[Any, ...], value: Any) -> None:
    data = settings_document(SETTINGS, "mkdocs.yml").data
    within = data
    for key in path[:-1]:
        within = within[key]
    within[path[-1]] = value

    problems(dumped(data))


@given(st.text())
def test_any_text_gives_sentences_and_never_a_traceback(text: str) -> None:
    assert problems(text)


def test_page_that_is_not_in_nav_is_reported() -> None:
    line = SETTINGS[: SETTINGS.index("\nnav:")].count("\n") + 2

    assert problems(SETTINGS, [*PAGES, "nl/sleep.md"]) == [
        f"mkdocs.yml:{line}: 'nav' lacks 'sleep.md'; add it where readers should find the page."
    ]


def test_without_any_page_only_the_settings_themselves_are_looked_at() -> None:
    assert problems(SETTINGS, []) == []


GOOD = {
    "lines that end as on Windows": SETTINGS.replace("\n", "\r\n"),
    "the address only from the environment": changed(ADDRESS, "!ENV SITE_URL"),
    "yes and no": changed("strict: true", "strict: yes").replace("font: false", "font: no"),
    "no questionnaire": changed("fhir_questionnaire: true", "fhir_questionnaire: false"),
    "frames on some hosts": changed('may_frame: "*"', "may_frame: https://a.example https://b.example"),
    "patterns in quotes": changed("exclude_docs: |\n  *.yml", 'exclude_docs: "*.yml"'),
    "extensions in another order": changed("  - tables\n  - toc\n", "  - toc\n  - tables\n"),
    "a default that is said to be none": changed("name: English", "name: English\n          default: false"),
    "a publisher": re.sub(r"  publisher:\n(    .*\n)+", "", SETTINGS).replace(
        "extra:", "extra:\n  publisher: {name: A}"
    ),
    "nav in sections": changed(
        "  - medicines.md\n  - deficiencies.md\n",
        "  - Causes:\n      - Deeper: [medicines.md]\n      - deficiencies.md\n",
    ),
    "the home page in a section": changed("  - index.md\n", "  - Start: [index.md]\n"),
    "without Material": changed("name: material", "name: null").replace(
        "    - robots.txt", "    - robots.txt\n    - 404.html\n    - sitemap.xml"
    ),
}


@pytest.mark.parametrize("text", GOOD.values(), ids=GOOD)
def test_good_settings_are_not_reported(text: str) -> None:
    assert problems(text) == []


def test_third_language_with_its_folder_is_not_reported() -> None:
    text = changed("        - locale: en", "        - {locale: xx, name: X, build: true}\n        - locale: en")

    assert problems(text, [*PAGES, *(page.replace("nl/", "xx/") for page in PAGES if page.startswith("nl/"))]) == []


FILES = [
    (b"site_name: \xff", "mkdocs.yml:1: The file is not UTF-8"),
    (b"", "mkdocs.yml:1: The file is empty"),
    (b"site_name: x\n<<<<<<< HEAD\n", "mkdocs.yml:2: <<<<<<< marks a merge conflict"),
]


@pytest.mark.parametrize(("content", "says"), FILES, ids=["not UTF-8", "empty", "merge conflict"])
def test_file_that_cannot_be_read_as_text_is_reported_once(project: Project, content: bytes, says: str) -> None:
    (project.folder / "mkdocs.yml").write_bytes(content)

    (problem,) = problems_in_settings(project.folder)

    assert problem.startswith(says)


def test_settings_that_are_gone_are_reported(project: Project) -> None:
    (project.folder / "mkdocs.yml").unlink()

    (problem,) = problems_in_settings(project.folder)

    assert problem.startswith("mkdocs.yml:1: The settings cannot be read")


def test_project_is_checked_with_the_pages_that_it_has(project: Project) -> None:
    assert problems_in_settings(project.folder) == []

    (project.folder / "docs/nl/stress.md").rename(project.folder / "docs/nl/sleep.md")

    (problem,) = problems_in_settings(project.folder)
    assert "'nav' lacks 'sleep.md'" in problem
