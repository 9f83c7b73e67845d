import type { PlanView } from '@pastille/contracts';
import { compile, type Plan } from '@pastille/scheduling';
import { usePlan } from './plan.js';

const known = new WeakMap<PlanView, Plan>();

/** The plan with its indexes: order, dots and flags are the engine's to say, here as on the board. */
export function compiled(view: PlanView): Plan {
  let plan = known.get(view);
  if (!plan) {
    plan = compile(view);
    known.set(view, plan);
  }
  return plan;
}

export const useCompiledPlan = (): Plan => compiled(usePlan());
