"""The addresses that others build on; they change only on purpose."""

import os

PAGES = {
    "index": {"nl": "", "en": "en/"},
    "types": {"nl": "soorten/", "en": "en/types/"},
    "lifestyle": {"nl": "leefstijl/", "en": "en/lifestyle/"},
    "medicines": {"nl": "medicijnen/", "en": "en/medicines/"},
    "deficiencies": {"nl": "tekorten/", "en": "en/deficiencies/"},
    "stress": {"nl": "stress/", "en": "en/stress/"},
    "ms-or-als": {"nl": "ms-of-als/", "en": "en/ms-or-als/"},
    "other-causes": {"nl": "andere-oorzaken/", "en": "en/other-causes/"},
    "self-care": {"nl": "zelf-doen/", "en": "en/self-care/"},
    "see-a-doctor": {"nl": "naar-de-dokter/", "en": "en/see-a-doctor/"},
    "decision-aid": {"nl": "beslishulp/", "en": "en/decision-aid/"},
    "glossary": {"nl": "begrippen/", "en": "en/glossary/"},
    "sources": {"nl": "bronnen/", "en": "en/sources/"},
    "about": {"nl": "over/", "en": "en/about/"},
    "for-portals": {"nl": "voor-portalen/", "en": "en/for-portals/"},
    "search": {"nl": "zoeken/", "en": "en/search/"},
}
ADDRESSES = [address for languages in PAGES.values() for address in languages.values()]
LANGUAGES = {address: language for languages in PAGES.values() for language, address in languages.items()}
NAMES = {address: name for name, languages in PAGES.items() for address in languages.values()}
EMBEDDED = [f"{address}embed.html" for address in ADDRESSES if NAMES[address] != "search"]
EMBEDDED_DARK = [address.replace("embed.html", "embed-dark.html") for address in EMBEDDED]
ROOT = os.environ.get("SITE_URL", "https://spiertrillen.example/")
