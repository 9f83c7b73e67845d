/** Apart enough for sixteen people side by side, and dark enough for white initials (4.5:1). */
export const RESOURCE_COLORS = [
  '#2456b8',
  '#a13d1f',
  '#2f6f3e',
  '#6a4fb0',
  '#8a5a00',
  '#0f6f7c',
  '#a02a6a',
  '#4b5a66',
  '#7a2e8f',
  '#3d6d12',
  '#b3261e',
  '#1a5f99',
  '#7d4a2a',
  '#00695c',
  '#5c4a9c',
  '#8c3b52',
] as const;

/** The least used one, in the order of the list: neighbours differ. */
export function nextColor(taken: readonly string[]): string {
  const uses = new Map<string, number>(RESOURCE_COLORS.map((color) => [color, 0]));
  for (const color of taken) {
    const known = uses.get(color);
    if (known !== undefined) uses.set(color, known + 1);
  }
  return [...uses].reduce((least, one) => (one[1] < least[1] ? one : least))[0];
}
