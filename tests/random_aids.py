"""Small registers and trees made at random: sound ones, as authors write them, and any at all."""

from dataclasses import dataclass, replace
from typing import Any

from hypothesis import strategies as st

from publishing.editorial.yaml_text import Document
from publishing.tree.decision_tree import Tree
from publishing.tree.reading_tree import tree
from publishing.tree.services import Service, services
from publishing.tree.signs import LEVELS, SOON, Register, register
from publishing.tree.tree_paths import path_for, paths
from publishing.tree.tree_proofs import tree_problems

Data = dict[str, Any]

LANGUAGES = ("nl", "en")
ADVICE = ("note", "sip", "rest", "smile")
COMFORTS = ("rest", "smile")
WHOM = ("all", "all", "all", "adults", "parent")
SOON_OF = {level: next(soon for soon, (_, other) in SOON.items() if other == level) for level in LEVELS}


def text(words: str) -> Data:
    return dict.fromkeys(LANGUAGES, words)


def document(data: Data, name: str = "decision-tree") -> Document:
    """Data as if read from a file in which everything stands on the first line."""
    return Document(f"docs/{name}.yml", data, {})


SERVICES: dict[str, Service] = services(
    document(
        {
            "services": {
                "emergency": {"name": text("Alarm"), "number": "112", "needed_for": ["emergency"]},
                "gp": {"name": text("Arts"), "find": text("Zoek"), "needed_for": ["urgent", "non-urgent"]},
            }
        },
        "services",
    )
)


def outcome(level: str) -> Data:
    urgency, _ = SOON[SOON_OF[level]]
    called = {"call": list(SERVICES), "say": [text("Zeg wat je voelt")]} if urgency != "self-care" else {}
    return {
        "urgency": urgency,
        "soon": SOON_OF[level],
        "title": text(level),
        "when": text("Nu"),
        "sources": [],
        **called,
    }


def answer(code: str, leads_to: str, *signs: str) -> Data:
    return {"code": code, "text": text(code), "leads_to": leads_to, "signs": list(signs)}


@dataclass
class Aid:
    """What editors would write, as data, so that a test may damage it."""

    signs: Data
    tree: Data
    stories: Data

    @property
    def register(self) -> Register:
        return register(document(self.signs, "signs"))

    @property
    def drawn(self) -> Tree:
        return tree(document(self.tree), self.register, SERVICES)

    def problems(self) -> list[str]:
        stories = document(self.stories, "stories")
        return list(tree_problems(document(self.tree), stories, self.register, SERVICES, LANGUAGES))


@st.composite
def signs_of(draw: st.DrawFn, levels: list[str]) -> Data:
    """A register of signs with these levels, and some pairs of them."""
    some = st.lists(st.sampled_from(ADVICE), unique=True, max_size=2)
    entries = {
        f"s{number}": {
            "text": text(f"s{number}"),
            "urgency": SOON[SOON_OF[level]][0],
            "soon": SOON_OF[level],
            "for": draw(st.sampled_from(WHOM)),
            "must_say": draw(some),
        }
        for number, level in enumerate(levels)
    }
    two = st.lists(st.sampled_from(sorted(entries)), unique=True, min_size=2, max_size=2)
    pairs = [{"signs": both} for both in draw(st.lists(two, max_size=2))]
    for both in draw(st.lists(two, max_size=2)):
        pairs.append({"signs": both, "makes": draw(st.sampled_from(sorted(entries)))})
    return {
        "version": "1.0.0",
        "advice": {name: text(name) for name in ADVICE},
        "comforts": list(COMFORTS),
        "groups": {},
        "pairs": draw(st.permutations(pairs)),
        "signs": entries,
    }


def tree_data(first: str, questions: Data, outcomes: Data) -> Data:
    return {
        "version": "1.0.0",
        "first": first,
        "usual_answers": {},
        "sooner": {level: text(level) for level in LEVELS[1:]},
        "questions": questions,
        "outcomes": outcomes,
    }


@st.composite
def any_aids(draw: st.DrawFn) -> tuple[Tree, Register]:
    """A tree in which any sign leads anywhere onward, and whose outcomes say anything."""
    levels = draw(st.lists(st.sampled_from(LEVELS), min_size=2, max_size=6))
    register_ = register(document(draw(signs_of(levels)), "signs"))
    many = draw(st.integers(1, 4))
    outcomes = {f"o-{level}": outcome(level) for level in LEVELS}
    questions = {}
    for index in range(many):
        onward = st.sampled_from([*outcomes, *(f"q{later}" for later in range(index + 1, many))])
        some = st.lists(st.sampled_from(sorted(register_.signs)), unique=True, min_size=1, max_size=3)
        answers = [answer(f"a{one}", draw(onward), *draw(some)) for one in range(draw(st.integers(1, 3)))]
        answers += [answer(code, draw(onward)) for code in ("no", "unsure") if draw(st.integers(0, 3))]
        questions[f"q{index}"] = {"text": text("Wat?"), "answers": draw(st.permutations(answers))}
    drawn = tree(document(tree_data("q0", questions, outcomes)), register_, SERVICES)
    said = st.lists(st.sampled_from(ADVICE), unique=True).map(tuple)
    with_advice = {id: replace(one, must_say=draw(said), also=draw(said)) for id, one in drawn.outcomes.items()}
    return replace(drawn, outcomes=with_advice), register_


@st.composite
def sound_aids(draw: st.DrawFn) -> Aid:
    """A chain of questions from the most to the least serious signs; one question asks for one or two levels."""
    levels = ["now", *draw(st.lists(st.sampled_from(LEVELS[1:]), min_size=2, max_size=5)), "self-care", "self-care"]
    signs = draw(signs_of(levels))
    asked: list[list[str]] = []
    for level in reversed(LEVELS[1:]):
        found = [id for id, entry in signs["signs"].items() if entry["soon"] == SOON_OF[level]]
        one_above = asked and LEVELS.index(level) + 1 == LEVELS.index(_level(signs, asked[-1][0]))
        if found and one_above and len(asked) > 1 and draw(st.booleans()):
            asked[-1] += found
        elif found:
            asked.append(found)
    questions, outcomes = {}, {"mild": outcome("self-care"), "visit": outcome("appointment")}
    for index, ids in enumerate(asked):
        onward = f"q{index + 1}" if index + 1 < len(asked) else "what-fits"
        outcomes[f"o{index}"] = outcome(_level(signs, ids[0]))
        answers = [answer("yes", f"o{index}", *ids), answer("no", onward)]
        if draw(st.booleans()):
            answers.append(answer("unsure", f"o{index}"))
        questions[f"q{index}"] = {"text": text("Een van deze?"), "answers": draw(st.permutations(answers))}
    mild = [id for id, entry in signs["signs"].items() if entry["soon"] == SOON_OF["self-care"]]
    small = [answer(f"small-{id}", "mild", id) for id in mild]
    questions["what-fits"] = {"text": text("Wat?"), "answers": [*small, answer("unsure", "visit")]}
    aid = Aid(signs, tree_data("q0", questions, outcomes), {"stories": []})
    aid.stories["stories"] = _stories(aid)
    return aid


def _level(signs: Data, id: str) -> str:
    return SOON[signs["signs"][id]["soon"]][1]


def _stories(aid: Aid) -> list[Data]:
    """A story along every path, of each sign in turn."""
    drawn, known = aid.drawn, aid.register
    stories = []
    for index, (path, end) in enumerate(paths(drawn)):
        sign = list(known.signs)[index % len(known.signs)]
        _, by_signs = path_for(drawn, known.with_made([sign]))
        codes = [step.answer.code for step in path]
        levels = [end.level_name, by_signs.level_name]
        stories.append({"told": text("Iemand"), "signs": [sign], "acceptable": levels, "answers": codes})
    return stories
