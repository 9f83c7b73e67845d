import { Role } from '@pastille/contracts';
import type { Actor } from '../platform/auth/actor.js';
import { maySeeMailsOfWorksites, maySendMail, mayTouchMail, seesAllMails } from './mail.access.js';

const actor = (role: Role): Actor => ({
  ...{ userId: 'me', companyId: 'company', name: 'Léa', role, locale: 'fr', sessionId: 'session' },
});

const rolesThat = (may: (who: Actor) => boolean): readonly Role[] =>
  Role.options.filter((role) => may(actor(role)));

it('lets those send who plan, and those see that a sheet went who see the board', () => {
  expect(rolesThat(maySendMail)).toEqual(['administrator', 'manager', 'planner']);
  expect(rolesThat(maySeeMailsOfWorksites)).toEqual([
    'administrator',
    'manager',
    'planner',
    'viewer',
  ]);
});

it('shows everybody’s mails to managers and administrators, and to others their own', () => {
  expect(rolesThat(seesAllMails)).toEqual(['administrator', 'manager']);
  expect(rolesThat((who) => mayTouchMail(who, { byId: 'me' }))).toEqual(Role.options);
  expect(rolesThat((who) => mayTouchMail(who, { byId: 'somebody' }))).toEqual([
    'administrator',
    'manager',
  ]);
  expect(rolesThat((who) => mayTouchMail(who, { byId: null }))).toEqual([
    'administrator',
    'manager',
  ]);
});
