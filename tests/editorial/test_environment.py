"""What the environment decides: the days of build and edition, and whether unreviewed text is published knowingly."""

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from building.environment import EnvironmentRefused, day_of, day_of_edition, publishes_unreviewed, today


@pytest.mark.parametrize(
    ("moment", "day"),
    [
        (datetime(2026, 12, 31, 22, 59, tzinfo=UTC), date(2026, 12, 31)),
        (datetime(2026, 12, 31, 23, 0, tzinfo=UTC), date(2027, 1, 1)),  # winter: an hour ahead
        (datetime(2026, 6, 30, 21, 59, tzinfo=UTC), date(2026, 6, 30)),
        (datetime(2026, 6, 30, 22, 0, tzinfo=UTC), date(2026, 7, 1)),  # summer: two hours ahead
        (datetime(2026, 7, 1, 11, 0, tzinfo=timezone(timedelta(hours=13))), date(2026, 7, 1)),
        (datetime(2026, 6, 30, 17, 0, tzinfo=timezone(timedelta(hours=-8))), date(2026, 7, 1)),
    ],
    ids=str,
)
def test_day_is_that_of_the_netherlands_wherever_the_machine_stands(moment: datetime, day: date) -> None:
    assert day_of(moment) == day


def test_day_can_be_named() -> None:
    assert today({"TODAY": "2027-01-31"}) == date(2027, 1, 31)


@pytest.mark.parametrize("environment", [{}, {"TODAY": ""}], ids=str)
def test_day_is_the_real_one_when_none_is_named(environment: dict[str, str]) -> None:
    before, found, after = day_of(datetime.now(UTC)), today(environment), day_of(datetime.now(UTC))

    assert before <= found <= after


@pytest.mark.parametrize("named", ["tomorrow", "2027-02-30", "20270131", "2027-W01-1", "31-01-2027", " 2027-01-31"])
def test_day_that_is_none_is_refused_in_a_sentence(named: str) -> None:
    with pytest.raises(EnvironmentRefused, match=rf"TODAY: '{named}' is not a day; write it as 2027-01-31"):
        today({"TODAY": named})


@pytest.mark.parametrize(
    ("seconds", "day"),
    [
        ("0", date(1970, 1, 1)),
        ("1700000000", date(2023, 11, 14)),
        ("1700006399", date(2023, 11, 14)),
        ("1700006400", date(2023, 11, 15)),
        ("253402300799", date(9999, 12, 31)),
    ],
)
def test_edition_bears_the_day_of_its_commit(seconds: str, day: date) -> None:
    assert day_of_edition({"SOURCE_DATE_EPOCH": seconds, "TODAY": "2027-01-31"}) == day


@pytest.mark.parametrize("environment", [{}, {"SOURCE_DATE_EPOCH": ""}], ids=str)
def test_edition_without_a_commit_bears_the_day_of_its_build(environment: dict[str, str]) -> None:
    assert day_of_edition(environment | {"TODAY": "2027-01-31"}) == date(2027, 1, 31)


NO_TIMES = [
    *("yesterday", "2026-11-25", "-1", "+1", "1.5", "1e9", "nan", "inf", "0x10", " 1", "1\n", "1_000", "١٢"),
    *("253402300800", "9" * 5000),
]


@pytest.mark.parametrize("seconds", NO_TIMES, ids=lambda seconds: repr(seconds)[:20])
def test_time_that_is_none_is_refused_in_a_sentence(seconds: str) -> None:
    with pytest.raises(EnvironmentRefused, match=f"SOURCE_DATE_EPOCH: '{re.escape(seconds)}' is not the time of"):
        day_of_edition({"SOURCE_DATE_EPOCH": seconds})


@pytest.mark.parametrize(
    ("environment", "published"),
    [({}, False), ({"PUBLISH_UNREVIEWED": ""}, False), ({"PUBLISH_UNREVIEWED": "no"}, False),
     ({"PUBLISH_UNREVIEWED": "yes"}, True)],
    ids=str,
)  # fmt: skip
def test_unreviewed_text_is_published_only_on_a_plain_yes(environment: dict[str, str], published: bool) -> None:
    assert publishes_unreviewed(environment) is published


@pytest.mark.parametrize("said", ["maybe", "YES", "true", "1", "yes "])
def test_answer_that_is_neither_yes_nor_no_is_refused_in_a_sentence(said: str) -> None:
    with pytest.raises(EnvironmentRefused, match=f"PUBLISH_UNREVIEWED: '{said}' is not an answer; write yes"):
        publishes_unreviewed({"PUBLISH_UNREVIEWED": said})
