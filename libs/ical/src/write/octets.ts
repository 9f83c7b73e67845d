/** Width in UTF-8 of one code point. */
export function widthOf(codePoint: string): number {
  const value = codePoint.codePointAt(0) ?? 0;
  if (value < 0x80) return 1;
  if (value < 0x800) return 2;
  return value < 0x10000 ? 3 : 4;
}

/** Octets of a text in UTF-8. */
export function octetsOf(text: string): number {
  let octets = 0;
  for (const codePoint of text) octets += widthOf(codePoint);
  return octets;
}
