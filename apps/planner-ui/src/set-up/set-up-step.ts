import type { ReactNode } from 'react';

/** One screen of the wizard: what it shows, and what « Continuer » saves. */
export interface SetUpStep {
  readonly body: ReactNode;
  readonly isReady: boolean;
  readonly save: () => Promise<void>;
}
