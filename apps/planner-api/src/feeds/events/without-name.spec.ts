import { withoutName } from './without-name.js';

it.each([
  ['Piscine Martin', 'Mme Martin', null],
  ['Piscine MARTIN 8 × 4', 'M. et Mme Martin-Éluard', null],
  ['Liner chez Eluard', 'M. et Mme Martin-Éluard', null],
  ['Piscine 8 × 4', 'Mme Martin', 'Piscine 8 × 4'],
  ['Martinet de jardin', 'Mme Martin', 'Martinet de jardin'],
  ['Mise en service, Mme est là', 'Mme Le Gall', 'Mise en service, Mme est là'],
  ['Piscine Martin', null, 'Piscine Martin'],
  [null, 'Mme Martin', null],
])('%s for %s is %s', (text, client, shown) => {
  expect(withoutName(text, client)).toBe(shown);
});
