/*
 * The link inside a calendar event (`actLinkOf`) and what is read back from it (`readActLink`). Pure:
 * whoever writes a feed calls `actLinkOf` with `ActLinks.key` (`../act-links.ts`), and gets the same
 * address for the same published copy, so that an unchanged plan keeps its bytes.
 */
import type { LocalDate } from '@pastille/time';
import { dayOf, formatLocalDate } from '@pastille/time';
import { bytesOfUuid, sealed, unsealed, uuidOf } from './bytes.js';

/** What an event is of: one intervention on one of its days, or a series, whichever day it is read. */
export type LinkSubject =
  | { readonly kind: 'intervention'; readonly id: string; readonly day: LocalDate }
  | { readonly kind: 'series'; readonly id: string };

/** Everything that a link says. Nothing of it is secret; the seal keeps others from saying it. */
export interface ActLink {
  readonly subject: LinkSubject;
  /** Whose link it is: what it does is done in this person's name. */
  readonly resourceId: string;
  /** Of this person's links: it grows when a feed is rotated or revoked, and all before it are dead. */
  readonly generation: number;
  /** Which published copy the event showed: see `published-mark.ts`. */
  readonly mark: number;
}

const VERSION = 1;
const PURPOSE = 'link';
const BODY_BYTES = 41;

/** The address of the page « Ma journée » for one event: 76 characters after `/act/`. */
export function actLinkOf({
  publicUrl,
  key,
  link,
}: {
  /** Without a trailing slash. */
  readonly publicUrl: string;
  readonly key: Buffer;
  readonly link: ActLink;
}): string {
  return `${publicUrl}/act/${actTokenOf(key, link)}`;
}

export const actTokenOf = (key: Buffer, link: ActLink): string =>
  sealed(key, PURPOSE, bodyOf(link));

/** What the token says, if it is ours; `null` = forged, cut off, or of another key. */
export function readActLink(key: Buffer, token: string): ActLink | null {
  const body = unsealed({ key, purpose: PURPOSE, size: BODY_BYTES }, token);
  return body && body.readUInt8(0) >> 4 === VERSION ? linkOf(body) : null;
}

function bodyOf({ subject, resourceId, generation, mark }: ActLink): Buffer {
  const body = Buffer.alloc(BODY_BYTES);
  const isSeries = subject.kind === 'series';
  body.writeUInt8((VERSION << 4) | (isSeries ? 1 : 0), 0);
  body.writeUInt16BE(generation, 1);
  body.writeUInt16BE(isSeries ? 0 : dayOf(subject.day), 3);
  body.writeUInt32BE(mark, 5);
  bytesOfUuid(subject.id).copy(body, 9);
  bytesOfUuid(resourceId).copy(body, 25);
  return body;
}

function linkOf(body: Buffer): ActLink {
  const id = uuidOf(body.subarray(9, 25));
  const isSeries = (body.readUInt8(0) & 1) === 1;
  return {
    subject: isSeries
      ? { kind: 'series', id }
      : { kind: 'intervention', id, day: formatLocalDate(body.readUInt16BE(3)) },
    resourceId: uuidOf(body.subarray(25, 41)),
    generation: body.readUInt16BE(1),
    mark: body.readUInt32BE(5),
  };
}
