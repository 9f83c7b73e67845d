import type { PlanView } from '@pastille/contracts';
import type { Plan } from '@pastille/scheduling';
import {
  dayOfLocal,
  localStartOfDay,
  toLocal,
  toUtc,
  type Minutes,
  type Zone,
} from '@pastille/time';
import { useMediaQuery } from '@mantine/hooks';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { useSearchParams } from 'react-router';
import { call } from '../api/client.js';
import { now as clockNow } from '../app/clock.js';
import { useRights } from '../app/rights.js';
import { useSession } from '../app/session.js';
import { useLanguage } from '../i18n/use-language.js';
import {
  BoardContext,
  BoardFeed,
  BoardViewContext,
  FeedContext,
  type BoardContextValue,
  type BoardView,
} from './board-context.js';
import { BoardLayout } from './BoardLayout.js';
import { shownBy, type Shown } from './filters/shown.js';
import type { Freshness } from './freshness/freshness.js';
import { useFreshness } from './freshness/use-freshness.js';
import { OpenedContext, OpeningContext, type Opened, type Opening } from './popover/opened.js';
import { BoardStore } from './state/board-store.js';
import { newId } from './state/new-id.js';
import { openBoardSocket } from './sync/boardSocket.js';
import { ownEntriesOf } from './sync/own-entries.js';
import { patiently } from './sync/patience.js';
import { sessionOutbox } from './sync/session-outbox.js';
import { formatView, parseView, type View } from './view/address.js';
import { factsOf, type Facts } from './view/facts.js';
import { rangeOf } from './view/range.js';

function useStore(boardId: string, plan: PlanView): BoardStore {
  const { user } = useSession();
  const [store] = useState(() => {
    const params = { id: boardId };
    return new BoardStore(plan, {
      actor: {
        id: user.id,
        name: user.name,
        mayUnlockOthers: user.role === 'administrator' || user.role === 'manager',
      },
      now: clockNow,
      newId,
      post: (body) => patiently((signal) => call('command', { params, body, signal })),
      changesSince: (since) =>
        patiently((signal) => call('changes', { params, query: { since }, signal })),
      fetchPlan: () => patiently((signal) => call('plan', { params, signal })),
      listen: (ears) => openBoardSocket(boardId, ears),
      outbox: sessionOutbox(boardId, user.id),
      // A technician is told no history: not even of own acts.
      myHistory: () =>
        user.role === 'technician' ? Promise.resolve([]) : ownEntriesOf(boardId, user.id),
    });
  });
  useEffect(() => store.open(), [store]);
  return store;
}

/** The minute, as it passes. */
function useNow(): Minutes {
  const [now, setNow] = useState(clockNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(clockNow()), 15_000);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** What the plan says, and what the server says of who has been told. */
function useFacts(plan: Plan, now: Minutes, fresh: Freshness): Facts {
  const before = useRef<Facts | null>(null);
  const judged = useMemo(() => {
    before.current = factsOf(plan, now, before.current);
    return before.current;
  }, [plan, now]);
  return useMemo(() => ({ ...judged, fresh }), [judged, fresh]);
}

/** The object of before where the new one says the same. */
function useSame<T>(value: T): T {
  const kept = useRef(value);
  if (JSON.stringify(kept.current) !== JSON.stringify(value)) kept.current = value;
  return kept.current;
}

function useView(today: number): [View, (patch: Partial<View>) => void] {
  const [search, setSearch] = useSearchParams();
  const { preferences } = useSession();
  const { face, scale, colours, filters } = preferences;
  const otherwise = useMemo(
    () => ({ face, scale, colours, filters, day: today }),
    [face, scale, colours, filters, today],
  );
  const view = useSame(useMemo(() => parseView(search, otherwise), [search, otherwise]));
  const show = useCallback(
    (patch: Partial<View>) =>
      setSearch((before) => formatView({ ...parseView(before, otherwise), ...patch })),
    [setSearch, otherwise],
  );
  return [view, show];
}

/** What the filters leave; the same object as long as nothing is filtered. */
function useShown(plan: Plan, facts: Facts, { filters, scale, day }: View): Shown {
  return useMemo(
    () => shownBy(filters, { plan, facts, range: rangeOf(scale, day) }),
    [filters, plan, facts, scale, day],
  );
}

/** What comes again is worked out as far as one looks. */
function useLook(store: BoardStore, zone: Zone, { scale, day }: View): void {
  useEffect(() => {
    const { from, days } = rangeOf(scale, day);
    store.look({
      start: toUtc(zone, localStartOfDay(from)),
      end: toUtc(zone, localStartOfDay(from + days)),
    });
  }, [store, zone, scale, day]);
}

/** Parts of the board are told of the new one after it is drawn, before it is painted. */
function useFeed(value: BoardContextValue): BoardFeed {
  const [feed] = useState(() => new BoardFeed(value));
  useLayoutEffect(() => feed.put(value), [feed, value]);
  return feed;
}

function useOpenedOne(): { readonly opened: Opened | null; readonly opening: Opening } {
  const [opened, setOpened] = useState<Opened | null>(null);
  const opening = useMemo(() => ({ open: setOpened, close: () => setOpened(null) }), []);
  return { opened, opening };
}

export function Board({
  boardId,
  plan: fetched,
}: {
  readonly boardId: string;
  readonly plan: PlanView;
}) {
  const store = useStore(boardId, fetched);
  const plan = useSyncExternalStore(store.subscribe, store.shownPlan);
  const confirmed = useSyncExternalStore(
    store.subscribe,
    () => store.getSnapshot().state.confirmed.revision,
  );
  const now = useNow();
  const today = dayOfLocal(toLocal(plan.settings.zone, now));
  const mayPlan = useRights().plan;
  const fresh = useFreshness({ boardId, revision: confirmed, isWanted: mayPlan });
  const facts = useFacts(plan, now, fresh);
  const [view, show] = useView(today);
  useLook(store, plan.settings.zone, view);
  const shown = useShown(plan, facts, view);
  const language = useLanguage();
  const narrow = useMediaQuery('(max-width: 48em)');
  const { opened, opening } = useOpenedOne();
  const value = useMemo<BoardContextValue>(
    () => ({ store, plan, facts, now, today, language, view, show, shown, mayPlan }),
    [store, plan, facts, now, today, language, view, show, shown, mayPlan],
  );
  const still = useMemo<BoardView>(
    () => ({ store, view, show, language, today, mayPlan }),
    [store, view, show, language, today, mayPlan],
  );
  const feed = useFeed(value);
  // The same element as long as nothing of it changes: opening a popover draws the popover alone.
  const layout = useMemo(() => <BoardLayout narrow={narrow} />, [narrow]);
  return (
    <FeedContext value={feed}>
      <BoardViewContext value={still}>
        <BoardContext value={value}>
          <OpeningContext value={opening}>
            <OpenedContext value={opened}>{layout}</OpenedContext>
          </OpeningContext>
        </BoardContext>
      </BoardViewContext>
    </FeedContext>
  );
}
