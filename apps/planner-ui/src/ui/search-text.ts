/** « Éric  Le-Goff » → « eric le goff »: what two spellings of one word have in common. */
export const searchText = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Every word asked for begins or stands somewhere in the text; digits are compared without their spaces, as phone numbers need. */
export function matches(haystack: string, asked: string): boolean {
  const text = searchText(haystack);
  const words = searchText(asked);
  if (words === '') return true;
  if (words.split(' ').every((word) => text.includes(word))) return true;
  const digits = words.replaceAll(' ', '');
  return /^\d{4,}$/.test(digits) && text.replaceAll(' ', '').includes(digits);
}
