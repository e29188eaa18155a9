"""An edition that prints in a fifth of the time, for tests that ask for no more of the text than that it is there.

Every page keeps its front matter, heading, lead, first part and pictures; the decision aid keeps its first question.
Only the page for portals, which is full of addresses, stays whole.
"""

import re
from typing import Any

import yaml

from commands import translated
from project import Project

FIRST_PARTS = re.compile(r"(?s)\A(?P<kept>.*?^## .*?)(?=^## |\Z)", re.MULTILINE)
PICTURE = re.compile(r"^!\[.+\]\(picture:.+\)$", re.MULTILINE)
UNCITED = re.compile(r"No page cites the source '(.+?)'")


def shorten(project: Project) -> None:
    """Make the pages, the tree and the list of sources of a sound project short; it is sound afterwards too."""
    docs = project.folder / "docs"
    for page in docs.glob("*/*.md"):
        if page.stem != "for-portals":
            page.write_text(_short_page(page.read_text("utf-8")), "utf-8")
    tree = yaml.load(project.read("docs/decision-tree.yml"), yaml.BaseLoader)
    project.write("docs/decision-tree.yml", _written(_short_tree(tree)))
    assert translated.main(docs=docs) == 0
    uncited = {found[1] for problem in project.problems() if (found := UNCITED.search(problem))}
    sources = yaml.load(project.read("docs/sources.yml"), yaml.BaseLoader)
    project.write("docs/sources.yml", _written({key: sources[key] for key in sources if key not in uncited}))
    assert project.problems() == []


def _short_page(text: str) -> str:
    parts = FIRST_PARTS.match(text)
    if not parts:
        return text
    pictures = PICTURE.findall(text[parts.end() :])
    return "\n\n".join([parts["kept"].rstrip(), *pictures]) + "\n"


def _short_tree(tree: Any) -> Any:
    """The first question, whose answers lead to outcomes; who leaves it by another answer needs no care."""
    question, outcomes = tree["questions"][tree["first"]], tree["outcomes"]
    mild = next(name for name, outcome in outcomes.items() if outcome["urgency"] == "self-care")
    for answer in question["answers"]:
        if answer["leads_to"] not in outcomes:
            answer["leads_to"] = mild
    ends = {answer["leads_to"]: answer["code"] for answer in question["answers"]}
    journeys = {journey["outcome"]: journey for journey in tree["journeys"]}
    return tree | {
        "questions": {tree["first"]: question},
        "outcomes": {name: outcomes[name] for name in ends},
        "journeys": [journeys[name] | {"answers": [code]} for name, code in ends.items()],
    }


def _written(data: Any) -> str:
    return yaml.safe_dump(data, allow_unicode=True, sort_keys=False)
