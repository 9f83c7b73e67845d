import { CommandBody } from '@pastille/contracts';
import type { Kept } from '../state/boardState.js';

type Unknown = Readonly<Partial<Record<keyof Kept, unknown>>>;

const hasEnvelope = ({ commandId, expect, basedOn, context }: Unknown): boolean =>
  typeof commandId === 'string' &&
  typeof expect === 'string' &&
  typeof basedOn === 'number' &&
  typeof context === 'object' &&
  context !== null;

/** What an older release wrote is not read: a command must be one that can be sent. */
const isKept = (one: unknown): one is Kept =>
  typeof one === 'object' &&
  one !== null &&
  hasEnvelope(one) &&
  'command' in one &&
  CommandBody.safeParse(one.command).success;

/** Commands that were kept as JSON; none where it is no such text. */
export function parseKept(text: string | null): readonly Kept[] {
  if (text === null) return [];
  try {
    const list: unknown = JSON.parse(text);
    return Array.isArray(list) ? list.filter(isKept) : [];
  } catch {
    return [];
  }
}
