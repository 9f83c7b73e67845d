import { Suspense, type ComponentType } from 'react';
import { useBoard } from '../board-context.js';
import type { Side } from '../view/address.js';

/** Each is fetched when it is first opened. */
const DRAWERS: Partial<Record<Side, ComponentType>> = {};

/** What stands open beside the board, if anything: the address bar says which. */
export function DrawerHost() {
  const { side } = useBoard().view;
  const Open = side ? DRAWERS[side] : undefined;
  return Open ? (
    <Suspense fallback={null}>
      <Open />
    </Suspense>
  ) : null;
}
