import { useEffect } from 'react';
import { useBoardView, useSnapshot } from '../board-context.js';
import { useOpened } from '../popover/opened.js';
import { SignInAgain } from './SignInAgain.js';
import { useTellPlan } from './use-tell-plan.js';

/** What stands open as a form is in one's hand, too: the others see it, and one hears what they do to it. */
function useWatching(): void {
  const { store } = useBoardView();
  const opened = useOpened();
  const id = opened && 'interventionId' in opened ? opened.interventionId : null;
  useEffect(() => {
    store.watch(id);
    return () => store.watch(null);
  }, [store, id]);
}

/** Without a connection a closed tab would take what waits with it; the browser asks in its own words. */
function useWarningBeforeLoss(): void {
  const isAtRisk = useSnapshot(({ line, state }) => line !== 'well' && state.pending.length > 0);
  useEffect(() => {
    if (!isAtRisk) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isAtRisk]);
}

/** Everything about working on one plan with others, over a line that may break. */
export function Together() {
  useWatching();
  useWarningBeforeLoss();
  useTellPlan();
  return <SignInAgain />;
}
