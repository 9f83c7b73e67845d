import type { Flavor } from '@pastille/time';
import type { Amount, Lag, LinkKind, TaskKindId, Trade } from '../model/index.js';

export type TemplateId = Flavor<string, 'Template'>;

/** That a step waits for another one of its template: what {@link TaskLink} will say of the tasks. */
export interface StepLink {
  /** The step that comes before. */
  readonly key: string;
  readonly kind: LinkKind;
  readonly lag: Lag;
  readonly max: Lag | null;
}

/** A task to be. Its place in the list is its place on the worksite. */
export interface TemplateStep {
  /** Within its template, and the same in all its versions. */
  readonly key: string;
  readonly kindId: TaskKindId | null;
  readonly label: string;
  readonly amount: Amount | null;
  readonly people: number;
  /** Beyond those of its kind. */
  readonly skills: readonly string[];
  readonly after: readonly StepLink[];
}

/** A trade's list of steps with order, amounts, links and lags (« modèle »). */
export interface Template {
  readonly id: TemplateId;
  /** From 1; each change makes the next. */
  readonly version: number;
  readonly name: string;
  readonly trade: Trade;
  readonly steps: readonly TemplateStep[];
}
