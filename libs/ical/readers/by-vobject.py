"""Reads a calendar with vobject, which has its time zones from the file and its rules from dateutil."""
import datetime
import json
import sys

import vobject

UTC = datetime.timezone.utc
text, first, last = sys.argv[1:4]
with open(text, encoding="utf-8", newline="") as file:
    calendar = vobject.readOne(file.read())

faults = []
try:
    calendar.validate(raiseException=True)
except vobject.base.ValidateError as error:
    faults.append(str(error))


def told(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def word(event, name):
    return getattr(event, name).value if hasattr(event, name) else ""


def starts_of(event):
    rules = event.getrruleset(addRDate=True)
    if not rules:
        return [event.dtstart.value]
    dates = list(rules)
    if not isinstance(event.dtstart.value, datetime.datetime):
        return [date.date() for date in dates]
    return dates


moved = {
    (event.uid.value, told(event.recurrence_id.value))
    for event in calendar.vevent_list
    if hasattr(event, "recurrence_id")
}
visits = []
for event in calendar.vevent_list:
    is_moved = hasattr(event, "recurrence_id")
    begun, ended = event.dtstart.value, event.dtend.value
    for start in starts_of(event):
        if not is_moved and (event.uid.value, told(start)) in moved:
            continue
        # Two times of one zone: the difference between what the clock shows.
        visits.append(
            {
                "uid": event.uid.value,
                "start": told(start),
                "end": told(start + (ended - begun)),
                "summary": word(event, "summary"),
                "description": word(event, "description"),
                "location": word(event, "location"),
            }
        )
json.dump({"visits": visits, "faults": faults}, sys.stdout)
