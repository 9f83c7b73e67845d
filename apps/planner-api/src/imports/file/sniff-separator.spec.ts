import { sniffSeparator } from './sniff-separator.js';

describe('the separator', () => {
  it.each([
    ['Réf;Client;Prix\nA;B;1,50\nC;D;2,50\n', ';'],
    ['ref,client\nA,"Dupont; Jean"\n', ','],
    ['ref\tclient\nA\tB, C\n', '\t'],
    ['ref|client\nA|B\n', '|'],
    ['une seule colonne\nA\n', ';'],
  ])('of %j is %j', (text, expected) => {
    expect(sniffSeparator(text)).toBe(expected);
  });

  it('is not misled by commas inside quoted cells', () => {
    const text = 'ref;rue;ville\nA;"1, rue X, bât. B";Lyon\nB;"2, rue Y, bât. C";Lyon\n';

    expect(sniffSeparator(text)).toBe(';');
  });
});
