import { byCodeUnit } from './code-unit.js';

const PARTS = /\d+|\D+/g;
const isNumber = (part: string): boolean => part >= '0' && part < ':';

function compareNumbers(a: string, b: string): number {
  const x = a.replace(/^0+(?=\d)/, '');
  const y = b.replace(/^0+(?=\d)/, '');
  return x.length - y.length || byCodeUnit(x, y);
}

/** « CH-9 » before « CH-10 »: digits by their value, the rest by code unit, so that every machine agrees. */
export function natural(a: string, b: string): number {
  const left = a.match(PARTS) ?? [];
  const right = b.match(PARTS) ?? [];
  for (let i = 0; i < Math.min(left.length, right.length); i += 1) {
    const x = left[i] ?? '';
    const y = right[i] ?? '';
    const bothNumbers = isNumber(x) && isNumber(y);
    const order = bothNumbers ? compareNumbers(x, y) : byCodeUnit(x, y);
    if (order !== 0) return order;
  }
  return left.length - right.length || byCodeUnit(a, b);
}
