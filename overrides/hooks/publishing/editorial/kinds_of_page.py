"""What kinds of pages there are, by their names: what a name alone decides of a page is decided here.

A page that stands in none of these is medical: it cites its sources, and is shown everywhere.
"""

HOME = "index"
AID = "decision-aid"
WHEN_TO_CALL = "see-a-doctor"
SEARCH = "search"
SOURCES = "sources"
ABOUT = "about"
FOR_PORTALS = "for-portals"
LEAFLET = "leaflet"
"""No page of the site, but reviewed as one."""

NEEDED = (HOME, AID, WHEN_TO_CALL, SEARCH, SOURCES, ABOUT, FOR_PORTALS)
"""The templates of the site lead there."""

ABOUT_THE_SITE = frozenset({ABOUT, FOR_PORTALS, SEARCH, SOURCES})
"""They tell of the making of the site, or find things on it: of no use on paper, and hardly anybody looks for them."""
IN_SHORT = frozenset({HOME, "glossary"})
"""They repeat in short what others say with its sources."""

CITE_NOTHING = ABOUT_THE_SITE | IN_SHORT | {AID}
"""They need not cite under each heading."""
WITHOUT_STRIP = ABOUT_THE_SITE | {AID, LEAFLET}
"""They do not show the emergency signs near their top; the aid and the leaflet ask and tell of these themselves."""
WITHOUT_RHYTHM = ABOUT_THE_SITE | {AID}
"""They are not read as a story: legal words, lists, words for developers."""
WITH_CODE = frozenset({FOR_PORTALS})
"""They may show program code."""
NOT_EMBEDDED = frozenset({SEARCH})
"""They have no embedded page and no data: the search needs a script, which a portal does not allow."""
NOT_LISTED = frozenset({SEARCH, FOR_PORTALS})
"""Nobody looks for something from A to Z under their words."""
