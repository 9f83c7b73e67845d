import type { SheetJob } from './sheet-job.js';

export interface ToWorker {
  readonly id: number;
  readonly job: SheetJob;
}

export type FromWorker =
  | { readonly type: 'made'; readonly id: number; readonly pdf: Uint8Array }
  | { readonly type: 'progress'; readonly id: number; readonly made: number; readonly of: number }
  | { readonly type: 'failed'; readonly id: number; readonly because: string };
