<?php
// Reads a calendar with sabre/vobject: what its validation finds, and what happens when.
require_once 'Sabre/VObject/includes.php';

[, $file, $first, $last] = $argv;
$utc = new DateTimeZone('UTC');
$calendar = Sabre\VObject\Reader::read(file_get_contents($file));

$faults = [];
foreach ($calendar->validate() as $fault) {
    $faults[] = $fault['message'];
}

$calendar->expand(new DateTime($first, $utc), new DateTime($last, $utc));

$told = function ($property) use ($utc) {
    if ((string) $property['VALUE'] === 'DATE') {
        return $property->getDateTime()->format('Y-m-d');
    }
    return $property->getDateTime()->setTimezone($utc)->format('Y-m-d\TH:i\Z');
};

// Version 2 leaves these two as they are written.
$word = function ($property) {
    return str_replace(['\\;', '\\,'], [';', ','], (string) $property);
};

$visits = [];
foreach ($calendar->VEVENT as $event) {
    $visits[] = [
        'uid' => (string) $event->UID,
        'start' => $told($event->DTSTART),
        'end' => $told($event->DTEND),
        'summary' => $word($event->SUMMARY),
        'description' => $word($event->DESCRIPTION),
        'location' => $word($event->LOCATION),
    ];
}
echo json_encode(['visits' => $visits, 'faults' => $faults]);
