"""A decision aid of four small files, to try on what a change of it means."""

from collections.abc import Sequence

from publishing.editorial.yaml_text import parsed
from publishing.tree.comparable_aid import comparable_aid
from publishing.tree.decision_aid import DecisionAid, Written

TREE = """\
version: 1.0.0
first: face
usual_answers:
  yes: {nl: Ja, en: Yes}
  no: {nl: Nee, en: No}
  unsure: {nl: Ik twijfel, en: Not sure}
sooner:
  now: {nl: "Scheef? Bel {emergency-number}.", en: "Crooked? Call {emergency-number}."}
  today: {nl: Koorts? Bel vandaag., en: Fever? Call today.}
  few-days: {nl: Slap? Binnen een paar dagen., en: Limp? Within days.}
  appointment: {nl: Lang? Een afspraak., en: Long? An appointment.}
questions:
  face:
    text: {nl: Een van deze?, en: One of these?}
    signs: [stroke]
    help: {nl: Kijk in de spiegel., en: Look in a mirror.}
    answers:
      - {code: yes, leads_to: call-112}
      - {code: no, leads_to: fever}
      - {code: unsure, leads_to: call-112}
  fever:
    text: {nl: Hebt u koorts?, en: Do you have a fever?}
    signs: [fever]
    answers:
      - {code: yes, leads_to: call-today}
      - {code: no, leads_to: which}
  which:
    text: {nl: Wat past?, en: Which fits?}
    answers:
      - {code: weak, signs: [weak], leads_to: be-seen}
      - {code: eyelid, signs: [eyelid], leads_to: rest}
      - {code: no, text: {nl: Geen, en: None}, leads_to: rest}
outcomes:
  call-112:
    urgency: emergency
    soon: now
    title: {nl: "Bel {emergency-number}", en: "Call {emergency-number}"}
    call: [emergency]
    when: {nl: Nu meteen, en: Right now}
    say: [{nl: Waar u bent, en: Where you are}, {nl: Sinds wanneer, en: Since when}]
    meanwhile: [{nl: Blijf aan de lijn, en: Stay on the line}]
    sources: [a-source]
  call-today:
    urgency: urgent
    soon: today
    title: {nl: Bel vandaag, en: Call today}
    call: [gp]
    when: {nl: Vandaag, en: Today}
    say: [{nl: Koorts, en: Fever}]
    sources: [a-source]
  be-seen:
    urgency: non-urgent
    soon: few-days
    title: {nl: Laat u zien, en: Be seen}
    call: [gp]
    when: {nl: Binnen een paar dagen, en: Within days}
    say: [{nl: Wat slap is, en: What is limp}]
    sources: [a-source]
  rest:
    urgency: self-care
    soon: two-weeks
    title: {nl: Rust uit, en: Rest}
    when: {nl: Twee weken, en: Two weeks}
    sources: [a-source]
"""
SIGNS = """\
version: 1.0.0
advice:
  note-time: {nl: Onthoud hoe laat., en: Note the time.}
  drink: {nl: Drink genoeg., en: Drink enough.}
comforts: [drink]
groups:
  stroke: {text: {nl: Scheef of slap, en: Crooked or limp}, signs: [crooked, arm]}
pairs: [{signs: [arm, eyelid]}]
signs:
  crooked:
    text: {nl: Mijn mond hangt, en: My mouth droops}
    urgency: emergency
    soon: now
    for: all
    must_say: [note-time]
    sources: [a-source]
  arm: {text: {nl: Mijn arm zakt, en: My arm sinks}, urgency: emergency, soon: now, for: all, sources: [a-source]}
  fever:
    text: {nl: Ik heb koorts, en: I have a fever}
    urgency: urgent
    soon: today
    for: all
    condition: {nl: Boven 38, en: Over 38}
    must_say: [drink]
    sources: [a-source]
  weak: {text: {nl: Ik word slap, en: I get limp}, urgency: non-urgent, soon: few-days, for: all, sources: [a-source]}
  eyelid:
    text: {nl: Mijn ooglid trilt, en: My eyelid twitches}
    urgency: self-care
    soon: two-weeks
    for: all
    sources: [a-source]
"""
SERVICES = """\
mentions:
  emergency-number: {nl: "112", en: "112"}
services:
  emergency: {name: {nl: Alarmnummer, en: Emergency number}, number: "112", needed_for: [emergency]}
  gp:
    name: {nl: Uw huisarts, en: Your GP}
    find: {nl: Overdag, en: By day}
    needed_for: [urgent, non-urgent]
"""
STORIES = """\
stories:
  - {told: {nl: Au, en: Ouch}, signs: [crooked], acceptable: [now], answers: [yes]}
"""
FILES = {"decision-tree": TREE, "signs": SIGNS, "services": SERVICES, "stories": STORIES}
Change = tuple[str, str, str]
"""In the file of this name, the first `old` becomes `new`."""


def small_aid(*changes: Change, languages: Sequence[str] = ("nl", "en")) -> DecisionAid:
    """The small decision aid, changed; the result may be unsafe but holds together."""
    texts = dict(FILES)
    for file, old, new in changes:
        assert old in texts[file], f"{file} does not hold {old!r}"
        texts[file] = texts[file].replace(old, new, 1)
    documents = {file: parsed(text, f"docs/{file}.yml") for file, text in texts.items()}
    written = Written(
        tree=documents["decision-tree"],
        signs=documents["signs"],
        services=documents["services"],
        stories=documents["stories"],
    )
    return comparable_aid(written, languages)
