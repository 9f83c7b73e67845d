/** Names are the same when a person would say so: capitals, form of accents and spacing aside. */
export const nameKey = (name: string): string =>
  name.normalize('NFC').toLocaleLowerCase('fr').replace(/\s+/g, ' ').trim();
