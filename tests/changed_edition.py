"""Our edition with changes in its files, as if an editor had made them."""

from dataclasses import replace
from datetime import date

from building.reading import read_edition
from project import PROJECT
from publishing.edition.written_edition import Edition
from publishing.editorial.written_page import page
from publishing.editorial.yaml_text import parsed
from publishing.page.sign_items import with_words_of_signs

EDITION = replace(read_edition(PROJECT / "docs"), reviews=parsed("{}\n", "docs/reviews.yml"))
TODAY = max(date.fromisoformat(change["date"]) for change in EDITION.changes.data.values())
"""The day on which the text was last changed."""
AID = {"decision-tree": "tree", "services": "services", "signs": "signs", "stories": "stories"}
"""The files of the decision aid, with their names in what is read of them."""
FIELDS = {"search-words.yml": "search_words"}
"""Files whose name is not that of what is read of them."""

Change = tuple[str, str, str]


def edition(*changes: Change) -> Edition:
    """Our edition with changes: in a file, the first `old` by `new`; for an empty `old`, `new` at its end."""
    changed = EDITION
    texts: dict[str, str] = {}
    for file, old, new in changes:
        text = texts.get(file) or (PROJECT / file).read_text("utf-8")
        assert old in text, f"{file} does not hold {old!r}"
        texts[file] = text.replace(old, new, 1) if old else text + new
    for file, text in texts.items():
        changed = with_file(changed, file, text)
    return changed


def with_file(edition: Edition, file: str, text: str) -> Edition:
    folder, name = file.removesuffix(".md").split("/")[-2:]
    if file.endswith(".md"):
        [changed] = with_words_of_signs(replace(edition, pages=[page(text, file, folder, name)])).pages
        return replace(edition, pages=[changed if one.file == file else one for one in edition.pages])
    document = parsed(text, file)
    group = FIELDS.get(name, name.removesuffix(".yml"))
    if group in AID:
        return replace(edition, decision_aid=replace(edition.decision_aid, **{AID[group]: document}))
    if group in ("wording", "pictures", "terms", "search_words"):
        return replace(edition, **{group: {**getattr(edition, group), folder: document}})
    return replace(edition, **{group: document})


def without(*names: str) -> Edition:
    return replace(EDITION, pages=[page for page in EDITION.pages if page.name not in names])


def files(found: list[str]) -> list[str]:
    return [problem.partition(":")[0] for problem in found]
