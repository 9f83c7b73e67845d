export interface ReturnPath {
  readonly from: string;
  readonly expired: boolean;
}

/** Where one was before the sign-in, out of the history entry: only ever a path of this site. */
export function returnPathOf(state: unknown): ReturnPath {
  if (typeof state !== 'object' || state === null) return { from: '/board', expired: false };
  const from = 'from' in state && typeof state.from === 'string' ? state.from : '/board';
  const expired = 'expired' in state && state.expired === true;
  const isOurs = from.startsWith('/') && !from.startsWith('//') && !from.startsWith('/sign-in');
  return { from: isOurs ? from : '/board', expired };
}
