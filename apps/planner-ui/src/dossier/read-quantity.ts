/** « 2,5 » is 2.5; nothing typed is `null`; `undefined`: that is no quantity. */
export function readQuantity(typed: string): number | null | undefined {
  const text = typed.replace(/\s/g, '').replace(',', '.');
  if (text === '') return null;
  const quantity = /^\d{1,7}(\.\d{1,3})?$/.test(text) ? Number(text) : 0;
  return quantity > 0 && quantity <= 1_000_000 ? quantity : undefined;
}
