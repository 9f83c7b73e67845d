import { useMemo, useRef, useState, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../app/session.js';
import { useBoard } from '../board-context.js';
import { linkInHand } from '../links/link-command.js';
import { lagText, linkSentence, unitOf } from '../links/link-words.js';
import { LinkVerdict } from '../links/LinkVerdict.js';
import { nearSignal } from '../links/near.js';
import { anchorAt, useOpening } from '../popover/opened.js';
import { useSelection } from '../selection/selected.js';
import { conflictSentence } from '../view/sentences.js';
import { useSignal } from '../view/signal.js';
import type { Axis } from './axis.js';
import { LinkHandles } from './LinkHandles.js';
import { LinkInTheHand } from './LinkInTheHand.js';
import { drawnLines, type DrawnLine } from './link-lines.js';
import { readScene, worksitesIn, type LinkScene } from './link-scene.js';
import { useNearBar } from './link-watch.js';
import type { Row } from './rows.js';
import { useScene } from './link-redraw.js';
import './link-overlay.css';

interface Props {
  readonly root: RefObject<HTMLElement | null>;
  readonly axis: Axis;
  readonly rows: readonly Row[];
}

/** Whose lines are drawn: of all that is in sight, or of the worksites under the pointer or the focus and of what is chosen. */
function useWanted(): { readonly all: boolean; readonly worksites: ReadonlySet<string> } {
  const { plan } = useBoard();
  const { links: all } = useSession().preferences;
  const near = useSignal(nearSignal);
  const inHand = useSignal(linkInHand);
  const { ids } = useSelection();
  const nearId = inHand?.from.id ?? near?.interventionId;
  const found = [...ids, nearId ?? ''].flatMap((id) => plan.intervention(id)?.worksiteId ?? []);
  // A lasso tells of every bar that it meets: only another worksite is news.
  const key = [...new Set(found)].sort().join(' ');
  const worksites = useMemo(() => new Set(key.split(' ').filter(Boolean)), [key]);
  return { all, worksites };
}

/** Lines from bar to bar over the timeline, and the handles from which new ones are drawn. */
export function LinkOverlay({ root, axis, rows }: Props) {
  const { plan, facts } = useBoard();
  const { all, worksites } = useWanted();
  const moved = useRef<HTMLDivElement>(null);
  const [scene, setScene] = useState<LinkScene | null>(null);
  const [lines, setLines] = useState<readonly DrawnLine[]>([]);
  useNearBar(root);
  const wanted = all || worksites.size > 0;
  useScene(
    { root, moved, wanted },
    () => {
      const read = wanted && root.current ? readScene(root.current, { plan, axis, rows }) : null;
      setScene(read);
      const ids = all && read ? worksitesIn(read) : worksites;
      setLines(read ? drawnLines(read, facts, ids) : []);
    },
    [plan, facts, axis, rows, all, worksites],
  );
  if (!scene) return null;
  const { left, top, right, bottom } = scene.sight;
  return (
    <div
      className="pl-links"
      data-testid="links"
      style={{ left, top, width: right - left, height: bottom - top }}
    >
      <div ref={moved} className="pl-links-moved">
        <svg className="pl-links-lines" aria-hidden>
          <Heads />
          {lines.map((line) => (
            <Line key={line.line.key} drawn={line} />
          ))}
        </svg>
        {lines.map((line) => (
          <Chip key={line.line.key} drawn={line} />
        ))}
        <LinkHandles scene={scene} />
      </div>
      <LinkInTheHand scene={scene} />
      <LinkVerdict />
    </div>
  );
}

/** The arrow heads: one that is kept, one that is not, one in the hand. */
function Heads() {
  return (
    <defs>
      {['kept', 'broken'].map((id) => (
        <marker
          key={id}
          id={`pl-link-${id}`}
          viewBox="0 0 8 8"
          refX="7"
          refY="4"
          markerWidth="7"
          markerHeight="7"
          markerUnits="userSpaceOnUse"
          orient="auto"
        >
          <path className={`pl-link-head pl-link-head-${id}`} d="M0 0.5L8 4L0 7.5Z" />
        </marker>
      ))}
    </defs>
  );
}

function useLineWords({ line }: DrawnLine): string {
  const { t } = useTranslation('links');
  const { plan, language } = useBoard();
  const words = linkSentence(line.link, {
    ...{ t, language },
    ...{ task: line.task.label, predecessor: line.predecessor.label },
  });
  if (!line.broken) return words;
  return `${words}\n${t('broken', { reason: conflictSentence(plan, line.broken, language) })}`;
}

function useOpenLink({ line }: DrawnLine): (at: { clientX: number; clientY: number }) => void {
  const { open } = useOpening();
  return ({ clientX, clientY }) =>
    open({
      ...{ kind: 'link', taskId: line.task.id, predecessorId: line.predecessor.id },
      anchor: anchorAt(clientX, clientY),
    });
}

function Line({ drawn }: { readonly drawn: DrawnLine }) {
  const words = useLineWords(drawn);
  const openLink = useOpenLink(drawn);
  const { line, path } = drawn;
  const state = line.broken ? 'broken' : 'kept';
  return (
    <g
      className="pl-link"
      data-link={line.key}
      data-kind={line.link.kind}
      data-broken={line.broken?.code}
    >
      <path className="pl-link-halo" d={path} />
      <path className="pl-link-line" d={path} markerEnd={`url(#pl-link-${state})`} />
      <path className="pl-link-reach" data-link-part d={path} onClick={openLink}>
        <title>{words}</title>
      </path>
    </g>
  );
}

/** Narrower than this, a lag is read on hover only. */
const ROOM = 34;

/** The lag, written on the line; a click opens the link. */
function Chip({ drawn }: { readonly drawn: DrawnLine }) {
  const { t } = useTranslation('links');
  const { language } = useBoard();
  const words = useLineWords(drawn);
  const openLink = useOpenLink(drawn);
  const { line, spot } = drawn;
  const { lag, max } = line.link;
  const amount = lagText(language, lag);
  const texts = [
    amount ? t(`chip.${unitOf(lag)}`, { amount }) : '',
    max ? t('chip.atMost', { max: lagText(language, max) }) : '',
  ].filter(Boolean);
  if (texts.length === 0 && !line.broken) return null;
  return (
    <button
      type="button"
      tabIndex={-1}
      className="pl-link-chip"
      data-link-part
      data-chip={line.key}
      data-broken={line.broken?.code}
      data-tight={spot.room < ROOM || texts.length === 0 || undefined}
      style={{ left: spot.x, top: spot.y }}
      title={words}
      aria-label={words}
      onClick={openLink}
    >
      {line.broken ? <b aria-hidden>!</b> : null}
      {spot.room < ROOM ? '' : texts.join(' · ')}
    </button>
  );
}
