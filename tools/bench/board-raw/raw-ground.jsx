// What our bars and row heads read: the plan and what is said of it, worked out before anything is measured.
import { compile } from '@pastille/scheduling';
import i18next from 'i18next';

import { loadPageWords, startLanguage } from '../../../apps/planner-ui/src/i18n/start.js';
import {
  BoardContext,
  BoardFeed,
  FeedContext,
} from '../../../apps/planner-ui/src/board/board-context.js';
import { EVERYTHING } from '../../../apps/planner-ui/src/board/filters/shown.js';
import { NO_FILTERS } from '../../../apps/planner-ui/src/board/filters/filters.js';
import { OpeningContext } from '../../../apps/planner-ui/src/board/popover/opened.js';
import { BoardStore } from '../../../apps/planner-ui/src/board/state/board-store.js';
import { axisOf } from '../../../apps/planner-ui/src/board/timeline/axis.js';
import { BarFaces, BarFacesContext } from '../../../apps/planner-ui/src/board/timeline/bar-face.js';
import { pixelsPerMinute } from '../../../apps/planner-ui/src/board/timeline/pixels.js';
import { rowsOf } from '../../../apps/planner-ui/src/board/timeline/rows.js';
import { drawn } from '../../../apps/planner-ui/src/board/timeline/toCalendar.js';
import { factsOf } from '../../../apps/planner-ui/src/board/view/facts.js';
import { rangeOf } from '../../../apps/planner-ui/src/board/view/range.js';

/** As on the server, whose clock stands still: see `product.mjs`. */
const NOW = '2026-11-23T06:10:00Z';
const SCALE = 'month';
const nothing = () => undefined;

/** A store that hears nobody: the bars ask it who holds them and what glows. */
const deafStore = (plan) =>
  new BoardStore(plan, {
    actor: { id: '', name: '', mayUnlockOthers: false },
    now: () => 0,
    newId: () => '',
    outbox: { load: () => [], save: nothing },
  });

const dayOfHash = () => Date.parse(window.location.hash.slice(1)) / 86_400_000;

function eventsOf(plan, axis) {
  return [...plan.records.intervention.values()]
    .filter(({ worksiteId }) => worksiteId !== null)
    .map((one) => {
      const { from, to } = drawn(plan, axis, one);
      const lane = { height: 'full', lane: 0, more: [], viaCrew: null, minutes: to - from };
      return {
        id: one.id,
        resourceId: one.worksiteId,
        start: new Date(from * 60_000),
        end: new Date(to * 60_000),
        extendedProps: { ...lane, interventionId: one.id, rowId: one.worksiteId },
      };
    });
}

export async function startGround(snapshot) {
  await startLanguage();
  await loadPageWords();
  const plan = compile(snapshot);
  const now = Date.parse(NOW) / 60_000;
  const facts = factsOf(plan, now);
  const day = dayOfHash();
  const view = { face: 'worksites', scale: SCALE, day, side: null, section: null };
  const board = {
    ...{ store: deafStore(snapshot), plan, facts, now, today: day, language: 'fr' },
    ...{ view: { ...view, colours: 'trade', filters: NO_FILTERS }, show: nothing },
    ...{ shown: EVERYTHING, mayPlan: true },
  };
  const feed = new BoardFeed(board);
  const rows = rowsOf({ face: 'worksites', plan, facts }, false);
  const { days } = rangeOf(SCALE, day);
  return {
    ...{ board, feed, faces: new BarFaces(feed, i18next.getFixedT(null, 'board')) },
    rows: new Map(rows.map((row) => [row.id, row])),
    resources: rows.map(({ id }, order) => ({ id, order })),
    events: eventsOf(plan, axisOf(SCALE, plan.settings.hours)),
    pixelsPerMinute: () => pixelsPerMinute(window.innerWidth, SCALE, days),
  };
}

const OPENING = { open: nothing, close: nothing };

export function Ground({ value, children }) {
  return (
    <FeedContext value={value.feed}>
      <BoardContext value={value.board}>
        <OpeningContext value={OPENING}>
          <BarFacesContext value={value.faces}>{children}</BarFacesContext>
        </OpeningContext>
      </BoardContext>
    </FeedContext>
  );
}
