const WIDTH = 4;

/** « 2026-0042 »: the next number of the year that nobody has. Other forms of references are left alone. */
export function nextReference(taken: Iterable<string>, year: number): string {
  const form = new RegExp(`^${year}-(\\d{1,9})$`);
  let highest = 0;
  for (const reference of taken) {
    const found = form.exec(reference);
    if (found) highest = Math.max(highest, Number(found[1]));
  }
  return `${year}-${String(highest + 1).padStart(WIDTH, '0')}`;
}
