import type { DossierChange } from '@pastille/contracts';
import { createContext, useContext } from 'react';
import type { Dossier, Item } from './dossier-change.js';

export interface OpenDossier {
  /** With what one has just changed oneself. */
  readonly dossier: Dossier;
  readonly mayEdit: boolean;
  readonly mayTick: boolean;
  /** Shown at once; rejects with the refusal, the dossier being again as the server has it. */
  readonly run: (change: DossierChange) => Promise<void>;
  /** For what has no form: says the refusal itself, and with `said` what was done and how to take it back. */
  readonly act: (change: DossierChange, said?: Said) => void;
  readonly tick: (item: Item, done: boolean) => void;
}

export interface Said {
  readonly text: string;
  readonly undo: DossierChange;
}

export const DossierContext = createContext<OpenDossier | null>(null);

/** `null`: it is still on its way, or not to be seen. */
export const useOpenDossier = (): OpenDossier | null => useContext(DossierContext);
