import type { PostCommandBody } from '@pastille/contracts';
import { mayCommand } from '../planning.access.js';
import { decideBody } from './decide-body.js';
import type { Order } from './execute-command.js';

/** What came over HTTP, as an order. */
export function orderOf(
  body: PostCommandBody,
  from: Pick<Order, 'who' | 'boardId' | 'way'>,
): Order {
  const { commandId, basedOn, expect, ...command } = body;
  return {
    ...from,
    commandId,
    basedOn,
    expect,
    command,
    may: (plan) => mayCommand(from.who, command, plan),
    decide: (desk) => decideBody(command, from.who, desk),
  };
}
