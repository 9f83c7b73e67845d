import { linkInHand, type LinkInHand } from '../links/link-command.js';
import { pathOf, routeOf, type LinkEnd } from '../links/route.js';
import { useSignal } from '../view/signal.js';
import { boxOf, endOf, isBlocked, rowsOfBar, type Box, type LinkScene } from './link-scene.js';

/** A point as if it were a bar's end. */
const pointEnd = (x: number, y: number): LinkEnd => ({ x, y, top: y - 2, bottom: y + 2, width: 0 });

/** Where it is while the lanes scroll towards the hand and nothing was read anew yet. */
function carriedAlong({ mark: { lane, left, top } }: LinkScene, box: Box): Box {
  if (!lane.isConnected) return box;
  const now = lane.getBoundingClientRect();
  const [x, y] = [now.left - left, now.top - top];
  return {
    ...{ left: box.left + x, right: box.right + x },
    ...{ top: box.top + y, bottom: box.bottom + y },
  };
}

function courseOf(scene: LinkScene, hand: LinkInHand): string | null {
  const origin = scene.root.getBoundingClientRect();
  const box = boxOf(scene, hand.from, hand.rowId);
  if (!box) return null;
  const from = endOf(carriedAlong(scene, box), hand.side === 'end' ? 'right' : 'left');
  const target = hand.over && hand.aim.kind === 'link' ? scene.bars.get(hand.over.key) : undefined;
  const x = hand.at.x - origin.left - scene.sight.left;
  const y = hand.at.y - origin.top - scene.sight.top;
  if (!target || !hand.over) return pathOf([from, pointEnd(x, y)]);
  const { side } = hand.over;
  const to = endOf(target, side === 'start' ? 'left' : 'right');
  const kind = hand.aim.kind === 'link' ? hand.aim.command.link.kind : 'FS';
  return pathOf(routeOf({ from, to, kind, blocked: isBlocked(scene, from, to) }));
}

/** Where what follows would stand. */
function ghostsOf(scene: LinkScene, { aim }: LinkInHand): readonly (Box & { id: string })[] {
  if (aim.kind !== 'link' || aim.outcome.status !== 'accepted') return [];
  return aim.outcome.changes.flatMap((change) => {
    if (change.kind !== 'intervention' || !change.after) return [];
    const one = change.after;
    // As if it were new: it is drawn at its new place, and not where its bar stands.
    const ghost = { id: `ghost ${one.id}`, start: one.start, end: one.end };
    return rowsOfBar(scene, one).flatMap((rowId) => {
      const box = boxOf(scene, ghost, rowId);
      return box ? [{ ...box, id: `${one.id} ${rowId}` }] : [];
    });
  });
}

/** The line in the hand, with the ghosts of what it would move. */
export function LinkInTheHand({ scene }: { readonly scene: LinkScene }) {
  const hand = useSignal(linkInHand);
  const path = hand && courseOf(scene, hand);
  if (!hand || !path) return null;
  const refused = hand.aim.kind === 'link' && hand.aim.outcome.status === 'refused';
  return (
    <>
      {ghostsOf(scene, hand).map(({ id, left, right, top, bottom }) => (
        <div
          key={id}
          className="pl-ghost"
          style={{ left, top: top - 2, width: right - left, height: bottom - top + 3 }}
        />
      ))}
      <svg className="pl-links-lines" aria-hidden data-testid="link-in-hand">
        <g className="pl-link pl-link-held" data-broken={refused ? 'refused' : undefined}>
          <path
            className="pl-link-line"
            d={path}
            markerEnd={`url(#pl-link-${refused ? 'broken' : 'kept'})`}
          />
        </g>
      </svg>
    </>
  );
}
