import { errorFile } from './error-file.js';
import { faultAt } from './fault.js';

describe('the error file', () => {
  it('opens in Excel: byte order mark, semicolons, one line per error with its line number', () => {
    const faults = [
      faultAt(12, 'date-unreadable', {
        column: 'début',
        value: '31/02/2026',
        params: { format: 'dd/mm/yyyy' },
      }),
    ];

    expect(errorFile(faults, 'fr')).toBe(
      '\ufeffligne;colonne;valeur;erreur\r\n12;début;31/02/2026;Date illisible\u202f: «\u202fjj/mm/aaaa\u202f» attendu.\r\n',
    );
    expect(errorFile(faults, 'en')).toContain(
      '12;début;31/02/2026;Unreadable date: dd/mm/yyyy expected.',
    );
  });

  it('never hands a formula to the spreadsheet, nor breaks its columns', () => {
    const faults = [
      faultAt(2, 'number-unreadable', { value: '=HYPERLINK("http://x")' }),
      faultAt(3, 'client-missing', { column: 'nom;prénom' }),
    ];

    const lines = errorFile(faults, 'en').split('\r\n');

    expect(lines[1]).toBe(`2;;"'=HYPERLINK(""http://x"")";Unreadable number.`);
    expect(lines[2]).toBe('3;"nom;prénom";;The client is missing.');
  });
});
