"""What the environment decides about a build. It is read here, and handed on as plain values."""

import os
import re
from collections.abc import Mapping
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

ZONE = ZoneInfo("Europe/Amsterdam")
"""Where the readers and the reviewers are: wherever the site is built, a review expires when their day has passed."""

ASKED_FOR = ("TODAY", "SOURCE_DATE_EPOCH", "PUBLISH_UNREVIEWED")
"""The variables that are read here."""

DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
SECONDS = re.compile(r"[0-9]{1,12}")
LAST_SECOND = int(datetime(9999, 12, 31, 23, 59, 59, tzinfo=UTC).timestamp())


class EnvironmentRefused(ValueError):
    """A variable that says nothing we know; the message is a sentence for whoever set it."""


def today(environment: Mapping[str, str] = os.environ) -> date:
    """The day on which reviews count: the one that TODAY names, or else the day that it is in the Netherlands.

    Raises EnvironmentRefused when TODAY is no day.
    """
    named = environment.get("TODAY", "")
    if not named:
        return day_of(datetime.now(UTC))
    try:
        return date.fromisoformat(named if DAY.fullmatch(named) else "")
    except ValueError:
        raise EnvironmentRefused(
            f"TODAY: '{named}' is not a day; write it as 2027-01-31, or leave it out for the real one."
        ) from None


def day_of(moment: datetime) -> date:
    """The day that it is in the Netherlands at a moment, which must have a time zone."""
    return moment.astimezone(ZONE).date()


def day_of_edition(environment: Mapping[str, str] = os.environ) -> date:
    """The day of the commit that is built, so that two builds of it are alike; without a commit, today.

    The Makefile takes it from git. Raises EnvironmentRefused when SOURCE_DATE_EPOCH is no time.
    """
    given = environment.get("SOURCE_DATE_EPOCH", "")
    return edition_date(given) if given else today(environment)


def edition_date(seconds: str) -> date:
    """The day of a time as git gives it (reproducible-builds.org/specs/source-date-epoch).

    Raises EnvironmentRefused when it is not a whole number of seconds since 1970, or lies after the year 9999.
    """
    if SECONDS.fullmatch(seconds) and int(seconds) <= LAST_SECOND:
        return datetime.fromtimestamp(int(seconds), UTC).date()
    raise EnvironmentRefused(
        f"SOURCE_DATE_EPOCH: '{seconds}' is not the time of a commit; write it as seconds since 1970, "
        "such as 1700000000, or leave it out."
    )


def publishes_unreviewed(environment: Mapping[str, str] = os.environ) -> bool:
    """Whether PUBLISH_UNREVIEWED says that the publisher knowingly publishes what no doctor has reviewed.

    Raises EnvironmentRefused when it says neither yes nor no.
    """
    said = environment.get("PUBLISH_UNREVIEWED", "")
    if said not in ("yes", "no", ""):
        raise EnvironmentRefused(
            f"PUBLISH_UNREVIEWED: '{said}' is not an answer; write yes to publish knowingly what no doctor has "
            "reviewed, or leave it out."
        )
    return said == "yes"
