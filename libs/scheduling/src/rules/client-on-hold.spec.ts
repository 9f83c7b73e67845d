import { judgedBy } from '../testing/judged-by.js';
import { aClient, anIntervention } from '../testing/records.js';
import { clientOnHold } from './client-on-hold.js';

const clients = [aClient({ holdReason: 'impayé' })];
const ahead = anIntervention();

describe('client-on-hold', () => {
  it('tells work ahead for a client on hold, by the worksite or by the appointment', () => {
    const visit = anIntervention({ id: 'visit', worksiteId: null, clientId: 'client' });

    expect(judgedBy(clientOnHold, { clients, interventions: [ahead, visit] })).toMatchObject([
      { severity: 'warning', subject: 'client', ids: ['intervention'] },
      { severity: 'warning', subject: 'client', ids: ['visit'] },
    ]);
  });

  it('says nothing of the past, nor of other clients', () => {
    expect(judgedBy(clientOnHold, { clients, interventions: [ahead] }, ahead.end)).toEqual([]);
    expect(judgedBy(clientOnHold, { interventions: [ahead] })).toEqual([]);
  });
});
