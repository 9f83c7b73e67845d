import type { Minutes } from '@pastille/time';
import { createContext, useContext } from 'react';

/** Where a popover hangs, in pixels of the window. */
export interface Anchor {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** What was drawn on an empty place, or asked for with « + ». */
export interface NewPreset {
  readonly start: Minutes;
  readonly end: Minutes | null;
  readonly resourceId: string | null;
  readonly worksiteId: string | null;
  readonly as: 'appointment' | 'absence' | 'task' | 'block';
}

/** At most one popover is open; this says which, on what, and where. */
export type Opened = { readonly anchor: Anchor } & (
  | {
      readonly kind: 'task';
      readonly taskId: string;
      readonly day: number | null;
      readonly resourceId: string | null;
    }
  | {
      readonly kind: 'intervention';
      readonly interventionId: string;
      readonly part: 'details' | 'close' | 'lock' | 'team';
    }
  | {
      readonly kind: 'menu';
      readonly interventionId: string;
      /** The line on which the bar was asked; `null`: on none. */
      readonly rowId: string | null;
    }
  | { readonly kind: 'row-menu'; readonly rowId: string }
  | { readonly kind: 'worksite'; readonly worksiteId: string }
  | { readonly kind: 'new'; readonly preset: NewPreset }
  | { readonly kind: 'new-worksite' }
  | { readonly kind: 'more'; readonly interventionIds: readonly string[] }
  | { readonly kind: 'absence'; readonly absenceId: string }
  | { readonly kind: 'shift'; readonly interventionId: string }
  | { readonly kind: 'split'; readonly interventionId: string }
  | {
      readonly kind: 'weather';
      /** A choice of `weather-places.ts`. */
      readonly place: string;
      readonly day: number | null;
    }
  | { readonly kind: 'link'; readonly taskId: string; readonly predecessorId: string }
  | { readonly kind: 'link-to'; readonly taskId: string }
  | { readonly kind: 'search' }
  /** A bar that comes again: which of its visits is meant. */
  | { readonly kind: 'series'; readonly interventionId: string }
  | {
      readonly kind: 'series-form';
      readonly of:
        | { readonly type: 'new'; readonly preset: NewPreset }
        | {
            readonly type: 'edit';
            readonly seriesId: string;
            /** The visit from which it is edited. */
            readonly key: string;
            readonly scope: 'following' | 'all';
          };
    }
  | {
      readonly kind: 'slots';
      readonly taskId: string;
      /** Already chosen in the form that one comes from. */
      readonly people: readonly string[];
    }
);

export interface Opening {
  readonly open: (opened: Opened) => void;
  readonly close: () => void;
}

/** How to open and close: the same object for ever, so that who only opens is not drawn again. */
export const OpeningContext = createContext<Opening | null>(null);

export const OpenedContext = createContext<Opened | null>(null);

export function useOpening(): Opening {
  const opening = useContext(OpeningContext);
  if (!opening) throw new Error('useOpening outside of a board');
  return opening;
}

export const useOpened = (): Opened | null => useContext(OpenedContext);

export function anchorOf(element: Element): Anchor {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}

export const anchorAt = (x: number, y: number): Anchor => ({ x, y, width: 1, height: 1 });
