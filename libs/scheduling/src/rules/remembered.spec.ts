import { changeOf } from '../changes/change-brand.js';
import type { Change } from '../changes/change.js';
import type { Plan } from '../model/index.js';
import { apply } from '../plan/apply.js';
import { compile, toSnapshot } from '../plan/compile.js';
import { aPlan, MORNINGS } from '../testing/a-plan.js';
import { at } from '../testing/at.js';
import { NOW } from '../testing/commands.js';
import { parseCopy } from '../testing/parse-copy.js';
import {
  aCrew,
  aLocation,
  anAbsence,
  anIntervention,
  aPerson,
  aTask,
  aTaskKind,
  aWorksite,
  lead,
} from '../testing/records.js';
import { conflicts } from './conflicts.js';

const crew = aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] });
const kind = aTaskKind({ id: 'gas', skills: [] });
const location = aLocation({ id: 'here', latitude: 47, longitude: -1.5 });
const near = aLocation({ id: 'near', latitude: 47, longitude: -1.5 });
const far = aLocation({ id: 'far', latitude: 48.8, longitude: 2.3 });
const worksite = aWorksite({ locationId: 'here' });
const task = aTask({ kindId: 'gas' });

/** Two jobs of one crew on one Thursday, of which one began on Wednesday, and an afternoon elsewhere on the day after. */
function board(): Plan {
  const team = [lead(crew.id)];
  const day = { start: at('2026-11-26 08:00'), end: at('2026-11-26 17:00') };
  const long = { start: at('2026-11-25 08:00'), end: day.end };
  const next = { start: at('2026-11-27 08:00'), end: at('2026-11-27 12:00') };
  const after = { start: at('2026-11-27 13:00'), end: at('2026-11-27 17:00') };
  return aPlan({
    ...{ resources: [aPerson(), crew], taskKinds: [kind], locations: [location, near, far] },
    ...{ worksites: [worksite], tasks: [task] },
    interventions: [
      anIntervention({ id: 'a', taskId: task.id, team, ...long, amount: { halfDays: 4 } }),
      anIntervention({ id: 'b', team, ...day, amount: { halfDays: 2 } }),
      anIntervention({ id: 'c', team, ...next, amount: { halfDays: 1 } }),
      anIntervention({ id: 'd', team, ...after, amount: { halfDays: 1 }, locationId: 'near' }),
    ],
  });
}

const [closed, opened] = [at('2026-11-26 00:00'), at('2026-11-27 00:00')];
const { settings } = board();

/** What no bar says, and what is said of bars all the same. */
const GROUND: readonly (readonly [string, Change])[] = [
  [
    'a closing',
    changeOf('absence', null, anAbsence({ resourceId: null, start: closed, end: opened })),
  ],
  ['who is in the crew', changeOf('resource', crew, { ...crew, members: [] })],
  ['the hours', changeOf('settings', settings, { ...settings, hours: MORNINGS })],
  ['the place of a worksite', changeOf('worksite', worksite, { ...worksite, locationId: 'far' })],
  ['where a place is', changeOf('location', near, { ...near, latitude: 43.3 })],
  ['what a kind asks for', changeOf('taskKind', kind, { ...kind, skills: ['gaz'] })],
  ['how many people a task wants', changeOf('task', task, { ...task, people: 3 })],
];

describe('what a scan remembers of the last one', () => {
  it.each(GROUND)('is forgotten with %s', (_, change) => {
    const before = board();
    const had = conflicts(before, NOW);
    const after = apply(before, [change]);
    const has = conflicts(after, NOW);

    expect(has).toEqual(conflicts(compile(parseCopy(toSnapshot(after))), NOW));
    expect(has).not.toEqual(had);
  });
});
