"""A decision aid that fits in one look, to try the proofs, the sections and the exports on."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from publishing.editorial.yaml_text import Document, parsed
from publishing.tree.decision_aid import DecisionAid, Written, aid_form_problems, aid_problems, decision_aid
from publishing.tree.decision_tree import Tree

SERVICES, SIGNS, TREE, STORIES = (f"docs/{name}.yml" for name in ("services", "signs", "decision-tree", "stories"))
LANGUAGES = ("nl", "en")
SOURCES = ("a-source", "b-source")
PAGES = ("stress",)
TEXTS = {
    SERVICES: """\
mentions:
  emergency-number: {nl: "112", en: "112 (UK: 999)"}
services:
  emergency: {name: {nl: Alarmnummer, en: Emergency number}, number: "112", needed_for: [emergency]}
  uk-emergency: {name: {en: In the UK}, number: "999", needed_for: [emergency]}
  gp:
    name: {nl: Je huisarts, en: Your GP}
    find: {nl: op de website, en: on the website}
    needed_for: [urgent, non-urgent]
""",
    SIGNS: """\
version: 0.1.0
advice:
  note-the-time: {nl: Onthoud de tijd., en: Note the time.}
  worse: {nl: "Erger? Bel {emergency-number}.", en: "Worse? Call {emergency-number}."}
  do-not-bite: {nl: Bijt niet., en: Do not bite.}
  rest: {nl: Rust uit., en: Rest.}
comforts: [rest]
groups:
  mild: {text: {nl: Iets kleins, en: Something small}, signs: [eyelid, numb-lip]}
pairs:
  - {signs: [numb-lip, weeks]}
signs:
  face-droop:
    text: {nl: Scheef gezicht, en: Drooping face}
    urgency: emergency
    soon: now
    for: all
    condition: {nl: Niet na de tandarts., en: Not after the dentist.}
    instead: [numb-lip]
    must_say: [note-the-time]
    sources: [a-source, b-source]
  weaker:
    text: {nl: Snel zwakker, en: Weaker fast}
    urgency: urgent
    soon: today
    for: all
    must_say: [worse]
    sources: [a-source]
  weeks:
    text: {nl: Al weken, en: For weeks}
    urgency: non-urgent
    soon: appointment
    for: all
    sources: [a-source]
  eyelid:
    text: {nl: Trillend ooglid, en: Twitching eyelid}
    urgency: self-care
    soon: two-weeks
    for: all
    must_say: [rest]
    sources: [b-source]
  numb-lip:
    text: {nl: Dove lip, en: Numb lip}
    urgency: self-care
    soon: no-need
    for: all
    must_say: [do-not-bite]
    own_judgement: true
""",
    TREE: """\
version: 1.2.3
first: face
usual_answers:
  yes: {nl: Ja, en: Yes}
  no: {nl: Nee, en: No}
  yes-or-unsure: {nl: Ja of twijfel, en: Yes or not sure}
  unsure: {nl: Ik twijfel, en: I am not sure}
sooner:
  now: {nl: "Zwak? Bel {emergency-number}.", en: "Weak? Call {emergency-number}."}
  today: {nl: Zwakker? Bel vandaag., en: Weaker? Call today.}
  few-days: {nl: Langzaam? Een paar dagen., en: Slowly? A few days.}
  appointment: {nl: Lang? Een afspraak., en: Long? An appointment.}
questions:
  face:
    text: {nl: Zie je dit?, en: Do you see this?}
    signs: [face-droop]
    help: {nl: Kijk in de spiegel., en: Look in a mirror.}
    answers:
      - {code: yes, leads_to: call-112}
      - {code: no, leads_to: weak}
      - {code: unsure, leads_to: call-today}
  weak:
    text: {nl: Of dit?, en: Or this?}
    signs: [weaker]
    answers:
      - {code: yes-or-unsure, leads_to: call-today}
      - {code: no, leads_to: what-fits}
  what-fits:
    text: {nl: Wat past?, en: What fits?}
    answers:
      - {code: long, signs: [weeks], leads_to: see-gp}
      - {code: small, signs: [mild], leads_to: self-care}
      - {code: unsure, text: {nl: Iets anders, en: Something else}, leads_to: see-gp}
outcomes:
  call-112:
    urgency: emergency
    soon: now
    title: {nl: "Bel {emergency-number}", en: "Call {emergency-number}"}
    call: [emergency, uk-emergency]
    when: {nl: Nu, en: Now}
    say: [{nl: Waar je bent, en: Where you are}, {nl: Sinds wanneer, en: Since when}]
    meanwhile: [{nl: Blijf aan de lijn, en: Stay on the line}]
    sources: [a-source, b-source]
  call-today:
    urgency: urgent
    soon: today
    title: {nl: Bel vandaag, en: Call today}
    call: [gp]
    when: {nl: Vandaag, en: Today}
    say: [{nl: Wat je voelt, en: What you feel}]
    read: [stress]
    sources: [a-source]
  see-gp:
    urgency: non-urgent
    soon: appointment
    title: {nl: Maak een afspraak, en: Make an appointment}
    call: [gp]
    when: {nl: Deze week, en: This week}
    say: [{nl: Hoelang al, en: For how long}]
    sources: [a-source]
  self-care:
    urgency: self-care
    soon: two-weeks
    title: {nl: Wacht af, en: Wait and see}
    when: {nl: Twee weken, en: Two weeks}
    sources: [b-source]
""",
    STORIES: """\
stories:
  - {told: {nl: Anna, en: Anna}, signs: [face-droop], acceptable: [now], answers: [yes]}
  - {told: {nl: Bob, en: Bob}, signs: [weaker, eyelid], acceptable: [today], answers: [no, yes-or-unsure]}
  - {told: {nl: Cas, en: Cas}, signs: [weeks], acceptable: [appointment], answers: [no, no, long]}
  - {told: {nl: Dee, en: Dee}, signs: [numb-lip], acceptable: [self-care], answers: [no, no, small]}
""",
}


@dataclass(frozen=True)
class Small:
    """The small decision aid; `texts` are its files by name."""

    texts: Mapping[str, str]

    @cached_property
    def written(self) -> Written:
        """The files as read."""
        return Written(tree=self._read(TREE), signs=self._read(SIGNS), services=self._read(SERVICES),
                       stories=self._read(STORIES))  # fmt: skip

    def _read(self, file: str) -> Document:
        return parsed(self.texts[file], file)

    @property
    def aid(self) -> DecisionAid:
        """What is made of the files."""
        return decision_aid(self.written)

    def problems(self, on_pages: Collection[str] = ()) -> list[str]:
        """What an editor is told; `on_pages` are the signs that care cards name."""
        malformed = [one for found in aid_form_problems(self.written, LANGUAGES).values() for one in found]
        return malformed or list(aid_problems(self.written, LANGUAGES, SOURCES, PAGES, on_pages))

    def places(self, text: str) -> Iterator[str]:
        """`file:line` of every line that holds this text."""
        for file, whole in self.texts.items():
            for number, line in enumerate(whole.split("\n"), 1):
                if text in line:
                    yield f"{file}:{number}"

    def place(self, text: str) -> str:
        """`file:line` of the one line that holds this text."""
        (place,) = self.places(text)
        return place


def small(*changes: tuple[str, str]) -> Small:
    """The small aid with the `old` of each change replaced by `new`, the first time in the one file that holds it."""
    texts = dict(TEXTS)
    for old, new in changes:
        holding = [file for file, text in texts.items() if old in text]
        assert len(holding) == 1, f"{old!r} stands in {holding or 'no file'} of the small aid"
        texts[holding[0]] = texts[holding[0]].replace(old, new, 1)
    return Small(texts)


def small_tree(*changes: tuple[str, str]) -> Tree:
    """The tree of the small aid, changed likewise."""
    return small(*changes).aid.tree
