import { civilOf } from '@pastille/time';
import type { CompanyDraft } from './company-draft.js';

/** The office numbers worksites as they come: the earlier the start, the smaller the number. */
export function numberWorksites(draft: CompanyDraft): void {
  const year = civilOf(draft.days.today).year % 100;
  const startOf = ({ start }: { readonly start: { readonly date: string } | null }) =>
    start?.date ?? '9999';
  const sorted = draft.worksites.toSorted((a, b) =>
    startOf(a) < startOf(b) ? -1 : startOf(a) > startOf(b) ? 1 : 0,
  );
  // So far the reference is the trade's letter alone.
  const numbered = sorted.map((worksite, index) => ({
    ...worksite,
    reference: `${worksite.reference}${year}-${101 + index}`,
  }));
  draft.worksites.splice(0, draft.worksites.length, ...numbered);
}
