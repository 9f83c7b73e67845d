import { useEffect } from 'react';
import { useBoardView } from '../board-context.js';
import { planMark } from './plan-mark.js';

/** Whoever looks after several boards (a test, a support call) asks each for the mark of its plan by this event. */
const ASKED = 'pastille:tell-plan';

/** Answers on the root of the page: how many changes wait, and the mark of what is shown. */
export function useTellPlan(): void {
  const { store } = useBoardView();
  useEffect(() => {
    const tell = (): void => {
      const { state } = store.getSnapshot();
      const { dataset } = document.documentElement;
      dataset['waiting'] = String(state.pending.length);
      dataset['plan'] = planMark(state.visible);
    };
    document.addEventListener(ASKED, tell);
    return () => document.removeEventListener(ASKED, tell);
  }, [store]);
}
