import { expect, it } from '@jest/globals';
import { nameIn } from './fetch-sheet.js';

it('calls a sheet as the server does, accents and all', () => {
  const both = `inline; filename="fiche-CH-1-lefevre.pdf"; filename*=UTF-8''fiche-CH-1-lef%C3%A8vre.pdf`;

  expect(nameIn(both)).toBe('fiche-CH-1-lefèvre.pdf');
  expect(nameIn('inline; filename="sheet-1.pdf"')).toBe('sheet-1.pdf');
  expect(nameIn('')).toBe('fiche.pdf');
});
