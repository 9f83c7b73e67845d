import type { ActKind } from '../acts/act-kind.js';
import type { SaidAfter } from '../said.js';

interface Notice {
  readonly title: string;
  readonly text: string;
}

/** Half-days that the page offers as what is left, and as what is needed more. */
export const LEFT_CHOICES = [0, 1, 2, 4, 6, 10] as const;
export const MORE_CHOICES = [1, 2] as const;

/** Everything that the page says; one file a language. */
export interface Words {
  readonly title: string;
  readonly hello: (name: string) => string;
  readonly today: string;
  readonly others: string;
  readonly all: string;
  readonly nothing: string;
  readonly free: string;
  readonly nth: (nth: number, of: number) => string;
  readonly arrival: (from: string, to: string) => string;
  readonly done: string;
  readonly call: string;
  readonly callWho: (name: string) => string;
  readonly map: string;
  readonly open: string;
  readonly openWhat: (title: string) => string;
  readonly address: string;
  readonly access: string;
  readonly with: string;
  readonly alone: string;
  readonly bring: string;
  readonly note: string;
  readonly supplier: string;
  readonly phone: string;
  readonly acts: string;
  readonly received: string;
  readonly 'on-the-way': string;
  readonly 'day-done': string;
  readonly 'task-done': string;
  readonly left: string;
  readonly leftOf: Readonly<Record<(typeof LEFT_CHOICES)[number], string>>;
  readonly more: string;
  readonly moreOf: Readonly<Record<(typeof MORE_CHOICES)[number], string>>;
  readonly problem: string;
  readonly problemWhat: string;
  readonly problemPhoto: string;
  readonly problemSend: string;
  readonly usedAct: Readonly<Record<ActKind, string>>;
  readonly finished: (by: string, at: string) => string;
  readonly said: Readonly<Record<SaidAfter, string>>;
  readonly moved: (when: string) => string;
  readonly movedTeam: string;
  readonly current: string;
  readonly elsewhere: (when: string) => string;
  readonly notThen: string;
  readonly notYours: string;
  readonly cancelled: string;
  readonly gone: string;
  readonly expired: string;
  readonly from: (from: string, to: string) => string;
  readonly planner: string;
  readonly planning: string;
  readonly dead: Notice;
  readonly forged: Notice;
  readonly tooMany: Notice;
  readonly failed: Notice;
  readonly refused: Pick<Notice, 'title'>;
  readonly back: string;
  readonly signIn: string;
}
