import type { FeedClient } from '@pastille/contracts';

/** In this order: Thunderbird calls itself Mozilla too, and an Android app may name the library it uses. */
const SIGNS: readonly (readonly [sign: RegExp, client: FeedClient])[] = [
  [/google-calendar|feedfetcher-google/i, 'google'],
  [/\b(davx5|davdroid|icsx5|icsdroid)\b/i, 'davx5'],
  [/outlook|exchange|microsoft office/i, 'outlook'],
  [/thunderbird|lightning/i, 'thunderbird'],
  [/^ios\/|iphone os.*dataaccessd|\bios\/.*(dataaccessd|accountsd)/i, 'iphone'],
  [/^mac ?\+?os|macos\/|calendaragent|mac\+os\+x/i, 'mac'],
  // A browser, or whoever previews the links of a chat: no subscription, so nothing reached a calendar.
  [/bot\b|preview|facebookexternalhit|whatsapp|slack|telegram|skypeuri/i, 'person'],
  [/^mozilla\/|^opera\//i, 'person'],
];

/** Which client fetches a calendar, by what it says of itself; `other` where that says nothing we know. */
export function clientOf(userAgent: string | undefined): FeedClient {
  if (!userAgent) return 'other';
  // Only the beginning is looked at: a header may have any length.
  const said = userAgent.slice(0, 300);
  return SIGNS.find(([sign]) => sign.test(said))?.[1] ?? 'other';
}

/** Whether a calendar holds it now. Somebody who opens the address in a browser has no calendar there. */
export const countsAsFetched = (client: FeedClient): boolean => client !== 'person';
