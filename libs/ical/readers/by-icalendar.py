"""Reads a calendar with icalendar and recurring_ical_events, and tells what happens when, as JSON."""
import datetime
import json
import sys

import icalendar
import recurring_ical_events

UTC = datetime.timezone.utc
text, first, last = sys.argv[1:4]
with open(text, "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())


def told(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def date(text):
    return tuple(int(part) for part in text.split("-"))


faults = [str(error) for event in calendar.walk() for error in event.errors]
visits = [
    {
        "uid": str(event["UID"]),
        "start": told(event["DTSTART"].dt),
        "end": told(event["DTEND"].dt),
        "summary": str(event["SUMMARY"]),
        "description": str(event.get("DESCRIPTION", "")),
        "location": str(event.get("LOCATION", "")),
    }
    for event in recurring_ical_events.of(calendar).between(date(first), date(last))
]
json.dump({"visits": visits, "faults": faults}, sys.stdout)
