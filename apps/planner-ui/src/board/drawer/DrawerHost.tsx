import { lazy, Suspense, type ComponentType } from 'react';
import { useBoardView } from '../board-context.js';
import { WatchForProposals } from '../needs/WatchForProposals.js';
import { WatchNews } from '../reports/WatchNews.js';
import type { Side } from '../view/address.js';

/** Each is fetched when it is first opened. */
const DRAWERS: Partial<Record<Side, ComponentType>> = {
  review: lazy(async () => ({ default: (await import('../review/ReviewDrawer.js')).ReviewDrawer })),
  publish: lazy(async () => ({
    default: (await import('../publishing/PublishDrawer.js')).PublishDrawer,
  })),
  history: lazy(() => import('../history/HistoryDrawer.js')),
  series: lazy(() => import('../series/SeriesDrawer.js')),
  needs: lazy(async () => ({ default: (await import('../needs/NeedsDrawer.js')).NeedsDrawer })),
};

/** What stands open beside the board, if anything: the address bar says which. */
export function DrawerHost() {
  const { side } = useBoardView().view;
  const Open = side ? DRAWERS[side] : undefined;
  return (
    <>
      <WatchForProposals />
      <WatchNews />
      {Open ? (
        <Suspense fallback={null}>
          <Open />
        </Suspense>
      ) : null}
    </>
  );
}
