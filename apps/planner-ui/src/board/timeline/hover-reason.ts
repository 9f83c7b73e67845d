import { dayOfLocal } from '@pastille/time';
import { useEffect, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useBoard } from '../board-context.js';
import type { Axis } from './axis.js';
import { dayOffReason } from './day-off.js';
import { axisAt } from './geometry.js';

/** Says on hover why a day is hatched. The lanes cover the hatching, so the place is worked out from the pointer. */
export function useHoverReason(root: RefObject<HTMLElement | null>, axis: Axis): void {
  const { t } = useTranslation('board');
  const { plan, language } = useBoard();
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    const onMove = (event: PointerEvent): void => {
      const target = event.target;
      if (!(target instanceof Element) || event.buttons !== 0) return;
      const isEmpty =
        target.closest('.pl-lane') !== null && target.closest('.pl-event, .pl-shade') === null;
      const at = isEmpty ? axisAt(element, event.clientX) : null;
      const reason = at === null ? '' : (dayOffReason(plan, dayOfLocal(at), { t, language }) ?? '');
      if (element.title !== reason) element.title = reason;
    };
    element.addEventListener('pointermove', onMove, { passive: true });
    return () => element.removeEventListener('pointermove', onMove);
  }, [root, axis, plan, t, language]);
}
