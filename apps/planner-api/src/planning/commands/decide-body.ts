import type { CommandBody } from '@pastille/contracts';
import { decide, invert, type Outcome } from '@pastille/scheduling';
import { findDeed, type LoggedDeed } from '../../platform/change-log/change-log.js';
import { Forbidden, NotFound } from '../../platform/http/errors.js';
import { mayUndoOthers, mayWrite, type Who } from '../planning.access.js';
import type { Desk } from './execute-command.js';
import { toCommand } from './to-command.js';

/** Judges what a caller wrote; for an undo, with what the log says was done. */
export async function decideBody(body: CommandBody, who: Who, desk: Desk): Promise<Outcome> {
  const { plan, context } = desk;
  if (body.type !== 'undo') return decide(plan, toCommand(body), context);
  const deed = await findDeed(desk.tx, plan.boardId, body.of);
  const inverse = invert(undoable(deed, who).changes);
  if (!mayWrite(who, inverse)) throw new Forbidden('not-your-role');
  return decide(plan, { type: 'undo', of: body.of, inverse }, context);
}

function undoable(deed: LoggedDeed | null, who: Who): LoggedDeed {
  if (!deed) throw new NotFound('unknown-command');
  if (deed.actor.id !== who.userId && !mayUndoOthers(who)) throw new Forbidden('not-your-command');
  return deed;
}
