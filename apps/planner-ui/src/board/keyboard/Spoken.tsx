import { VisuallyHidden } from '@mantine/core';
import { useSignal } from '../view/signal.js';
import { spokenSignal } from './say.js';

/** Tells those who do not see the board what a key just did. */
export function Spoken() {
  const spoken = useSignal(spokenSignal);
  return (
    <VisuallyHidden component="p" role="log" aria-live="polite" data-testid="spoken">
      {spoken?.text ?? ''}
    </VisuallyHidden>
  );
}
