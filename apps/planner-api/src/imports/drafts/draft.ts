import type { LocalDate } from '@pastille/time';

/** A place of work as the file names it. */
export interface AreaDraft {
  readonly label: string | null;
  readonly address: string | null;
  readonly postalCode: string | null;
  readonly city: string | null;
  readonly latitude: number | null;
  readonly longitude: number | null;
}

export interface ClientDraft {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

/** What one row of the file says, in words of the trade. `null`: the row does not say. */
export interface RowDraft {
  readonly line: number;
  readonly group: string | null;
  readonly reference: string | null;
  readonly titles: readonly string[];
  readonly client: ClientDraft;
  readonly area: AreaDraft | null;
  readonly start: LocalDate | null;
  readonly expectedEnd: LocalDate | null;
  readonly note: string | null;
}

/** A worksite to be made or brought up to date. */
export interface WorksiteDraft {
  /** Its first line in the file. */
  readonly line: number;
  readonly reference: string;
  readonly title: string;
  readonly client: ClientDraft;
  /** The first is where the job is; the others its further areas. */
  readonly areas: readonly AreaDraft[];
  readonly start: LocalDate | null;
  readonly expectedEnd: LocalDate | null;
  readonly note: string | null;
}
