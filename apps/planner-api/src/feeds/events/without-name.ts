/** What stands before a name and is none. */
const TITLES = new Set(['mme', 'mlle', 'monsieur', 'madame', 'mrs', 'sarl', 'sas', 'les', 'des']);
const SHORTEST = 3;

const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const wordsOf = (text: string): readonly string[] => plain(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/**
 * The text, or `null` where it names the client: « Piscine Martin » for Mme Martin. People write the
 * client's name everywhere, so a feed without clients must look for it everywhere.
 */
export function withoutName(text: string | null, clientName: string | null): string | null {
  if (text === null || clientName === null) return text;
  const name = wordsOf(clientName).filter((word) => word.length >= SHORTEST && !TITLES.has(word));
  const said = new Set(wordsOf(text));
  return name.some((word) => said.has(word)) ? null : text;
}
