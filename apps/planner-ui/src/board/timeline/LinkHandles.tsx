import { useRef, type PointerEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import { linkInHand, type BarSide } from '../links/link-command.js';
import { nearSignal } from '../links/near.js';
import { titleOf } from '../view/names.js';
import { useSignal } from '../view/signal.js';
import { dragLink } from './link-drag.js';
import type { LinkScene } from './link-scene.js';

const SIDES: readonly BarSide[] = ['start', 'end'];

/** Two small handles at the lower corners of the bar under the pointer or the focus: a line is drawn from there. */
export function LinkHandles({ scene }: { readonly scene: LinkScene }) {
  const { t } = useTranslation('links');
  const board = useBoard();
  const latest = useRef(board);
  latest.current = board;
  const near = useSignal(nearSignal);
  const held = useSignal(linkInHand) !== null;
  const one = near ? board.plan.intervention(near.interventionId) : undefined;
  const box = near ? scene.bars.get(`${near.interventionId}@${near.rowId}`) : undefined;
  if (!board.mayPlan || !near || !one?.taskId || !box) return null;
  const title = titleOf(board.plan, one);
  const grip = (side: BarSide) => (event: PointerEvent) => {
    if (event.button !== 0) return;
    event.preventDefault();
    dragLink(event.nativeEvent, { from: one, rowId: near.rowId, side }, () => latest.current);
  };
  return SIDES.map((side) => (
    <button
      key={side}
      type="button"
      tabIndex={-1}
      className="pl-link-handle"
      data-link-part
      data-link-handle={side}
      data-held={held || undefined}
      aria-label={t(`handle.${side}`, { title })}
      title={t(`handle.${side}`, { title })}
      style={{ left: side === 'start' ? box.left : box.right, top: box.bottom }}
      onPointerDown={grip(side)}
    />
  ));
}
