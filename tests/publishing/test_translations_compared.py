"""Whether the languages still say the same."""

from publishing.editorial.translations import counterpart_problems, counterparts, stale_translations
from written import written_page

LANGUAGES = ["nl", "en", "de"]


def test_original_is_compared_with_every_translation_and_a_translation_with_the_original() -> None:
    assert list(counterparts("nl", LANGUAGES)) == ["en", "de"]
    assert list(counterparts("de", LANGUAGES)) == ["nl"]


def test_page_without_a_counterpart_is_reported_once_for_each_language_that_lacks_it() -> None:
    pages = [written_page("types", "en"), written_page("index", "nl"), written_page("index", "en")]

    assert list(counterpart_problems(pages, LANGUAGES)) == [
        f"docs/{page}.md:1: This page has no counterpart docs/{missing}.md; write the translation or remove the page."
        for page, missing in (("en/types", "nl/types"), ("en/types", "de/types"), ("nl/index", "de/index"))
    ]


def test_page_is_stale_until_it_records_the_version_of_its_counterpart() -> None:
    dutch, english = written_page("types", "nl"), written_page("types", "en", "# Title\n")
    compared = [
        written_page("types", "nl", matches=f'{{en: "{english.fingerprint}"}}'),
        written_page("types", "en", "# Title\n", matches=f'{{nl: "{dutch.fingerprint}"}}'),
    ]

    assert list(stale_translations(compared, ["nl", "en"])) == []
    assert list(stale_translations([dutch, english], LANGUAGES)) == [
        f"docs/{page}.md:6: docs/{other}.md has changed since this page was compared with it; bring this page up to "
        "date, then run 'make translated' to record that you have looked."
        for page, other in (("nl/types", "en/types"), ("en/types", "nl/types"))
    ]
