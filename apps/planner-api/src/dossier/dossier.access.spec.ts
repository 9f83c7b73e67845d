import type { Intervention } from '@pastille/scheduling';
import { anIntervention, aPerson, aPlan, aWorksite, lead } from '@pastille/scheduling/testing';
import { maySeeDossier, mayTick } from './dossier.access.js';

const who = {
  ...{ userId: 'paul-login', companyId: 'company', name: 'Paul' },
  role: 'technician' as const,
};

const told = (parts: Partial<Intervention> = {}): Intervention => {
  const one = anIntervention({ team: [lead('paul')], ...parts });
  const { start, end, team, state } = one;
  return { ...one, published: { start, end, team, state } };
};

const may = (one: Intervention) => {
  const resources = [aPerson({ userId: 'paul-login' }), aPerson({ id: 'lea' })];
  const plan = aPlan({ resources, worksites: [aWorksite()], interventions: [one] });
  return [maySeeDossier(who, 'worksite', plan), mayTick(who, 'worksite', plan)];
};

it('is for the technician who was told to go there, whatever is planned meanwhile', () => {
  expect(may(told())).toEqual([true, true]);
  expect(may({ ...told(), team: [lead('lea')] })).toEqual([true, true]);
});

it('is not for one whom only a draft sends there, nor where it was called off', () => {
  expect(may({ ...told(), published: null })).toEqual([false, false]);
  expect(may({ ...told({ team: [lead('lea')] }), team: [lead('paul')] })).toEqual([false, false]);
  expect(may(told({ state: 'cancelled' }))).toEqual([false, false]);
});
