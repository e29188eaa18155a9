"""The file in which whoever finds a weakness reads whom to tell (RFC 9116)."""

from collections.abc import Sequence
from datetime import date, timedelta

from publishing.settings.publisher import Publisher

SECURITY_TXT = ".well-known/security.txt"
VALID = timedelta(days=364)
"""The standard asks for less than a year, so that nobody writes to a contact that has gone."""


def security_contact(publisher: Publisher, languages: Sequence[str], made: date) -> str:
    """How to reach the publisher about a weakness, as it was on the day of the edition, and until when that holds."""
    return (
        f"Contact: {publisher.contact_link}\n"
        f"Expires: {made + VALID}T00:00:00Z\n"
        f"Preferred-Languages: {', '.join(languages)}\n"
    )
