import { demoId } from './demo-id.js';

const plantedId = (name: string) => demoId(`planted:${name}`);

/**
 * Situations that stand in every demo company on purpose, each with fixed ids, so that a test, a
 * benchmark or a tour can go straight to them. `worksite` and `task` where the case has one.
 */
export const PLANTED = {
  /** A van on two jobs of the same day. */
  'DOUBLE-1': {
    van: demoId('resource:van-stove-2'),
    first: plantedId('DOUBLE-1:first'),
    second: plantedId('DOUBLE-1:second'),
  },
  /** A helper lent to another crew while his own works too. */
  'DOUBLE-2': {
    helper: demoId('resource:antoine'),
    first: plantedId('DOUBLE-2:first'),
    second: plantedId('DOUBLE-2:second'),
  },
  /** The next step of a shell pool stands on a locked date. */
  'LOCK-1': {
    worksite: plantedId('LOCK-1:worksite'),
    before: plantedId('LOCK-1:before'),
    locked: plantedId('LOCK-1:locked'),
  },
  /** A locked team, one of which falls ill. */
  'LOCK-2': {
    intervention: plantedId('LOCK-2:intervention'),
    absence: plantedId('LOCK-2:absence'),
  },
  /** A client on hold with work planned. */
  'HOLD-1': {
    client: plantedId('HOLD-1:client'),
    worksite: plantedId('HOLD-1:worksite'),
    intervention: plantedId('HOLD-1:intervention'),
  },
  /** Work on a Saturday, wanted as such. */
  'SAT-1': { intervention: plantedId('SAT-1:intervention') },
  /** A confirmed appointment, arrival between 8 and 10. */
  'RDV-1': { intervention: plantedId('RDV-1:intervention') },
  /** A crane of a supplier, locked to its hour. */
  'CRANE-1': { worksite: plantedId('CRANE-1:worksite'), block: plantedId('CRANE-1:block') },
  /** A job of five days of which two are done: « reste 3 j ». */
  'REST-1': {
    worksite: plantedId('REST-1:worksite'),
    task: plantedId('REST-1:task'),
    done: plantedId('REST-1:done'),
  },
  /** Work that is over and that nobody closed: « à pointer ». */
  'TRAY-1': { intervention: plantedId('TRAY-1:intervention') },
  /** An orange dot set by hand, without any slot. */
  'MISS-1': { task: plantedId('MISS-1:task') },
  /** A green dot set by hand while work is still planned. */
  'MISS-2': { task: plantedId('MISS-2:task'), intervention: plantedId('MISS-2:intervention') },
  /** Planned with a day and nobody: « sans intervenant ». */
  'UNSTAFFED-1': { intervention: plantedId('UNSTAFFED-1:intervention') },
  /** Thirty-four days of work with the Christmas closing in the middle. */
  'LONG-1': { worksite: plantedId('LONG-1:worksite') },
  /** Accents, apostrophes and emoji in the labels. */
  'NAME-1': { client: plantedId('NAME-1:client'), worksite: plantedId('NAME-1:worksite') },
  /** An address without position. */
  'ADDR-1': { location: plantedId('ADDR-1:location') },
  /** Every Wednesday; the one of 11 November 2026 is a public holiday. */
  'HOL-1': { series: plantedId('HOL-1:series') },
  /** Good Friday 2027: a working day in Chambéry, a holiday in Colmar. */
  'HOL-2': {
    worked: plantedId('HOL-2:worked'),
    holiday: plantedId('HOL-2:holiday'),
  },
  /** A repair in the night of 28 March 2027, in which the clocks go forward, on Easter Sunday. */
  'DST-1': { intervention: plantedId('DST-1:intervention') },
  /** A repair in ISO week 53 of 2026, while the company is closed. */
  'WEEK53-1': { intervention: plantedId('WEEK53-1:intervention') },
  /** A pour to come, and the step that waits for its twenty-one days of curing. */
  'LAG-1': {
    worksite: plantedId('LAG-1:worksite'),
    pour: plantedId('LAG-1:pour'),
    cured: plantedId('LAG-1:cured'),
  },
  /** Work for which nobody of the team has a valid certificate any more. */
  'SKILL-1': {
    task: plantedId('SKILL-1:task'),
    intervention: plantedId('SKILL-1:intervention'),
  },
  /** A garden crew on work that fears the rain: three wet days from the start of it. */
  'RAIN-1': {
    crew: demoId('resource:garden'),
    intervention: plantedId('RAIN-1:intervention'),
  },
  /** Any bar of next week: two planners drag it at once. */
  'RACE-1': { intervention: plantedId('RACE-1:intervention') },
} as const;

export type PlantedCase = keyof typeof PLANTED;
