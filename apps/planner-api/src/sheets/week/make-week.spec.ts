import {
  aCrew,
  aLocation,
  aMachine,
  anAbsence,
  aPerson,
  aSeries,
  aSubcontractor,
  aTask,
  at,
  aWorksite,
  lead,
  member,
} from '@pastille/scheduling/testing';
import { aPlanWith, inShort, toldBar, weekOf } from '../testing/a-week.js';

const NNBSP = '\u202f';

describe('what stands on the wall', () => {
  it('is what was published, and never a draft', () => {
    const moved = { start: at('2026-11-25 08:00'), end: at('2026-11-25 17:30') };
    const before = { start: at('2026-11-23 08:00'), end: at('2026-11-23 17:30') };
    const published = { ...before, team: [lead('paul')], state: 'open' as const };

    expect(inShort(weekOf(aPlanWith([toldBar({ published: null })])))).toEqual(['Paul Durand: ']);
    expect(inShort(weekOf(aPlanWith([toldBar({ ...moved, published })])))).toEqual([
      'Paul Durand: 0-2 Mme Martin',
    ]);
  });

  it('leaves out what is off', () => {
    const sheet = weekOf(aPlanWith([toldBar({ state: 'cancelled' })]));

    expect(inShort(sheet)).toEqual([]);
  });

  it('holds what comes again, touched or not', () => {
    const series = [aSeries({ start: '2026-11-23T09:30', team: [lead('paul')] })];

    expect(inShort(weekOf(aPlanWith([], { series })))).toEqual([
      `Paul Durand: 0-1 9${NNBSP}h${NNBSP}30 Mme Martin`,
    ]);
  });

  it('says whose job, what and where, and what is taken along where there is room', () => {
    const plan = aPlanWith([toldBar({ taskId: 'task', team: [lead('paul'), member('digger')] })], {
      resources: [aPerson(), aMachine()],
      locations: [aLocation()],
      worksites: [aWorksite({ locationId: 'location' })],
      tasks: [aTask()],
    });

    expect(weekOf(plan).groups[0]?.rows[0]?.blocks[0]).toMatchObject({
      ...{ title: 'Mme Martin', lines: ['Terrassement · Nantes'], extra: 'Mini-pelle' },
    });
  });
});

describe('a bar', () => {
  it('over days is one block, over nights; where a weekend lies between, it points to where it goes on', () => {
    const plan = aPlanWith([
      toldBar({
        ...{ start: at('2026-11-26 13:30'), end: at('2026-12-01 12:00') },
        amount: { halfDays: 6 },
      }),
    ]);

    expect(weekOf(plan).groups[0]?.rows[0]?.blocks).toMatchObject([
      { from: 7, to: 10, goesOn: { before: false, after: true } },
    ]);
    expect(weekOf(plan, { weeks: 2 }).groups[0]?.rows[0]?.blocks).toMatchObject([
      { from: 7, to: 10, goesOn: { before: false, after: true } },
      { from: 14, to: 17, goesOn: { before: true, after: false } },
    ]);
    expect(weekOf(plan, { from: '2026-12-01' }).groups[0]?.rows[0]?.blocks).toMatchObject([
      { from: 0, to: 3, goesOn: { before: true, after: false } },
    ]);
  });

  it('is cut where somebody else goes for a day', () => {
    const team = [lead('lea'), member('paul', ['2026-11-23', '2026-11-25'])];
    const bar = toldBar({ end: at('2026-11-25 17:30'), amount: { halfDays: 6 }, team });
    const resources = [aPerson(), aPerson({ id: 'lea', name: 'Léa', order: 2 })];

    expect(inShort(weekOf(aPlanWith([bar], { resources })))).toEqual([
      'Paul Durand: 0-2 Mme Martin, 4-6 Mme Martin',
      'Léa: 0-6 Mme Martin',
    ]);
  });

  it('that overlaps another stands below it, and neither is hidden', () => {
    const plan = aPlanWith([
      toldBar({ id: 'a', end: at('2026-11-24 17:30'), amount: { halfDays: 4 } }),
      toldBar({ id: 'b' }),
      toldBar({ id: 'c', start: at('2026-11-24 08:00'), end: at('2026-11-24 17:30') }),
      toldBar({ id: 'd', start: at('2026-11-25 08:00'), end: at('2026-11-25 17:30') }),
    ]);

    expect(weekOf(plan).groups[0]?.rows[0]).toMatchObject({
      lanes: 2,
      blocks: [
        { from: 0, to: 4, lane: 0, lanes: 1 },
        { from: 0, to: 2, lane: 1, lanes: 1 },
        { from: 2, to: 4, lane: 1, lanes: 1 },
        { from: 4, to: 6, lane: 0, lanes: 2 },
      ],
    });
  });

  it('tells that it is locked, done or not sure yet', () => {
    const mark = { by: 'x', name: 'X', at: 0, reason: null };
    const plan = aPlanWith(
      [
        toldBar({ id: 'a', lock: { time: mark, team: null } }),
        toldBar({ id: 'b', state: 'done' }),
        toldBar({ id: 'c', kind: 'appointment', worksiteId: null, amount: { minutes: 60 } }),
      ],
      { worksites: [aWorksite({ start: { date: '2026-11-23', certainty: 'provisional' } })] },
    );
    const blocks = weekOf(plan).groups[0]?.rows[0]?.blocks ?? [];

    expect(blocks.filter(({ isLocked }) => isLocked)).toHaveLength(1);
    expect(blocks.filter(({ isDone }) => isDone)).toHaveLength(1);
    expect(blocks.filter(({ isProvisional }) => isProvisional)).toHaveLength(3);
    expect(weekOf(plan).legend.map(({ face }) => face)).toEqual([
      ...['appointment', 'provisional', 'locked', 'done'],
    ]);
  });

  it('by the clock has its hour, or when somebody is waited for', () => {
    const visit = { kind: 'appointment' as const, amount: { minutes: 60 } };
    const arrival = { from: at('2026-11-23 14:00'), to: at('2026-11-23 16:00') };
    const plan = aPlanWith([
      toldBar({ id: 'a', ...visit, start: at('2026-11-23 09:30'), end: at('2026-11-23 10:30') }),
      toldBar({
        ...{ id: 'b', ...visit, arrival },
        ...{ start: at('2026-11-23 14:00'), end: at('2026-11-23 15:00') },
      }),
    ]);

    expect(inShort(weekOf(plan))).toEqual([
      `Paul Durand: 0-1 9${NNBSP}h${NNBSP}30 Mme Martin, 1-2 14${NNBSP}h – 16${NNBSP}h Mme Martin`,
    ]);
    expect(inShort(weekOf(plan, { locale: 'en' }))).toEqual([
      'Paul Durand: 0-1 09:30 Mme Martin, 1-2 14:00 – 16:00 Mme Martin',
    ]);
  });
});

describe('rows of people', () => {
  const people = [
    aPerson(),
    aPerson({ id: 'lea', name: 'Léa', order: 2 }),
    aPerson({ id: 'eric', name: 'Éric', order: 3, employment: 'apprentice' }),
    aSubcontractor(),
    aMachine(),
    aCrew({
      members: [
        { resourceId: 'paul', from: null, to: null },
        { resourceId: 'lea', from: null, to: null },
        { resourceId: 'eric', from: '2026-12-01', to: null },
      ],
    }),
  ];

  it('stand under their crew, whoever leads first; then those in none, then companies', () => {
    const plan = aPlanWith(
      [
        toldBar({ id: 'a', team: [lead('lea'), member('paul')] }),
        toldBar({ id: 'b', team: [lead('electrician'), member('eric'), member('digger')] }),
      ],
      { resources: people },
    );
    const rows = ['Léa: 0-2 Mme Martin', 'Paul Durand: 0-2 Mme Martin'];
    const others = ['# Sans équipe', 'Éric: 0-2 Mme Martin'];
    const companies = ['# Sous-traitants', 'Élec Ouest: 0-2 Mme Martin'];

    expect(inShort(weekOf(plan))).toEqual(['# Équipe A', ...rows, ...others, ...companies]);
    expect(inShort(weekOf(plan, { withEquipment: true })).slice(-2)).toEqual([
      '# Matériel',
      'Mini-pelle: 0-2 Mme Martin',
    ]);
    expect(inShort(weekOf(plan, { only: ['crew'] }))).toEqual(['# Équipe A', ...rows]);
  });

  it('have what their crew does while they are in it, and what nobody does stands last', () => {
    const plan = aPlanWith(
      [toldBar({ id: 'a', team: [lead('crew')] }), toldBar({ id: 'b', team: [member('digger')] })],
      { resources: people },
    );

    expect(inShort(weekOf(plan))).toEqual([
      ...['# Équipe A', 'Paul Durand: 0-2 Mme Martin', 'Léa: 0-2 Mme Martin'],
      'Sans intervenant: 0-2 Mme Martin',
    ]);
  });

  it('say why somebody is away, but of nobody that they are ill', () => {
    const absences = [
      anAbsence({ id: 'a' }),
      anAbsence({
        ...{ id: 'b', reason: 'sickness', note: 'Grippe' },
        ...{ start: at('2026-11-25 12:00'), end: at('2026-11-26') },
      }),
    ];
    const sheet = weekOf(aPlanWith([], { absences }));

    expect(inShort(sheet)).toEqual(['Paul Durand: 0-2 Congés, 5-6 Absent']);
    expect(JSON.stringify(sheet)).not.toMatch(/[Mm]aladie|Grippe/);
    expect(inShort(weekOf(aPlanWith([], { absences }), { locale: 'en' }))).toEqual([
      'Paul Durand: 0-2 Leave, 5-6 Away',
    ]);
  });

  it('count an absence in days over a change of the clock', () => {
    const absences = [anAbsence({ start: at('2026-10-24'), end: at('2026-10-27') })];

    expect(inShort(weekOf(aPlanWith([], { absences }), { from: '2026-10-19', weeks: 2 }))).toEqual([
      'Paul Durand: 10-16 Congés',
    ]);
  });

  it('tell who is on call', () => {
    const onCalls = [{ id: 'x', resourceId: 'paul', from: '2026-11-20', to: '2026-11-24' }];

    expect(weekOf(aPlanWith([], { onCalls })).groups[0]?.rows[0]?.onCall).toEqual([
      { from: 0, to: 1, word: 'Astreinte' },
    ]);
  });

  it('keep what they may not see out', () => {
    const plan = aPlanWith([toldBar({ id: 'a' }), toldBar({ id: 'b', team: [lead('lea')] })], {
      resources: people,
    });
    const sheet = weekOf(plan, {}, ({ told }) => told.id === 'b');

    expect(sheet.groups.flatMap(({ rows }) => rows.flatMap(({ blocks }) => blocks))).toHaveLength(
      1,
    );
  });
});

it('has a row for each worksite with something to do, in the order of the board', () => {
  const resources = [aPerson(), aPerson({ id: 'lea', name: 'Léa Roy', order: 2 })];
  const worksites = [
    aWorksite({ start: { date: '2026-11-24', certainty: 'firm' } }),
    aWorksite({ id: 'early', title: 'Spa', start: { date: '2026-11-23', certainty: 'firm' } }),
    aWorksite({ id: 'none', title: 'Rien' }),
  ];
  const tasks = [aTask(), aTask({ id: 'early-task', worksiteId: 'early', label: 'Dépose' })];
  const plan = aPlanWith(
    [
      toldBar({ id: 'a', taskId: 'task', team: [lead('paul'), member('lea')] }),
      toldBar({ id: 'b', worksiteId: 'early', taskId: 'early-task', team: [] }),
      toldBar({ id: 'c', worksiteId: null, kind: 'appointment', title: 'Réunion' }),
    ],
    { resources, worksites, tasks },
  );
  const sheet = weekOf(plan, { by: 'worksite' });

  expect(inShort(sheet)).toEqual([
    'Mme Martin: 0-2 Dépose',
    'Mme Martin: 0-2 Terrassement',
    `Hors chantier: 0-2 8${NNBSP}h Réunion`,
  ]);
  expect(sheet.groups[0]?.rows.map(({ subtitle }) => subtitle)).toEqual([
    'Spa',
    'Piscine Martin',
    null,
  ]);
  expect(sheet.groups[0]?.rows.map(({ blocks }) => blocks[0]?.lines)).toEqual([
    ['Sans intervenant'],
    ['Paul, Léa'],
    ['Paul'],
  ]);
  expect(inShort(weekOf(plan, { by: 'worksite', only: ['lea'] }))).toEqual([
    'Mme Martin: 0-2 Terrassement',
  ]);
});

describe('the head of the sheet', () => {
  it('counts weeks as the calendar on the wall does: 2026 has a fifty-third', () => {
    const plan = aPlanWith([]);
    const sheet = weekOf(plan, { from: '2026-12-29', weeks: 2 });

    expect(sheet.title).toBe('Semaines 53 et 1');
    expect(sheet.subtitle).toBe('du lundi 28 décembre au dimanche 10 janvier 2027');
    expect(sheet.columns.flatMap(({ week }) => week ?? [])).toEqual(['S53', 'S1']);
    expect(weekOf(plan, { locale: 'en' })).toMatchObject({
      title: 'Week 48',
      subtitle: 'Monday 23 November to Sunday 29 November 2026',
    });
  });

  it('says when it was printed, by the clock of the board', () => {
    expect(weekOf(aPlanWith([])).printed).toBe(
      `Imprimé le 23 novembre 2026 à 7${NNBSP}h${NNBSP}10 par Camille Perrin`,
    );
  });

  it('names holidays and closings, and makes a weekend narrow on which nobody works', () => {
    const absences = [
      anAbsence({
        ...{ resourceId: null, reason: 'closing' },
        ...{ start: at('2026-12-24'), end: at('2026-12-25') },
      }),
    ];
    const saturday = toldBar({
      ...{ start: at('2026-12-26 08:00'), end: at('2026-12-26 12:00') },
      amount: { halfDays: 1 },
    });
    const { columns, groups } = weekOf(aPlanWith([saturday], { absences }), { from: '2026-12-21' });

    expect(columns.map(({ off }) => off).slice(2)).toEqual([null, 'Fermeture', 'Noël', null, null]);
    expect(columns.map(({ isNarrow }) => isNarrow).slice(4)).toEqual([false, false, true]);
    expect(groups[0]?.rows[0]?.blocks).toHaveLength(1);
  });
});
