import type { Zone } from '@pastille/time';

/** Names that Outlook and Exchange write, of the zones in which our customers live. */
const OF_WINDOWS: Readonly<Record<string, string>> = {
  'Romance Standard Time': 'Europe/Paris',
  'W. Europe Standard Time': 'Europe/Berlin',
  'Central Europe Standard Time': 'Europe/Budapest',
  'Central European Standard Time': 'Europe/Warsaw',
  'GMT Standard Time': 'Europe/London',
  'E. Europe Standard Time': 'Europe/Chisinau',
  'FLE Standard Time': 'Europe/Kiev',
  'GTB Standard Time': 'Europe/Bucharest',
  'Newfoundland Standard Time': 'America/St_Johns',
  'Atlantic Standard Time': 'America/Halifax',
  'Eastern Standard Time': 'America/New_York',
  'Central Standard Time': 'America/Chicago',
  'Mountain Standard Time': 'America/Denver',
  'Pacific Standard Time': 'America/Los_Angeles',
  'Morocco Standard Time': 'Africa/Casablanca',
  'W. Central Africa Standard Time': 'Africa/Algiers',
  UTC: 'UTC',
};

/**
 * The zone that a TZID means: an IANA name, one of Windows', or an IANA name behind a prefix, as old
 * programs wrote it (`/mozilla.org/20070129_1/Europe/Paris`).
 */
export function knownZone(tzid: string, zoneNamed: (name: string) => Zone | null): Zone | null {
  const bare = tzid.trim().replace(/^"|"$/g, '');
  const name = OF_WINDOWS[bare] ?? bare;
  const tail = name.startsWith('/') ? name.split('/').slice(-2).join('/') : name;
  return zoneNamed(tail);
}
