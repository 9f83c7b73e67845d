import { describe, expect, it } from '@jest/globals';
import { USUAL_WEEK } from '../hours/weekly-hours.js';
import { newResource, newResources } from './new-resource.js';

const plan = {
  resources: [],
  settings: {
    id: 'board',
    companyName: 'Valmorin',
    zone: { name: 'Europe/Paris', transitions: [], offsets: [60] },
    hours: USUAL_WEEK.map((day) => ({ ...day })),
    mainBranchId: 'branch',
    overbooking: { staff: 'warn' as const, equipment: 'refuse' as const },
    severities: {},
    publication: 'always' as const,
  },
};

describe('staff from a pasted list', () => {
  it('gets initials, a colour each, and the order of the list', () => {
    const staff = newResources(plan, 'staff', 'Éric Le Goff\n Nadia Benali \n\n');

    expect(staff.map(({ name }) => name)).toEqual(['Éric Le Goff', 'Nadia Benali']);
    expect(staff.map(({ initials }) => initials)).toEqual(['ÉG', 'NB']);
    expect(new Set(staff.map(({ color }) => color)).size).toBe(2);
    expect(staff.map(({ order }) => order)).toEqual([10, 20]);
  });

  it('skips who is already there, whatever the case', () => {
    const known = { ...plan, resources: [newResource(plan, 'staff', 'Nadia')] };

    expect(newResources(known, 'staff', 'nadia\nSami\nSAMI').map(({ name }) => name)).toEqual([
      'Sami',
    ]);
  });

  it('may bear the name of a machine', () => {
    const known = { ...plan, resources: [newResource(plan, 'equipment', 'Hercule')] };

    expect(newResources(known, 'staff', 'Hercule')).toHaveLength(1);
  });
});

describe('the colour of the seventeenth', () => {
  it('is one that is used least', () => {
    const names = Array.from({ length: 17 }, (_, index) => `Person ${index}`).join('\n');
    const colors = newResources(plan, 'staff', names).map(({ color }) => color);

    expect(new Set(colors.slice(0, 16)).size).toBe(16);
    expect(colors[16]).toBe(colors[0]);
  });
});
