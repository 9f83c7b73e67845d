// P5: wall time to instant, beside Temporal.
import { Temporal } from 'temporal-polyfill';

import {
  civilOf,
  dayNumberOf,
  toLocal,
  toUtc,
  zoneFromIntl,
} from '../../../libs/time/dist/index.js';
import { cpuOfOne, keep } from './cpu.mjs';
import { part } from './part.mjs';

const SAMPLES = 1_000_000;
const RUNS = 5;
const FAST_SAMPLES = 200_000;
const TEMPORAL_SAMPLES = 10_000;
const FROM_YEAR = 2000;
const TO_YEAR = 2099;
/** Near the ends of the table a day before and a day after must still be within. */
const FIRST = dayNumberOf(FROM_YEAR, 1, 3) * 1440;
const SPAN = dayNumberOf(TO_YEAR, 12, 29) * 1440 - FIRST;

/** Forty that differ: half and quarter hours, half-hour summers, changes southward, given up, none. */
const NAMES = [
  ...['Europe/Paris', 'Europe/London', 'Europe/Lisbon', 'Europe/Dublin', 'Europe/Istanbul'],
  ...['Europe/Moscow', 'Europe/Athens', 'Atlantic/Azores', 'Atlantic/Reykjavik', 'Africa/Tunis'],
  ...['Africa/Casablanca', 'Africa/Cairo', 'Africa/Johannesburg', 'Asia/Dubai', 'Asia/Tehran'],
  ...['Asia/Kabul', 'Asia/Karachi', 'Asia/Kolkata', 'Asia/Kathmandu', 'Asia/Dhaka'],
  ...['Asia/Shanghai', 'Asia/Tokyo', 'Asia/Amman', 'Asia/Gaza', 'Australia/Adelaide'],
  ...['Australia/Lord_Howe', 'Australia/Sydney', 'Pacific/Auckland', 'Pacific/Chatham'],
  ...['Pacific/Apia', 'Pacific/Honolulu', 'America/Los_Angeles', 'America/Phoenix'],
  ...['America/Montreal', 'America/St_Johns', 'America/Havana', 'America/Sao_Paulo'],
  ...['America/Asuncion', 'America/Guadeloupe', 'Indian/Reunion'],
];

const wallOf = (local) =>
  Temporal.Instant.fromEpochMilliseconds(local * 60_000)
    .toZonedDateTimeISO('UTC')
    .toPlainDateTime();

const temporalUtc = (wall, name) =>
  wall.toZonedDateTime(name, { disambiguation: 'compatible' }).epochMilliseconds / 60_000;

/** Any minute of a hundred years; every second one within two hours of a change, where it is hard. */
function sampleOf(zone, draw) {
  const { transitions } = zone;
  if (transitions.length === 0 || draw.below(2) === 0) return FIRST + draw.below(SPAN);
  const change = transitions[draw.below(transitions.length)];
  return Math.max(FIRST, toLocal(zone, change) + draw.below(240) - 120);
}

function mismatches(zones, draw) {
  let wrong = 0;
  for (let n = 0; n < SAMPLES; n += 1) {
    const zone = zones[n % zones.length];
    const local = sampleOf(zone, draw);
    if (toUtc(zone, local) !== temporalUtc(wallOf(local), zone.name)) wrong += 1;
  }
  return wrong;
}

const drawn = (zones, draw, count) =>
  Array.from({ length: count }, (_, n) => {
    const zone = zones[n % zones.length];
    return { zone, local: sampleOf(zone, draw) };
  });

/** Date and time of day as numbers, as Temporal wants them: finding them is not on its account. */
function fieldsOf({ zone, local }) {
  const minute = local % 1440;
  const { year, month, day } = civilOf((local - minute) / 1440);
  return { name: zone.name, year, month, day, hour: Math.floor(minute / 60), minute: minute % 60 };
}

const temporalOfFields = ({ name, year, month, day, hour, minute }) =>
  temporalUtc(new Temporal.PlainDateTime(year, month, day, hour, minute), name);

/** Microseconds of one conversion, other minutes in each run. */
function speeds(zones, draw) {
  const many = Array.from({ length: RUNS + 1 }, () => drawn(zones, draw, FAST_SAMPLES));
  const some = Array.from({ length: RUNS + 1 }, () =>
    drawn(zones, draw, TEMPORAL_SAMPLES).map(fieldsOf),
  );
  const ours = (n) => {
    for (const { zone, local } of many[n]) keep(toUtc(zone, local));
  };
  const peer = (n) => {
    for (const fields of some[n]) keep(temporalOfFields(fields));
  };
  return {
    ours: cpuOfOne(ours, { count: FAST_SAMPLES, runs: RUNS }),
    peer: cpuOfOne(peer, { count: TEMPORAL_SAMPLES, runs: RUNS }),
  };
}

export async function benchClock() {
  const chance = await part('testing/chance', 'chance');
  const zones = NAMES.map((name) => zoneFromIntl(name, FROM_YEAR, TO_YEAR));
  const { ours, peer } = speeds(zones, chance(5));
  return [
    {
      target: 'P5 wall time to UTC, one, beside temporal-polyfill',
      ...{ ours, peer, unit: 'us', times: 100 },
    },
    {
      target: `P5 mismatches with Temporal in ${SAMPLES} samples over ${zones.length} zones`,
      ...{ ours: mismatches(zones, chance(26)), unit: 'wrong', limit: 0 },
    },
  ];
}
