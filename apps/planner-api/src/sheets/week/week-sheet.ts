import type { Locale } from '@pastille/contracts';
import type { LocalDate } from '@pastille/time';

/* The week on the wall as plain data: what the maker of pages is given, with every word in its language. */

export const PAPERS = ['a3', 'a4'] as const;
export type Paper = (typeof PAPERS)[number];

export interface WeekColumn {
  readonly date: LocalDate;
  /** « lundi » */
  readonly weekday: string;
  /** « 23 nov. » */
  readonly day: string;
  /** A weekend on which nobody works. */
  readonly isNarrow: boolean;
  /** A public holiday or a closing, as a word; `null`: a usual day. */
  readonly off: string | null;
  /** The first of a week: « S48 ». */
  readonly week: string | null;
}

/** `work`: a solid edge. `appointment`: with its hour. `block`: a delivery, a crane. `absence`: hatched. */
export type BlockFace = 'work' | 'appointment' | 'block' | 'absence';

export interface WeekBlock {
  /** Half-days from the left, two a column; `to` is not included. */
  readonly from: number;
  readonly to: number;
  readonly face: BlockFace;
  /** `#rrggbb` */
  readonly tint: string;
  /** « 9 h 30 »; of a window of arrival « 8 h – 10 h » */
  readonly time: string | null;
  readonly title: string;
  /** What else is said, the most needed first. */
  readonly lines: readonly string[];
  /** Said where there is room left: what is taken along. */
  readonly extra: string | null;
  /** Not sure yet: a provisional start, an appointment nobody confirmed. */
  readonly isProvisional: boolean;
  readonly isLocked: boolean;
  readonly isDone: boolean;
  /** It began before the first column; it goes on after the last. */
  readonly goesOn: { readonly before: boolean; readonly after: boolean };
}

/** A block and where it stands among those that overlap it: from its lane down through `lanes` of them. */
export interface PlacedBlock extends WeekBlock {
  readonly lane: number;
  readonly lanes: number;
}

/** On call from one column to another, that one included. */
export interface OnCallBand {
  readonly from: number;
  readonly to: number;
  readonly word: string;
}

export interface WeekRow {
  readonly title: string;
  readonly subtitle: string | null;
  /** Of the person or the crew; `null`: nobody's. */
  readonly tint: string | null;
  readonly isLead: boolean;
  readonly lanes: number;
  readonly blocks: readonly PlacedBlock[];
  readonly onCall: readonly OnCallBand[];
}

export interface WeekGroup {
  /** A crew; `null`: the rows stand by themselves. */
  readonly title: string | null;
  readonly tint: string | null;
  readonly rows: readonly WeekRow[];
}

export interface LegendEntry {
  readonly label: string;
  readonly face: BlockFace | 'provisional' | 'locked' | 'done' | 'off' | 'on-call';
  readonly tint: string;
}

export interface WeekSheet {
  readonly locale: Locale;
  readonly paper: Paper;
  readonly company: string;
  /** « Semaine 48 » */
  readonly title: string;
  /** « du lundi 23 au dimanche 29 novembre 2026 » */
  readonly subtitle: string;
  /** « Imprimé le 23 novembre 2026 à 7 h 10 par Camille » */
  readonly printed: string;
  /** The word for « page », for the foot. */
  readonly pageWord: string;
  /** At the head of the first column. */
  readonly rowsWord: string;
  readonly columns: readonly WeekColumn[];
  readonly groups: readonly WeekGroup[];
  /** In place of rows where there are none. */
  readonly nothing: string;
  readonly legend: readonly LegendEntry[];
}
