import type { Locale } from '@pastille/contracts';

/* What each person's page of the day says, as plain data: every word in its language already. */

export interface DayPerson {
  readonly name: string;
  readonly phone: string | null;
}

export interface DayJob {
  /** « 8 h » and « 17 h 30 » */
  readonly from: string;
  readonly to: string;
  /** « Arrivée entre 8 h et 10 h » */
  readonly arrival: string | null;
  /** « jour 2 sur 3 » */
  readonly nth: string | null;
  readonly title: string;
  readonly where: string | null;
  readonly reference: string | null;
  readonly address: readonly string[];
  /** Opens a map; becomes a QR. */
  readonly map: string | null;
  readonly access: string | null;
  /** Whom to call on the client’s side: the client first. */
  readonly contacts: readonly (DayPerson & { readonly role: string | null })[];
  readonly team: readonly DayPerson[];
  readonly equipment: readonly string[];
  readonly supplier: string | null;
  readonly notes: readonly string[];
  readonly isLocked: boolean;
}

export interface DayPage {
  readonly name: string;
  readonly crew: string | null;
  /** « Congés », « Astreinte » */
  readonly marks: readonly string[];
  readonly jobs: readonly DayJob[];
}

export interface DayListFacts {
  readonly locale: Locale;
  readonly company: string;
  /** « lundi 23 novembre 2026 » */
  readonly day: string;
  /** « S48 » */
  readonly week: string;
  readonly printed: string;
  readonly pages: readonly DayPage[];
}
