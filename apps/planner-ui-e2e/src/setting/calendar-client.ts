/** What an iPhone says of itself when it fetches a calendar. */
const IPHONE = 'iOS/18.1 (22B83) dataaccessd/1.0';

export interface Fetched {
  readonly status: number;
  /** Its folded lines made whole. */
  readonly text: string;
}

/** Fetches a subscription as the phone does, without any session. */
export async function fetchCalendar(address: string): Promise<Fetched> {
  const answer = await fetch(address, {
    headers: { 'user-agent': IPHONE, accept: 'text/calendar' },
  });
  return { status: answer.status, text: (await answer.text()).replaceAll(/\r\n[ \t]/g, '') };
}

/** The event in which all these words stand. */
export function eventWith({ text }: Fetched, ...words: readonly string[]): string {
  const says = (event: string): boolean => words.every((word) => event.includes(word));
  const found = text.split('BEGIN:VEVENT').find(says);
  if (found === undefined) throw new Error(`no event says ${words.join(', ')}`);
  return found;
}

/** The link of an event by which its reader says how it goes. */
export function linkIn(event: string): string {
  const found = /https?:\/\/[^\s\\"]+\/act\/[\w.~-]+/.exec(event)?.[0];
  if (found === undefined) throw new Error('no link to act stands in the event');
  return found;
}
