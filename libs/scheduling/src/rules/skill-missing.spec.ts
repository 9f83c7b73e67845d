import type { Snapshot } from '../model/index.js';
import { judgedBy } from '../testing/judged-by.js';
import {
  aCrew,
  anIntervention,
  aPerson,
  aSubcontractor,
  aTask,
  aTaskKind,
  lead,
  member,
} from '../testing/records.js';
import { skillMissing } from './skill-missing.js';

const gas = { name: 'gaz', until: null };
const height = { name: 'travaux en hauteur', until: null };
const bar = anIntervention({ taskId: 'task', team: [lead('paul')] });
const boiler: Partial<Snapshot> = {
  taskKinds: [aTaskKind({ skills: ['gaz'] })],
  tasks: [aTask({ kindId: 'kind', skills: ['travaux en hauteur'] })],
  interventions: [bar],
};
const judged = (parts: Partial<Snapshot>) => judgedBy(skillMissing, { ...boiler, ...parts });

describe('skill-missing', () => {
  it('tells a team of which nobody has what the kind or the task asks for', () => {
    expect(judged({ resources: [aPerson({ skills: [gas] })] })).toMatchObject([
      { severity: 'error', subject: 'task', ids: ['intervention'] },
    ]);
  });

  it('is content when each skill is held by somebody, a subcontractor or a member of the crew', () => {
    const electrician = aSubcontractor({ skills: [height] });
    const crew = aCrew({ members: [{ resourceId: 'paul', from: null, to: null }] });
    const interventions = [{ ...bar, team: [lead('crew'), member('electrician')] }];

    const resources = [aPerson({ skills: [gas] }), electrician, crew];

    expect(judged({ resources, interventions })).toEqual([]);
  });

  it('does not count who left the crew, or comes on other days', () => {
    const paul = aPerson({ skills: [gas, height] });
    const crew = aCrew({ members: [{ resourceId: 'paul', from: null, to: '2026-11-20' }] });
    const byCrew = [{ ...bar, team: [lead('crew')] }];
    const onTuesday = [{ ...bar, team: [lead('paul', ['2026-11-24'])] }];

    expect(judged({ resources: [paul, crew], interventions: byCrew })).toHaveLength(1);
    expect(judged({ resources: [paul], interventions: onTuesday })).toHaveLength(1);
  });

  it('says nothing of a crane, whoever stands by', () => {
    const crane = { ...bar, kind: 'block' as const, amount: null };

    expect(judged({ resources: [aPerson()], interventions: [crane] })).toEqual([]);
  });

  it('says nothing where nobody is assigned, of what is done, nor where no skill is asked', () => {
    expect(judged({ interventions: [{ ...bar, team: [] }] })).toEqual([]);
    expect(judged({ resources: [aPerson()], interventions: [{ ...bar, state: 'done' }] })).toEqual(
      [],
    );
    expect(judged({ resources: [aPerson()], tasks: [aTask()] })).toEqual([]);
  });
});
