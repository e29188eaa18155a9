"""A decision tree that fits in one look, to try the proofs, the sections and the exports on."""

from publishing.editorial.yaml_text import Document, parsed
from publishing.tree.decision_tree import Tree, tree

FILE = "docs/decision-tree.yml"
SMALL = """\
version: 1.2.3
first: face
questions:
  face:
    text: {nl: Hangt uw gezicht scheef?, en: Does your face droop?}
    signs: [{nl: Scheve mond, en: Crooked mouth}]
    help: {nl: Kijk in de spiegel., en: Look in a mirror.}
    asks: emergency
    sources: [a-source]
    answers:
      - {code: yes, text: {nl: Ja, en: Yes}, leads_to: call-112, at_least: emergency}
      - {code: no, text: {nl: Nee, en: No}, leads_to: fever}
      - {code: unsure, text: {nl: Weet ik niet, en: Not sure}, leads_to: call-today}
  fever:
    text: {nl: Hebt u koorts?, en: Do you have a fever?}
    asks: urgent
    answers:
      - {code: yes, text: {nl: Ja, en: Yes}, leads_to: call-today}
      - {code: no, text: {nl: Nee, en: No}, leads_to: rest}
outcomes:
  call-112:
    urgency: emergency
    title: {nl: Bel 112, en: Call 112}
    call:
      - {who: {nl: Alarmnummer, en: Emergency number}, number: 112}
      - {who: {en: In the UK}, number: 999, only: en}
    when: {nl: Nu, en: Now}
    say: [{nl: Scheef gezicht, en: Crooked face}, {nl: Sinds wanneer, en: Since when}]
    meanwhile: [{nl: Blijf bij elkaar, en: Stay together}]
    sources: [a-source, b-source]
  call-today:
    urgency: urgent
    title: {nl: Bel vandaag, en: Call today}
    call:
      - {who: {nl: Uw huisarts, en: Your GP}}
      - {who: {en: NHS}, number: 111, only: en}
    when: {nl: Vandaag, en: Today}
    say: [{nl: Koorts, en: Fever}]
    changes: [{nl: Erger, en: Worse}]
    read: [stress]
    sources: [a-source]
  rest:
    urgency: self-care
    title: {nl: Rust uit, en: Rest}
    when: {nl: Deze week, en: This week}
    sources: [b-source]
journeys:
  - {title: {nl: Anna, en: Anna}, answers: [yes], outcome: call-112}
  - {title: {nl: Bob, en: Bob}, answers: [no, yes], outcome: call-today}
  - {title: {nl: Cas, en: Cas}, answers: [no, no], outcome: rest}
"""


def small_document(*changes: tuple[str, str]) -> Document:
    """The small tree as read from its file, with the first `old` of each change replaced by `new`."""
    text = SMALL
    for old, new in changes:
        assert old in text, f"the small tree does not hold {old!r}"
        text = text.replace(old, new, 1)
    return parsed(text, FILE)


def small_tree(*changes: tuple[str, str]) -> Tree:
    """The small tree, changed likewise."""
    return tree(small_document(*changes))
