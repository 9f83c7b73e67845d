import type { DossierPart } from '../persistence/dossier-rows.js';

/** As the contract has them; answers stand under their subject, and are as many as questions. */
const MOST = { contacts: 20, answers: 200, checklist: 100, materials: 200 } as const;

/** Which list has become too long, and how long it may be; `null`: none. */
export function tooLong(
  part: DossierPart,
): { readonly field: keyof typeof MOST; readonly limit: number } | null {
  const fields = ['contacts', 'answers', 'checklist', 'materials'] as const;
  const field = fields.find((name) => part[name].length > MOST[name]);
  return field ? { field, limit: MOST[field] } : null;
}
