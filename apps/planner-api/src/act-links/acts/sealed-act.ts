import type { LocalDate } from '@pastille/time';
import { dayOf, formatLocalDate } from '@pastille/time';
import { bytesOfUuid, sealed, unsealed, uuidOf } from '../links/bytes.js';
import { ACT_KINDS, type ActKind } from './act-kind.js';

/** One form of the page: which act, on which published copy of what, and the how-manieth of its kind. */
export interface SealedAct {
  readonly kind: ActKind;
  readonly interventionId: string;
  readonly day: LocalDate;
  readonly mark: number;
  readonly ordinal: number;
}

const BODY_BYTES = 25;

/** What the form carries. It holds on the page of that link alone. */
export function sealAct(key: Buffer, linkToken: string, act: SealedAct): string {
  const body = Buffer.alloc(BODY_BYTES);
  body.writeUInt8(ACT_KINDS.indexOf(act.kind), 0);
  body.writeUInt16BE(act.ordinal, 1);
  body.writeUInt16BE(dayOf(act.day), 3);
  body.writeUInt32BE(act.mark, 5);
  bytesOfUuid(act.interventionId).copy(body, 9);
  return sealed(key, `act ${linkToken}`, body);
}

/** `null` = forged, or of another page. */
export function readSealedAct(key: Buffer, linkToken: string, text: string): SealedAct | null {
  const body = unsealed({ key, purpose: `act ${linkToken}`, size: BODY_BYTES }, text);
  const kind = body && ACT_KINDS[body.readUInt8(0)];
  if (!kind) return null;
  return {
    kind,
    ordinal: body.readUInt16BE(1),
    day: formatLocalDate(body.readUInt16BE(3)),
    mark: body.readUInt32BE(5),
    interventionId: uuidOf(body.subarray(9, 25)),
  };
}
