import fc from 'fast-check';
import type { Amount } from '../model/index.js';
import { formatAmount, parseAmount } from './amounts.js';

const plain = (text: string): string => text.replaceAll('\u00a0', ' ');

describe('an amount', () => {
  it.each<[Amount, string, string]>([
    [{ halfDays: 6 }, '3 j', '3 d'],
    [{ halfDays: 1 }, '0,5 j', '0.5 d'],
    [{ halfDays: 5 }, '2,5 j', '2.5 d'],
    [{ minutes: 150 }, '2 h 30', '2 h 30'],
    [{ minutes: 125 }, '2 h 05', '2 h 05'],
    [{ minutes: 120 }, '2 h', '2 h'],
    [{ minutes: 45 }, '45 min', '45 min'],
  ])('%j is written « %s », in English %s', (amount, french, english) => {
    expect(plain(formatAmount(amount, 'fr'))).toBe(french);
    expect(plain(formatAmount(amount, 'en'))).toBe(english);
  });

  it('never breaks between its number and its unit', () => {
    expect(formatAmount({ minutes: 150 }, 'fr')).toBe('2\u00a0h\u00a030');
  });

  it.each<[string, Amount]>([
    ['3 j', { halfDays: 6 }],
    ['3j', { halfDays: 6 }],
    ['0,5 j', { halfDays: 1 }],
    ['0.5 d', { halfDays: 1 }],
    ['1/2 j', { halfDays: 1 }],
    ['½ journée', { halfDays: 1 }],
    ['½ jour', { halfDays: 1 }],
    ['2 jours', { halfDays: 4 }],
    ['2 days', { halfDays: 4 }],
    ['2 h 30', { minutes: 150 }],
    ['2h30', { minutes: 150 }],
    ['2 H 5', { minutes: 125 }],
    ['1,5 h', { minutes: 90 }],
    ['90 min', { minutes: 90 }],
    ['90 minutes', { minutes: 90 }],
    [' 2 h ', { minutes: 120 }],
  ])('« %s » is understood', (text, amount) => {
    expect(parseAmount(text)).toEqual(amount);
  });

  it.each([
    '',
    '3',
    'demain',
    '0 j',
    '0 h',
    '0,3 j',
    '-1 j',
    '2 h 75',
    '1 h 2 h',
    '3 j 2',
    '2,5',
    'j',
  ])('« %s » is not', (text) => {
    expect(parseAmount(text)).toBeNull();
  });

  it('is read as it was written', () => {
    const amount: fc.Arbitrary<Amount> = fc.oneof(
      fc.integer({ min: 1, max: 732 }).map((halfDays) => ({ halfDays })),
      fc.integer({ min: 1, max: 527_040 }).map((minutes) => ({ minutes })),
    );
    fc.assert(
      fc.property(amount, fc.constantFrom('fr' as const, 'en' as const), (one, locale) => {
        expect(parseAmount(formatAmount(one, locale))).toEqual(one);
      }),
    );
  });
});
