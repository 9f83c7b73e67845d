import type { TemplateStep } from '@pastille/contracts';
import type { Violation } from '@pastille/scheduling';
import { describeViolation } from '@pastille/scheduling/sentences';
import { whenTemplateWrong } from '@pastille/scheduling/templates';
import type { EntityManager } from 'typeorm';
import { RuleViolated } from '../../platform/http/errors.js';
import { unknownKinds } from '../persistence/template-rows.js';

/** Refuses steps that the engine would not take, and kinds that the company does not have. */
export async function demandGoodSteps(
  tx: EntityManager,
  companyId: string,
  steps: readonly TemplateStep[],
): Promise<void> {
  const found = [...whenTemplateWrong(steps), ...(await whenKindsUnknown(tx, companyId, steps))];
  const [first] = found;
  if (!first) return;
  throw new RuleViolated(first.code, found, (locale) =>
    found.map((violation) => describeViolation(violation, locale)),
  );
}

async function whenKindsUnknown(
  tx: EntityManager,
  companyId: string,
  steps: readonly TemplateStep[],
): Promise<readonly Violation[]> {
  const ids = steps.flatMap(({ kindId }) => kindId ?? []);
  const unknown = await unknownKinds(tx, companyId, [...new Set(ids)]);
  return steps.flatMap(({ kindId }, i): Violation[] =>
    kindId !== null && unknown.has(kindId)
      ? [
          {
            ...{ code: 'invalid', sentence: 'unknown-taskKind', params: { id: kindId } },
            field: `steps.${i}.kindId`,
          },
        ]
      : [],
  );
}
