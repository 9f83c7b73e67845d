import type { EntityManager } from 'typeorm';
import type { KeptMail } from '../outgoing.js';
import { MOST_ATTEMPTS } from '../queue/waits.js';
import type { Settled } from '../queue/what-follows.js';

/** Whose mail it is to send, until when. */
export interface Claim {
  readonly claim: string;
  readonly leaseUntil: Date;
  readonly now: Date;
}

export type Claimed = Pick<KeptMail, 'id' | 'companyId'>;

/** One that is due, for this process alone: others step over it. */
export async function claimOne(
  tx: EntityManager,
  { claim, leaseUntil, now }: Claim,
): Promise<Claimed | null> {
  const answer = await tx.query<[Claimed[], number]>(
    `update mail set state = 'sending', claim = $1, lease_until = $2, attempts = attempts + 1,
            handed_over_at = null, changed_at = $3
      where id = (select id from mail where state = 'queued' and next_attempt_at <= $3
                   order by next_attempt_at, id limit 1 for update skip locked)
      returning id, company_id as "companyId"`,
    [claim, leaseUntil, now],
  );
  return answer[0][0] ?? null;
}

/**
 * Said before the first byte of the message. @returns `false`: the lease ran out, and it is another's
 * now: nothing may be said.
 */
export async function markHandedOver(
  tx: EntityManager,
  { id, claim, now }: { readonly id: string; readonly claim: string; readonly now: Date },
): Promise<boolean> {
  const answer = await tx.query<[unknown[], number]>(
    `update mail set handed_over_at = $3 where id = $1 and claim = $2 and state = 'sending' returning 1`,
    [id, claim, now],
  );
  return answer[1] === 1;
}

export interface Settling extends Settled {
  readonly id: string;
  readonly claim: string;
  readonly fromAddress: string | null;
  readonly now: Date;
}

/** What became of it. Whoever lost the claim meanwhile changes nothing. */
export async function settleMail(tx: EntityManager, settling: Settling): Promise<void> {
  const { id, claim, now, recipients } = settling;
  const answer = await tx.query<[unknown[], number]>(
    `update mail set state = $3, next_attempt_at = $4, trouble = $5, said = $6, sent_at = $7,
            from_address = coalesce($8, from_address), changed_at = $9, claim = null, lease_until = null
      where id = $1 and claim = $2 returning 1`,
    [
      ...[id, claim, settling.state, settling.nextAttemptAt, settling.trouble, settling.said],
      ...[settling.sentAt, settling.fromAddress, now],
    ],
  );
  if (answer[1] === 0) return;
  for (const { position, state, said } of recipients) {
    await tx.query(
      'update mail_recipient set state = $3, said = $4, at = $5 where mail_id = $1 and position = $2',
      [id, position, state, said, now],
    );
  }
}

/**
 * Those whose sender died. What the server was not yet told goes back into the queue, as often as any other
 * mail: it may be this one that they die of. Of the rest nobody knows. @returns how many
 */
export async function takeBackDead(tx: EntityManager, now: Date): Promise<number> {
  const answer = await tx.query<[unknown[], number]>(
    `update mail set claim = null, lease_until = null, trouble = 'stopped', said = null, changed_at = $1,
            state = case when handed_over_at is not null then 'uncertain'
                         when attempts < $2 then 'queued'
                         when sent_at is null then 'failed' else 'sent' end,
            next_attempt_at = case when handed_over_at is null and attempts < $2 then $1::timestamptz end
      where state = 'sending' and lease_until < $1 returning 1`,
    [now, MOST_ATTEMPTS],
  );
  return answer[1];
}

/** By a person, once more: to those whom nobody took it for. @returns whether it was in a state for that */
export async function queueAgain(
  tx: EntityManager,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<boolean> {
  const answer = await tx.query<[unknown[], number]>(
    `update mail set state = 'queued', attempts = 0, next_attempt_at = $2, trouble = null, said = null,
            handed_over_at = null, changed_at = $2
      where id = $1 and state <> 'sending'
        and exists (select 1 from mail_recipient r where r.mail_id = $1 and r.state <> 'accepted')
      returning 1`,
    [id, now],
  );
  if (answer[1] === 0) return false;
  await tx.query(
    `update mail_recipient set state = 'pending', said = null, at = null
      where mail_id = $1 and state = 'refused'`,
    [id],
  );
  return true;
}

/** @returns whether it had not gone and was not just going */
export async function cancelMail(
  tx: EntityManager,
  { id, now }: { readonly id: string; readonly now: Date },
): Promise<boolean> {
  const answer = await tx.query<[unknown[], number]>(
    `update mail set state = 'cancelled', next_attempt_at = null, changed_at = $2
      where id = $1 and state in ('queued', 'kept', 'failed', 'uncertain', 'cancelled') returning 1`,
    [id, now],
  );
  return answer[1] === 1;
}
