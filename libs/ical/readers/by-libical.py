"""Reads a calendar with libical, through GObject introspection: what breaks its rules, and what happens when."""
import datetime
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

text, first, last = sys.argv[1:4]
with open(text, encoding="utf-8", newline="") as file:
    calendar = ICalGLib.Component.new_from_string(file.read())

calendar.check_restrictions()


def components(parent, kind):
    found = []
    component = parent.get_first_component(kind)
    while component is not None:
        found.append(component)
        component = parent.get_next_component(kind)
    return found


def properties(component, kind):
    found = []
    one = component.get_first_property(kind)
    while one is not None:
        found.append(one)
        one = component.get_next_property(kind)
    return found


Property, Component = ICalGLib.PropertyKind, ICalGLib.ComponentKind
UTC = ICalGLib.Timezone.get_utc_timezone()


def zone_of(event, kind):
    """From the VTIMEZONE of the file itself, not from libical's own data."""
    one = event.get_first_property(kind)
    parameter = one.get_first_parameter(ICalGLib.ParameterKind.TZID_PARAMETER)
    if parameter is None:
        return None
    zone = calendar.get_timezone(parameter.get_tzid())
    if zone is None:
        raise SystemExit("no VTIMEZONE " + parameter.get_tzid())
    return zone


def told(time, zone):
    if time.is_date():
        return "%04d-%02d-%02d" % (time.get_year(), time.get_month(), time.get_day())
    seconds = time.as_timet_with_zone(zone if zone is not None else UTC)
    moment = datetime.datetime.fromtimestamp(seconds, datetime.timezone.utc)
    return moment.strftime("%Y-%m-%dT%H:%MZ")


def key(time):
    return time.as_ical_string()


def starts_of(event, zone):
    start = event.get_first_property(Property.DTSTART_PROPERTY).get_dtstart()
    if zone is not None:
        # Without it the library compares UNTIL with what the clock shows.
        start.set_timezone(zone)
    rules = properties(event, Property.RRULE_PROPERTY)
    if not rules:
        return [start]
    gone = {key(one.get_exdate()) for one in properties(event, Property.EXDATE_PROPERTY)}
    iterator = ICalGLib.RecurIterator.new(rules[0].get_rrule(), start)
    found = []
    time = iterator.next()
    while time is not None and not time.is_null_time() and len(found) < 1000:
        if key(time) not in gone:
            found.append(time.clone())
        time = iterator.next()
    return found


events = components(calendar, Component.VEVENT_COMPONENT)
moved = {
    (event.get_uid(), key(event.get_recurrenceid()))
    for event in events
    if event.get_first_property(Property.RECURRENCEID_PROPERTY) is not None
}
visits = []
for event in events:
    begun = event.get_first_property(Property.DTSTART_PROPERTY).get_dtstart()
    ended = event.get_first_property(Property.DTEND_PROPERTY).get_dtend()
    zone = zone_of(event, Property.DTSTART_PROPERTY)
    # On the wall clock, as a duration between two wall times.
    length = ended.subtract(begun)
    is_moved = event.get_first_property(Property.RECURRENCEID_PROPERTY) is not None
    for start in starts_of(event, zone):
        if not is_moved and (event.get_uid(), key(start)) in moved:
            continue
        visits.append(
            {
                "uid": event.get_uid(),
                "start": told(start, zone),
                "end": told(start.add(length), zone),
                "summary": event.get_summary(),
                "description": event.get_description() or "",
                "location": event.get_location() or "",
            }
        )

faults = []
for component in [calendar] + events:
    for fault in properties(component, Property.XLICERROR_PROPERTY):
        faults.append(fault.get_xlicerror())
json.dump({"visits": visits, "faults": faults}, sys.stdout)
