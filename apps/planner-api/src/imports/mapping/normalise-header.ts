/** « N° de chantier » and `num_chantier` read alike: small letters, no accents, single spaces. */
export function normaliseHeader(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/n°|№/g, 'numero ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}
