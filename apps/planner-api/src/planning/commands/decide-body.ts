import type { CommandBody } from '@pastille/contracts';
import { decide, invert, type Outcome, type PlanningCommand } from '@pastille/scheduling';
import { rangeOf, toldAmong, withOccurrences } from '@pastille/scheduling/series';
import {
  findDeed,
  revisionsOfActor,
  type LoggedRevision,
} from '../../platform/change-log/change-log.js';
import { Forbidden, InvalidInput, NotFound } from '../../platform/http/errors.js';
import { mayUndoOthers, mayWrite, type Who } from '../planning.access.js';
import type { Desk } from './execute-command.js';
import { toCommand } from './to-command.js';

type UndoBody = Extract<CommandBody, { type: 'undo' }>;
type UndoSinceBody = Extract<CommandBody, { type: 'undo-since' }>;
type Undo = Extract<PlanningCommand, { type: 'undo' }>;

/** A day of one planner's work; more is no slip of the hand. */
const MOST_UNDONE = 500;
const MILLISECONDS = 60_000;

/** Judges what a caller wrote, and tells its conflicts among what comes again: as a board shows them. */
export async function decideBody(body: CommandBody, who: Who, desk: Desk): Promise<Outcome> {
  const { plan, context } = desk;
  const outcome = await decideOn(body, who, desk);
  if (outcome.status === 'refused' || plan.records.series.size === 0) return outcome;
  const { now } = context;
  return toldAmong(withOccurrences(plan, rangeOf(outcome.changes, now)), outcome, now);
}

/** For an undo, with what the log says was done. */
async function decideOn(body: CommandBody, who: Who, desk: Desk): Promise<Outcome> {
  const { plan, context } = desk;
  switch (body.type) {
    case 'undo':
      return decide(plan, await undoOne(body, who, desk), context);
    case 'undo-since':
      return decide(plan, await undoSince(body, who, desk), context);
    default:
      return decide(plan, toCommand(body), context);
  }
}

async function undoOne({ of, partial }: UndoBody, who: Who, { tx, plan }: Desk): Promise<Undo> {
  const deed = await findDeed(tx, plan.boardId, of);
  if (!deed) throw new NotFound('unknown-command');
  return undoOf(deed, who, partial);
}

/** The newest first, so that each finds the plan as it left it. */
async function undoSince(
  { by, since, partial }: UndoSinceBody,
  who: Who,
  { tx, plan }: Desk,
): Promise<PlanningCommand> {
  const question = { by, since: new Date(since * MILLISECONDS), most: MOST_UNDONE + 1 };
  const deeds = await revisionsOfActor(tx, plan.boardId, question);
  if (deeds.length > MOST_UNDONE) throw tooMany();
  return {
    type: 'batch',
    commands: deeds.toReversed().map((deed) => undoOf(deed, who, partial)),
  };
}

function undoOf({ actor, changes, commandId }: LoggedRevision, who: Who, partial: boolean): Undo {
  if (actor.id !== who.userId && !mayUndoOthers(who)) throw new Forbidden('not-your-command');
  const inverse = invert(changes);
  if (!mayWrite(who, inverse)) throw new Forbidden('not-your-role');
  return { type: 'undo', of: commandId, inverse, partial };
}

function tooMany(): InvalidInput {
  const fault = {
    code: 'invalid',
    sentence: 'too-many-to-undo',
    params: { most: MOST_UNDONE },
    field: 'since',
  };
  return new InvalidInput('too-many-to-undo', { most: MOST_UNDONE }, [fault]);
}
