"""The decision aid: its sections for the page, its data for portals and its review sheet for the doctor."""

from pathlib import Path

from jinja2 import Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import Files

from publishing.tree.decision_tree import tree
from publishing.tree.sections import sections, sections_on_paper
from publishing.tree.tree_exports import as_json, review_sheet


def on_env(env: Environment, config: MkDocsConfig, files: Files) -> Environment:
    aid = tree(config.extra["edition"].tree)
    env.globals |= {"sections": sections(aid), "sections_on_paper": sections_on_paper(aid)}
    return env


def on_post_build(config: MkDocsConfig) -> None:
    edition = config.extra["edition"]
    api = Path(config.site_dir, "api/v1")
    api.mkdir(parents=True, exist_ok=True)
    (api / "decision-tree.json").write_text(as_json(tree(edition.tree)), "utf-8")
    # With a byte order mark: without it Excel, where doctors open it, reads UTF-8 as Latin-1.
    (api / "review-sheet.csv").write_bytes(review_sheet(tree(edition.tree), edition.languages).encode("utf-8-sig"))
