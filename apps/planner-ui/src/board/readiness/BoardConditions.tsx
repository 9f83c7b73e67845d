import type { Condition, ConditionOwner } from '@pastille/scheduling';
import { useBoard } from '../board-context.js';
import { Conditions } from './Conditions.js';

interface Props {
  readonly of: ConditionOwner;
  readonly conditions: readonly Condition[];
}

/** The conditions of what a popover is about: acts at once, and can be undone like any act. */
export function BoardConditions({ of, conditions }: Props) {
  const { store, plan, mayPlan } = useBoard();
  return (
    <Conditions
      of={of}
      conditions={conditions}
      zone={plan.settings.zone}
      run={mayPlan ? store.run : null}
    />
  );
}
