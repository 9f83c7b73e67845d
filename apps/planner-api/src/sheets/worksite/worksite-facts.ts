import type { Locale } from '@pastille/contracts';
import type { Amount, InterventionKind, TaskStatus } from '@pastille/scheduling';
import type { LocalDate, LocalMinutes } from '@pastille/time';

/**
 * All that a worksite’s sheet says, as plain data in no language: it crosses to another thread. Texts are
 * as people typed them; days and hours are of the board’s wall clock.
 */
export interface WorksiteFacts {
  /** Of the sheet’s own words. */
  readonly language: Locale;
  readonly printed: { readonly at: LocalMinutes; readonly by: string };
  readonly company: CompanyFacts;
  readonly job: JobFacts;
  /** `null`: the record is gone. */
  readonly client: ClientFacts | null;
  readonly contacts: readonly ContactFacts[];
  /** Where it is, the worksite’s own place first. */
  readonly places: readonly PlaceFacts[];
  readonly answers: readonly AnswerFacts[];
  readonly tasks: readonly TaskFacts[];
  readonly visits: VisitsFacts;
  readonly checklist: readonly CheckFacts[];
  readonly materials: readonly MaterialFacts[];
  readonly photos: PhotosFacts;
}

export interface CompanyFacts {
  readonly name: string;
  readonly lines: readonly string[];
  readonly footer: string | null;
  readonly logo: LogoFacts | null;
}

export interface LogoFacts {
  readonly png: Uint8Array;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

export interface JobFacts {
  readonly reference: string;
  readonly title: string;
  readonly status: string | null;
  readonly works: string | null;
  readonly start: { readonly date: LocalDate; readonly certainty: 'firm' | 'provisional' } | null;
  readonly expectedEnd: LocalDate | null;
  readonly crew: string | null;
  readonly note: string | null;
  /** What the whole job still waits for. */
  readonly missing: readonly ConditionFacts[];
  /** The worksite in the application, for the phone. */
  readonly link: string;
}

export interface ConditionFacts {
  readonly kind: 'deposit' | 'permit' | 'delivery' | 'access' | 'other';
  readonly label: string | null;
}

export interface ClientFacts {
  readonly name: string;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface ContactFacts {
  readonly name: string;
  readonly role: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface PlaceFacts {
  readonly label: string | null;
  /** Street, then postal code and town; without empty ones. */
  readonly lines: readonly string[];
  readonly access: string | null;
  readonly map: string | null;
}

export interface AnswerFacts {
  readonly label: string;
  readonly value:
    | { readonly type: 'text'; readonly text: string }
    | { readonly type: 'number'; readonly number: number; readonly unit: string | null }
    | { readonly type: 'yes-no'; readonly yes: boolean };
}

export interface TaskFacts {
  readonly label: string;
  /** By what was published. */
  readonly status: TaskStatus;
  readonly estimate: Amount | null;
  readonly people: number;
  readonly missing: readonly ConditionFacts[];
}

export interface VisitsFacts {
  /** By start. */
  readonly shown: readonly VisitFacts[];
  /** Earlier ones that the sheet leaves out. */
  readonly earlier: number;
  /** Whether what comes again goes on after the last one shown. */
  readonly goesOn: boolean;
}

/** A day of the board’s calendar; `null` of both: by its hours. */
export type HalfDay = 'morning' | 'afternoon';

export type WhenFacts =
  /** Whole half-days, both included. */
  | {
      readonly type: 'half-days';
      readonly first: LocalDate;
      readonly firstHalf: HalfDay;
      readonly last: LocalDate;
      readonly lastHalf: HalfDay;
    }
  | { readonly type: 'hours'; readonly start: LocalMinutes; readonly end: LocalMinutes };

export interface PersonFacts {
  readonly name: string;
  readonly isLead: boolean;
  /** Of a crew: those who go on the first day. */
  readonly members: readonly string[];
}

export interface VisitFacts {
  readonly kind: InterventionKind;
  readonly title: string | null;
  readonly when: WhenFacts;
  readonly amount: Amount | null;
  readonly isDone: boolean;
  /** The lead first. */
  readonly people: readonly PersonFacts[];
  readonly equipment: readonly string[];
  readonly lock: { readonly reason: string | null; readonly by: string } | null;
  readonly arrival: { readonly from: LocalMinutes; readonly to: LocalMinutes } | null;
  /** Of an appointment alone. */
  readonly isConfirmed: boolean | null;
  readonly supplier: string | null;
  readonly note: string | null;
  readonly comesAgain: boolean;
}

export interface CheckFacts {
  readonly label: string;
  readonly isDone: boolean;
}

export interface MaterialFacts {
  readonly label: string;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly note: string | null;
}

export interface PhotoFacts {
  readonly jpeg: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly taken: LocalMinutes;
  readonly by: string;
  /** Of this worksite; else of another one of the same client. */
  readonly isOwn: boolean;
}

export interface PhotosFacts {
  readonly shown: readonly PhotoFacts[];
  /** Photos that there are beside those. */
  readonly more: number;
  /** Files that are no picture. */
  readonly unreadable: number;
}
