"""Reads a calendar as a subscriber does: vdirsyncer's code takes it apart, khal's keeps it and tells what happens when."""
import datetime
import json
import logging
import os
import sys
import tempfile

import pytz
from khal.khalendar import CalendarCollection
from vdirsyncer.vobject import Item, split_collection

text, first, last = sys.argv[1:4]
with open(text, encoding="utf-8", newline="") as file:
    items = [Item(one) for one in split_collection(file.read())]

faults = []


class Told(logging.Handler):
    def emit(self, record):
        faults.append(record.getMessage())


logging.getLogger("khal").addHandler(Told(logging.WARNING))

UTC = pytz.utc
LOCALE = {"local_timezone": UTC, "default_timezone": UTC}


def told(value):
    if isinstance(value, datetime.datetime):
        return value.astimezone(UTC).strftime("%Y-%m-%dT%H:%MZ")
    return value.isoformat()


def visit(event):
    # Of days khal tells the last one, where the file has the day after it.
    end = event.end + datetime.timedelta(days=1) if event.allday else event.end
    return {
        "uid": event.uid,
        "start": told(event.start),
        "end": told(end),
        "summary": event.summary,
        "description": event.description,
        "location": event.location,
    }


with tempfile.TemporaryDirectory() as folder:
    feed = os.path.join(folder, "feed")
    os.mkdir(feed)
    for number, item in enumerate(items):
        with open(os.path.join(feed, "%d.ics" % number), "w", encoding="utf-8", newline="") as file:
            file.write(item.raw)
    collection = CalendarCollection(
        calendars={"feed": {"name": "feed", "path": feed, "readonly": True, "color": "", "priority": 10}},
        dbpath=os.path.join(folder, "khal.db"),
        locale=LOCALE,
        color="",
        highlight_event_days=False,
        hmethod="fg",
        default_color="",
        multiple="",
        multiple_on_overflow=False,
    )
    day = datetime.date.fromisoformat(first)
    end = datetime.date.fromisoformat(last)
    seen = {}
    while day < end:
        for event in collection.get_events_on(day):
            one = visit(event)
            seen[one["uid"], one["start"]] = one
        day += datetime.timedelta(days=1)

json.dump({"visits": list(seen.values()), "faults": faults}, sys.stdout)
