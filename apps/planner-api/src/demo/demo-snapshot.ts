import type { Snapshot } from '@pastille/scheduling';
import type { LocalDate } from '@pastille/time';
import { buildWorksite } from './build-worksites.js';
import { Clients } from './clients.js';
import { CompanyDraft } from './company-draft.js';
import { addContracts } from './contracts.js';
import { Days } from './days.js';
import { addVisits } from './visits.js';
import { numberWorksites } from './number-worksites.js';
import { plantCases } from './plant-cases.js';
import { plantConditions } from './plant-conditions.js';
import { plantDatedCases } from './plant-dated-cases.js';
import { plantRuleCases } from './plant-rule-cases.js';
import { addSeries } from './series.js';
import { worksitePlans } from './worksite-list.js';

/**
 * Groupe Valmorin, Chambéry and Colmar, as it stands on the morning of `today`: what was done before,
 * what is planned, what is still to plan. The same day gives the same company to the last byte.
 */
export function demoSnapshot({ today }: { readonly today: LocalDate }): Snapshot {
  const draft = new CompanyDraft(new Days(today));
  const clients = new Clients(draft);
  addSeries(draft, clients);
  for (const plan of worksitePlans(draft.days.christmasWeek)) buildWorksite(draft, clients, plan);
  addContracts(draft, clients);
  numberWorksites(draft);
  addVisits(draft, clients);
  plantRuleCases(draft);
  plantCases(draft, clients);
  plantDatedCases(draft, clients);
  plantConditions(draft);
  return draft.snapshot();
}
