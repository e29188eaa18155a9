"""What must be true of every finished page, whoever made it: template, plugin or editor."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

from publishing.editorial.telephone_numbers import dialling_problem
from publishing.page.markup import page_to_look_at
from publishing.web.offline_page import ONLINE
from publishing.web.security_policy import style_hash

MOST_BYTES = 14_000
"""What a server can send before it must wait for the reader: ten packets of 1,460 bytes (RFC 6928), less headers."""
MOST_BYTES_OF_A_SEARCH = 60_000
"""The code and the index together, which a slow phone has in two seconds."""

ANOTHER_SITE = re.compile(r"(?:[a-z][a-z0-9+.-]*:)?//", re.IGNORECASE)
FETCHED = {"stylesheet", "icon", "preload", "prefetch", "modulepreload", "preconnect", "dns-prefetch", "manifest"}
FETCHED_BY_STYLE = re.compile(r"url\((?!\s*[\"']?data:)[^)]*\)|@import[^;]*")
HIDING = {"hidden", "inert", "aria-hidden"}
NOT_TO_BE_MISSED = {
    *("call", "number", "emergency-strip", "care-card", "care-card__body", "review", "unreviewed", "own-judgement"),
    *("answers", "step__urgency", "step__calls", "step__when", "embedded__from", "footer"),
}
"""The classes of what tells a reader to call, how urgent it is, what to answer, who says so, and who has read it."""
TITLE_OF_A_CARD = "care-card__title"
"""A style may set it aside for some medium, which the browser tests look at; an attribute may not."""
PARTS_OF_OTHERS = ("iframe", "object", "embed", "form", "base")

Check = Callable[[Element], Iterator[str]]
"""Check(the page) -> sentences."""


def page_faults(file: str, html: str, own_script: str = "") -> list[str]:
    """What is wrong with a finished page, as sentences; `own_script` is the address that it may run, if any."""
    page = page_to_look_at(html)
    if not len(page):
        return [f"{file}: The page is empty; look what has become of it on the way."]
    checks: list[Check] = [_scripts(own_script), _other_sites, _styles, _names]
    if not file.endswith("404.html"):  # it tells nothing that a doctor could review
        checks.append(_review_state)
    return [f"{file}: {fault}" for check in checks for fault in check(page)]


def _scripts(own_script: str) -> Check:
    def faults(page: Element) -> Iterator[str]:
        for script in page.iter("script"):
            address, kind = script.get("src", ""), script.get("type", "")
            if kind != "application/ld+json" and not (own_script and address.endswith(own_script)):
                yield f"The page runs a script ({address or (script.text or '')[:40]}); take out what adds it."
        for element in page.iter():
            for name, value in element.attrib.items():
                if name.startswith("on") or value.lower().startswith("javascript:"):
                    yield f"<{element.tag} {name}=…> runs a script; take out what adds it."
            if element.tag in PARTS_OF_OTHERS:
                yield f"The page holds <{element.tag}>, which no page of ours needs; take out what adds it."

    return faults


def _other_sites(page: Element) -> Iterator[str]:
    for element in page.iter():
        fetched = [element.get(name, "") for name in ("src", "srcset", "poster", "data")]
        if element.tag == "link" and FETCHED & set(element.get("rel", "").split()):
            fetched.append(element.get("href", ""))
        for address in fetched:
            if ANOTHER_SITE.match(address):
                yield f"<{element.tag}> fetches {address} from another site; bring it here or leave it out."
            elif element.tag not in ("script", "iframe") and address and not address.startswith("data:"):
                yield f"<{element.tag}> fetches {address}; a page is one request, so put it inside the page."


def _styles(page: Element) -> Iterator[str]:
    policies = [meta.get("content", "") for meta in page.iter("meta") if meta.get("http-equiv")]
    if len(policies) != 1:
        yield "The page has no Content-Security-Policy; it was not finished by building/finished_pages.py."
    for style in page.iter("style"):
        for found in FETCHED_BY_STYLE.findall(style.text or ""):
            yield f"Its style fetches {found}; a page is one request, so write it as data."
        if policies and style_hash(style.text or "") not in policies[0]:
            yield "Its style is not the one that its Content-Security-Policy allows; something changed it afterwards."
    for element in page.iter():
        if element.get("style"):
            yield f"<{element.tag} style=…> is refused by the Content-Security-Policy; use a class."


def _names(page: Element) -> Iterator[str]:
    """Names that stand twice, of which a link or a label finds the first alone."""
    named = Counter(element.get("id") for element in page.iter() if element.get("id") is not None)
    for name, many in named.items():
        if many > 1:
            yield f"The name id='{name}' is given to {many} elements; a page may have it once, so rename the others."


def _review_state(page: Element) -> Iterator[str]:
    if not any(element.get("data-review") for element in page.iter()):
        yield "The page does not say whether a doctor has reviewed it; include partials/review.html."


def number_faults(file: str, html: str, number: str) -> list[str]:
    """Whether a finished page can call `number`, for whoever has an emergency."""
    if any(link.get("href") == f"tel:{number}" for link in page_to_look_at(html).iter("a")):
        return []
    return [f"{file}: The page has no link that calls {number}; include partials/header.html in its template."]


def dialling_faults(file: str, html: str) -> list[str]:
    """The links of a finished page that dial a number that is none of ours, or another one than they show."""
    links = [link for link in page_to_look_at(html).iter("a") if link.get("href", "").startswith("tel:")]
    problems = (dialling_problem(link.get("href", ""), "".join(link.itertext())) for link in links)
    return [f"{file}: {problem}" for problem in problems if problem]


def hiding_faults(file: str, html: str) -> list[str]:
    """What an attribute hides of a finished page, from all readers or from those who listen, and nobody may miss."""
    faults = set()
    for element in page_to_look_at(html).iter():
        for name in HIDING.intersection(element.attrib):
            if element.get(name) != "false" and ONLINE not in element.attrib:
                missed = {*NOT_TO_BE_MISSED, TITLE_OF_A_CARD} & {
                    one for part in element.iter() for one in part.get("class", "").split()
                }
                faults |= {f"{file}: {name} hides .{one}, which every reader must see; take it out." for one in missed}
    return sorted(faults)


def review_faults(file: str, html: str, state: str) -> list[str]:
    """Whether a finished page tells another state of its review than its own: one that does not hold shown as sound."""
    stated = [element.get("data-review", "") for element in page_to_look_at(html).iter() if element.get("data-review")]
    wrong = next((one for one in stated if one != state), "")
    says = f"{file}: The page says that its review is {wrong}, and it is {state}; look at partials/review.html."
    return [says] if wrong else []


def reader_faults(file: str, html: str, language: str, strip: bool, listed: bool = True) -> list[str]:
    """What of a finished page would keep readers from finding it, from hearing it as it is, or from its warning.

    `strip` says whether it must show the emergency signs near its top, `listed` whether search engines may list it.
    """
    page, faults = page_to_look_at(html), list[str]()
    if page.get("lang") != language:
        faults.append(f"The page says that it is in '{page.get('lang')}' and is in '{language}'; correct its lang.")
    robots = " ".join(meta.get("content", "") for meta in page.iter("meta") if meta.get("name") == "robots")
    if listed and "noindex" in robots:
        faults.append("The page asks search engines not to list it (noindex); take that out of its template.")
    if strip and not any("emergency-strip" in element.get("class", "").split() for element in page.iter()):
        faults.append("The page does not show the emergency signs; include partials/emergency-strip.html.")
    return [f"{file}: {fault}" for fault in faults]


def display_faults(file: str, html: str) -> list[str]:
    """What keeps a screen from showing a page as it is, or its readers from enlarging it or telling it from others.

    WCAG 2.2: 1.4.4 (letters can be enlarged), 1.4.10 (a page fits its screen), 2.4.2 (a page has a title).
    """
    page, faults = page_to_look_at(html), list[str]()
    if not any(meta.get("charset", "").lower() == "utf-8" for meta in page.iter("meta")):
        faults.append("The page does not say how its letters are written; put <meta charset=utf-8> in its template.")
    screen = " ".join(meta.get("content", "") for meta in page.iter("meta") if meta.get("name") == "viewport")
    if "width=device-width" not in screen:
        faults.append("The page does not fit a phone; put a viewport of width=device-width in its template.")
    if found := re.search("user-scalable|maximum-scale", screen):
        faults.append(f"The page keeps readers from enlarging it ({found[0]}); take that out of its template.")
    if not (page.findtext("head/title") or "").strip():
        faults.append("The page has no title; put <title> in its template.")
    return [f"{file}: {fault}" for fault in faults]


def size_faults(sizes: Mapping[str, int]) -> list[str]:
    """The pages that are too large; `sizes` holds for each how many bytes a server sends, compressed with brotli."""
    return [
        f"{file}: The page has {size} bytes compressed, {size - MOST_BYTES} more than it may have; shorten or split it."
        for file, size in sizes.items()
        if size > MOST_BYTES
    ]


def search_size_faults(sizes: Mapping[str, int]) -> list[str]:
    """The languages whose search is too large; `sizes` holds for each the bytes of code and index, with brotli."""
    return [
        f"docs/{language}/search-words.yml:1: The search takes {size} bytes compressed, "
        f"{size - MOST_BYTES_OF_A_SEARCH} more than it may; list fewer words here, or make the pages shorter."
        for language, size in sizes.items()
        if size > MOST_BYTES_OF_A_SEARCH
    ]


def card_faults(file: str, html: str, urgencies: Sequence[str]) -> list[str]:
    """Whether a finished page or embedded page has the care cards that its text asks for, in that order.

    `urgencies` are those of the text: a warning that is lost on the way is the worst fault that a page can have.
    """
    sections = page_to_look_at(html).iter("section")
    found = [card.get("data-urgency", "") for card in sections if "care-card" in card.get("class", "").split()]
    if found == list(urgencies):
        return []
    return [
        f"{file}: The page has {_listed(found)} for care cards, but its text asks for {_listed(urgencies)}; "
        "look what has become of them on the way."
    ]


def _listed(urgencies: Sequence[str]) -> str:
    return ", ".join(urgencies) or "nothing"
