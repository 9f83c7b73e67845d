import { queryOptions } from '@tanstack/react-query';
import { call } from '../api/client.js';

export const usersQuery = queryOptions({
  queryKey: ['users'],
  queryFn: ({ signal }) => call('users', { signal }),
});

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** Four groups of four that can be read out: no letter that looks like another. About 79 bits. */
export function newPassword(): string {
  const picks: string[] = [];
  while (picks.length < 16) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255;
    // 248 = 8 × 31: beyond it the first letters would come more often.
    if (byte < 248) picks.push(LETTERS[byte % LETTERS.length] ?? 'a');
  }
  return [0, 4, 8, 12].map((from) => picks.slice(from, from + 4).join('')).join('-');
}
