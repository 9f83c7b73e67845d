import { describe, expect, it } from '@jest/globals';
import type { TemplateView } from '@pastille/contracts';
import { createWorksite, faultsOf, withTemplate, type WorksiteDraft } from './new-worksite.js';

const draft: WorksiteDraft = {
  reference: '2026-0001',
  clientId: null,
  clientName: ' Mme Roux ',
  phone: '06 12 34 56 78',
  locationId: null,
  address: '3 rue des Lilas',
  postalCode: '73000',
  city: 'Chambéry',
  works: 'Piscine 8 × 4',
  title: '',
  certainty: 'provisional',
  date: '2026-11-30',
  statusId: 'status-1',
  branchId: 'branch-1',
  tasks: [
    { kindId: 'kind-1', label: 'Terrassement', estimate: { halfDays: 4 }, people: 2 },
    { kindId: null, label: 'Dépose de la clôture', estimate: null, people: 1 },
  ],
  template: null,
};

describe('a worksite for somebody new', () => {
  it('brings its client, place and works in the same command', () => {
    const command = createWorksite(draft);

    expect(command.client).toMatchObject({ name: 'Mme Roux', phone: '06 12 34 56 78' });
    expect(command.location).toMatchObject({ clientId: command.client?.id, city: 'Chambéry' });
    expect(command.works).toMatchObject({
      clientId: command.client?.id,
      locationId: command.location?.id,
    });
    expect(command.worksite).toMatchObject({
      clientId: command.client?.id,
      worksId: command.works?.id,
    });
  });

  it('takes the works as its title when none was typed', () => {
    expect(createWorksite(draft).worksite.title).toBe('Piscine 8 × 4');
    expect(createWorksite({ ...draft, title: 'Extension' }).worksite.title).toBe('Extension');
  });

  it('keeps its tasks in the order of the list', () => {
    const { tasks = [], worksite } = createWorksite(draft);

    expect(tasks.map((task) => task.label)).toEqual(['Terrassement', 'Dépose de la clôture']);
    expect(tasks.map((task) => task.order)).toEqual([10, 20]);
    expect(tasks.every((task) => task.worksiteId === worksite.id)).toBe(true);
  });
});

describe('a worksite for a known client', () => {
  it('makes neither the client nor the chosen place again', () => {
    const command = createWorksite({ ...draft, clientId: 'client-1', locationId: 'location-1' });

    expect(command.client).toBeNull();
    expect(command.location).toBeNull();
    expect(command.worksite).toMatchObject({ clientId: 'client-1', locationId: 'location-1' });
    expect(command.works).toMatchObject({ clientId: 'client-1', locationId: 'location-1' });
  });

  it('has no place when nothing was typed of one', () => {
    const command = createWorksite({ ...draft, address: '', postalCode: ' ', city: '' });

    expect(command.location).toBeNull();
    expect(command.worksite.locationId).toBeNull();
  });
});

describe('its start', () => {
  it('is as sure as was said', () => {
    expect(createWorksite(draft).worksite.start).toEqual({
      date: '2026-11-30',
      certainty: 'provisional',
    });
    expect(createWorksite({ ...draft, certainty: 'none' }).worksite.start).toBeNull();
  });
});

describe('a form that is not ready', () => {
  it('names what is missing, in the order of its fields', () => {
    const empty = { ...draft, clientName: '', works: '', title: ' ', date: null, reference: '' };

    expect(faultsOf(empty, new Set())).toEqual(['client', 'title', 'date', 'reference']);
    expect(faultsOf(draft, new Set(['2026-0001']))).toEqual(['reference-taken']);
    expect(faultsOf(draft, new Set())).toEqual([]);
  });
});

describe('a worksite from a template', () => {
  const step = (key: string, before: string | null, days = 0) => ({
    ...{ key, kindId: `kind-${key}`, label: key, amount: { halfDays: 2 }, people: 2, skills: [] },
    after: before
      ? [{ key: before, kind: 'FS' as const, lag: { elapsed: days * 1440 }, max: null }]
      : [],
  });
  const template: TemplateView = {
    ...{ id: 'shell', name: 'Piscine coque', trade: 'Piscines', archived: false, version: 3 },
    ...{ madeBy: 'Hélène', madeAt: 0 },
    steps: [step('1', null), step('belt', '1'), step('coping', 'belt', 7)],
  };

  it('has its steps before what was ticked, without a kind that was ticked already', () => {
    const { tasks } = withTemplate(draft, template);

    expect(tasks.map(({ label }) => label)).toEqual([
      '1',
      'belt',
      'coping',
      'Dépose de la clôture',
    ]);
    expect(withTemplate({ tasks, template }, null).tasks).toHaveLength(1);
  });

  it('links its tasks, and says of which version they are', () => {
    const command = createWorksite({ ...draft, ...withTemplate(draft, template) });

    const { tasks = [] } = command;
    expect(tasks[2]?.links).toEqual([
      { predecessorId: tasks[1]?.id, kind: 'FS', lag: { elapsed: 7 * 1440 }, max: null },
    ]);
    expect(command.template).toEqual({ id: 'shell', version: 3, name: 'Piscine coque' });
  });

  it('goes on where a step was taken off the list, and keeps what was typed', () => {
    const chosen = withTemplate(draft, template);
    const lines = chosen.tasks
      .filter(({ label }) => label !== 'belt')
      .map((line) => (line.label === 'coping' ? { ...line, people: 4 } : line));

    const { tasks = [] } = createWorksite({ ...draft, ...chosen, tasks: lines });

    expect(tasks.map(({ label, people }) => [label, people])).toEqual([
      ['1', 2],
      ['coping', 4],
      ['Dépose de la clôture', 1],
    ]);
    expect(tasks[1]?.links).toMatchObject([{ predecessorId: tasks[0]?.id, lag: { elapsed: 0 } }]);
    const { template: none } = createWorksite({ ...draft, template, tasks: draft.tasks });
    expect(none).toBeUndefined();
  });
});
