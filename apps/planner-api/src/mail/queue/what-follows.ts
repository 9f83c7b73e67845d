import type { MailState, MailTrouble } from '@pastille/contracts';
import type { KeptMail, Recipient } from '../outgoing.js';
import type { Delivery, RefusedAddress } from '../smtp/deliver.js';
import type { Failure } from '../smtp/failure.js';
import { nextAttempt } from './waits.js';

/** What becomes of a mail after an attempt. */
export interface Settled {
  readonly state: Extract<MailState, 'queued' | 'sent' | 'failed' | 'uncertain'>;
  readonly nextAttemptAt: Date | null;
  readonly trouble: MailTrouble | null;
  readonly said: string | null;
  readonly sentAt: Date | null;
  /** Those of whom something is known now. */
  readonly recipients: readonly Pick<Recipient, 'position' | 'state' | 'said'>[];
}

export interface Attempted {
  /** As it was claimed: this attempt counted. */
  readonly mail: Pick<KeptMail, 'attempts' | 'recipients' | 'sentAt'>;
  readonly delivery: Exclude<Delivery, { readonly type: 'withdrawn' }>;
  readonly now: Date;
}

type Told = Settled['recipients'][number];

const DEFERRED: MailTrouble = 'recipients-refused';

/** The address of the envelope is the one that was given to it. */
const refusalOf = ({ address }: Recipient, refused: readonly RefusedAddress[]) =>
  refused.find((one) => one.address === address);

function toldOf(
  one: Recipient,
  refused: readonly RefusedAddress[],
  otherwise: Recipient['state'],
): Told {
  const { position } = one;
  const refusal = refusalOf(one, refused);
  if (!refusal) return { position, state: otherwise, said: null };
  return { position, state: refusal.isPermanent ? 'refused' : 'pending', said: refusal.said };
}

/** Of those who are still to be reached: what is known of each after this attempt. */
function toldOfAll({ mail, delivery }: Attempted): readonly Told[] {
  const waiting = mail.recipients.filter(({ state }) => state === 'pending');
  if (delivery.type === 'doubt') return [];
  const otherwise = delivery.type === 'taken' ? 'accepted' : 'pending';
  return waiting.map((one) => toldOf(one, delivery.refused, otherwise));
}

/** Whether some server took it for somebody, now or before. */
const isOut = ({ mail, delivery }: Attempted, told: readonly Told[]): boolean =>
  mail.recipients.some(({ state }) => state === 'accepted') ||
  (delivery.type === 'taken' && told.some(({ state }) => state === 'accepted'));

function failureIn({ delivery }: Attempted, told: readonly Told[]): Failure | null {
  if (delivery.type !== 'taken') return delivery.failure;
  const missed = told.find(({ state }) => state !== 'accepted');
  return missed ? { trouble: DEFERRED, said: missed.said, isPermanent: false } : null;
}

/** What is given up for somebody is refused, whoever refused it. */
const givenUp =
  (said: string | null) =>
  (one: Told): Told =>
    one.state === 'pending' ? { ...one, state: 'refused', said: one.said ?? said } : one;

/** After an attempt: gone, given up, to be tried again, or nobody knows. Pure. */
export function whatFollows(attempted: Attempted): Settled {
  const { mail, delivery, now } = attempted;
  const told = toldOfAll(attempted);
  const failure = failureIn(attempted, told);
  const { trouble, said } = failure ?? { trouble: null, said: null };
  if (delivery.type === 'doubt') {
    const { sentAt } = mail;
    return { state: 'uncertain', nextAttemptAt: null, trouble, said, sentAt, recipients: [] };
  }
  const out = isOut(attempted, told);
  const known = { trouble, said, sentAt: out ? (mail.sentAt ?? now) : null };
  const isWaited = told.some(({ state }) => state === 'pending') && !failure?.isPermanent;
  const next = isWaited ? nextAttempt(mail.attempts, now) : null;
  if (next) return { state: 'queued', nextAttemptAt: next, ...known, recipients: told };
  const state = out ? 'sent' : 'failed';
  return { state, nextAttemptAt: null, ...known, recipients: told.map(givenUp(said)) };
}
