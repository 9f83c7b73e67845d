import type { Amount, InterventionId, AbsenceId, ResourceId } from '../model/index.js';
import type { PlanningCommand } from '../decide/command.js';
import type { Conflict } from '../rules/conflict.js';
import type { SlotParams, SlotReason } from '../slots/slot-proposal.js';

/** What happened. None of it moves anything by itself. */
export type Trigger =
  | { readonly type: 'absence'; readonly absenceId: AbsenceId }
  /** Somebody or some machine is wrong there: wanted twice, too far, not able. `null`: only the hour is. */
  | {
      readonly type: 'clash';
      readonly interventionId: InterventionId;
      readonly resourceId: ResourceId | null;
    }
  /** It is not finished: so much is left beyond what was planned, or of what was closed. */
  | { readonly type: 'overrun'; readonly interventionId: InterventionId; readonly left: Amount }
  /** It will begin so many minutes later than planned. */
  | { readonly type: 'late'; readonly interventionId: InterventionId; readonly minutes: number };

/** `extend`: the longer bar, with what follows it. Of a bar that is over: `go-on` at once with the rest, `resume` in the next free slot. */
export type ProposalOptionType = 'replace' | 'shift' | 'extend' | 'go-on' | 'resume' | 'leave';

/** One way out, ready to be previewed and sent. */
export interface ProposalOption {
  readonly type: ProposalOptionType;
  /** What to send; `null` where nothing is to be done. */
  readonly command: PlanningCommand | null;
  /** What it costs: the conflicts that remain or come with it. */
  readonly conflicts: readonly Conflict[];
  readonly reasons: readonly SlotReason[];
  readonly params: SlotParams;
}

/** One intervention that is hit, and what may be done about it. */
export interface Proposal {
  readonly interventionId: InterventionId;
  readonly options: readonly ProposalOption[];
}
