// A feed after one change, and one that is written for the first time, beside others who write all of it anew.
import { joinCalendar, renderEvent } from '../../../libs/ical/dist/index.js';
import { cpuRuns, keep } from '../engine/cpu.mjs';
import { HEAD, TIME_ZONE, visit, visits } from './calendars.mjs';
import { generatorCalendar, icalCalendar, plainCalendar } from './peers.mjs';

/** What the others write, of which the time of one is compared. */
const PEER_EVENTS = 1_000;

const KEPT = new URL(
  '../../../apps/planner-api/dist/feeds/serve/kept-components.js',
  import.meta.url,
);

const joined = (events, render) =>
  joinCalendar({ ...HEAD, timeZones: [TIME_ZONE], components: events.map(render) });

/** Milliseconds to write `events` again when one of them has changed: as the product does, what was kept is looked up. */
function afterOneChange(KeptComponents, events) {
  const kept = new KeptComponents();
  const render = (event) => kept.render(event);
  joined(events, render);
  const { length } = events;
  const { median } = cpuRuns(
    (n) => {
      const at = (n * 7919) % length;
      const changed = events.with(at, visit(at, n + 1));
      const before = kept.written;
      keep(joined(changed, render).length);
      if (kept.written !== before + 1)
        throw new Error(`${kept.written - before} were written anew`);
    },
    { runs: 9, warmUp: 3 },
  );
  return median;
}

const costOf = (write) => cpuRuns(() => keep(write().length), { runs: 3, warmUp: 1 }).median;

function peers() {
  const events = visits(PEER_EVENTS);
  return {
    generator: costOf(() => generatorCalendar(events).toString()),
    ical: costOf(() => icalCalendar(events).toString()),
    plain: costOf(() => plainCalendar(events)),
  };
}

export async function benchWriting() {
  const { KeptComponents } = await import(KEPT);
  const small = afterOneChange(KeptComponents, visits(1_000));
  const large = afterOneChange(KeptComponents, visits(10_000));
  const first = costOf(() => joined(visits(10_000), renderEvent));
  const { generator, ical, plain } = peers();
  const events = 'events after one change';
  return [
    { target: `F3 1000 ${events}`, ours: small, unit: 'ms', limit: 40 },
    {
      target: `1000 ${events}, beside ical-generator alone`,
      ours: small,
      peer: generator,
      unit: 'ms',
      times: 20,
    },
    { target: `1000 ${events}, beside ical.js`, ours: small, peer: ical, unit: 'ms', times: 2 },
    {
      target: `1000 ${events}, beside a plain join of all`,
      ours: small,
      peer: plain,
      unit: 'ms',
      limit: 1,
    },
    { target: `F3 10000 ${events}`, ours: large, unit: 'ms', limit: 500 },
    {
      target: `10000 ${events}, beside ical-generator alone`,
      ours: large,
      peer: generator * 10,
      unit: 'ms',
      times: 20,
    },
    {
      target: '10000 events, none of them kept, beside ical-generator alone',
      ...{ ours: first, peer: generator * 10, unit: 'ms', times: 3 },
    },
  ];
}
