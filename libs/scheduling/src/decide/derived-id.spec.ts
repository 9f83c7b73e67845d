import { derivedId } from './derived-id.js';

describe('an id derived from texts', () => {
  it('26: is the same bytes wherever and whenever it is made', () => {
    expect(derivedId('call', 'intervention', '29720100')).toBe(
      derivedId('call', 'intervention', '29720100'),
    );
    expect(derivedId('a', 'é', '🏗')).toBe('faf5db0c-fca3-8c3e-a541-98a7f1356a82');
  });

  it('looks like a UUID of version 8', () => {
    for (let i = 0; i < 200; i += 1) {
      expect(derivedId('x', String(i))).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
    }
  });

  it('is another one for other texts, also where they only break elsewhere', () => {
    const ids = new Set<string>();
    for (let i = 0; i < 20_000; i += 1) ids.add(derivedId('rest', `b${i % 200}`, String(i)));

    expect(ids.size).toBe(20_000);
    expect(derivedId('ab', 'c')).not.toBe(derivedId('a', 'bc'));
    expect(derivedId('a', '')).not.toBe(derivedId('a'));
  });

  it('has no part that stays alike: each of its digits takes many values', () => {
    const ids = Array.from({ length: 400 }, (_, i) =>
      derivedId('n', String(i)).replaceAll('-', ''),
    );

    for (let digit = 0; digit < 32; digit += 1) {
      const values = new Set(ids.map((id) => id[digit]));
      expect(values.size).toBe(digit === 12 ? 1 : digit === 16 ? 4 : 16);
    }
  });
});
