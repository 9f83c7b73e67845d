import { describe, expect, it } from '@jest/globals';
import { USUAL_WEEK } from '../hours/weekly-hours.js';
import { teamRecords, unknownMembers } from './team-records.js';

const plan = {
  resources: [],
  settings: {
    id: 'board',
    companyName: 'Fontaine',
    zone: { name: 'Europe/Paris', transitions: [], offsets: [60] },
    hours: USUAL_WEEK.map((day) => ({ ...day })),
    mainBranchId: 'branch',
    overbooking: { staff: 'warn' as const, equipment: 'refuse' as const },
    severities: {},
    publication: 'always' as const,
  },
};

const text = {
  staff: 'Éric Fontaine\nNadia Benali',
  crews: 'Équipe A : Éric, Sami Roche',
  equipment: 'Mini-pelle',
};

describe('a team as it is typed', () => {
  it('becomes people, their crews and the machines, in this order', () => {
    const records = teamRecords(plan, text);

    expect(records.map(({ kind, name }) => `${kind} ${name}`)).toEqual([
      'staff Éric Fontaine',
      'staff Nadia Benali',
      'staff Sami Roche',
      'crew Équipe A',
      'equipment Mini-pelle',
    ]);
  });

  it('puts the named members into the crew, also those whom only the crew names', () => {
    const records = teamRecords(plan, text);
    const crew = records.find(({ kind }) => kind === 'crew');
    const ids = records
      .filter(({ name }) => name === 'Éric Fontaine' || name === 'Sami Roche')
      .map(({ id }) => id);

    expect(crew).toMatchObject({
      members: ids.map((resourceId) => ({ resourceId, from: null, to: null })),
    });
    expect(unknownMembers(plan, text)).toEqual(['Sami Roche']);
  });

  it('is not made twice', () => {
    const resources = teamRecords(plan, text);

    expect(teamRecords({ ...plan, resources }, text)).toEqual([]);
  });
});
