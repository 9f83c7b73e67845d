import { guessMapping, type Sample } from './guess-mapping.js';
import { normaliseHeader } from './normalise-header.js';

const format = { encoding: 'utf-8', separator: ';' } as const;
const none = { statusId: null, branchId: null };
const guess = (sample: Sample) => guessMapping(sample, format, none);

describe('the guessed mapping', () => {
  it('of the worksites of Paris: one worksite per chantier_cite_id, « nature · référence »', () => {
    const columns =
      'num_emprise;chantier_cite_id;code_postal;date_debut;date_fin;responsable;maitre_ouvrage;nature;encombrement;surface;latitude;longitude'.split(
        ';',
      );
    const row = [
      'EC1',
      '276923',
      '75010',
      '2024-11-22',
      '2026-02-27',
      'Ville',
      'DVD',
      'Voirie',
      'X',
      '1',
      '48.8',
      '2.3',
    ];

    const mapping = guess({ columns, rows: [row, ['EC2', ...row.slice(1)]] });

    expect(mapping).toEqual({
      columns: {
        num_emprise: 'reference',
        nature: 'title',
        maitre_ouvrage: 'clientName',
        code_postal: 'postalCode',
        latitude: 'latitude',
        longitude: 'longitude',
        date_debut: 'start',
        date_fin: 'expectedEnd',
      },
      groupBy: 'chantier_cite_id',
      titleWithReference: true,
      separator: ';',
      encoding: 'utf-8',
      dateFormat: 'yyyy-mm-dd',
      certainty: 'firm',
      statusId: null,
      branchId: null,
    });
  });

  it('of a trades company’s own export: one per row, its own titles', () => {
    const columns = [
      'N° de chantier',
      'Nom du client',
      'Tél. portable',
      'Téléphone',
      'Adresse',
      'CP',
      'Ville',
      'Intitulé',
      'Début prévu',
      'Observations',
    ];
    const rows = [
      ['C-1', 'Ferrand', '', '', '', '73000', 'Chambéry', 'Piscine', '23/11/2026', ''],
      ['C-2', 'Ferrand', '', '', '', '73000', 'Chambéry', 'Liner', '30/11/2026', ''],
    ];

    const mapping = guess({ columns, rows });

    expect(mapping.columns).toEqual({
      'N° de chantier': 'reference',
      'Nom du client': 'clientName',
      Téléphone: 'clientPhone',
      Adresse: 'address',
      CP: 'postalCode',
      Ville: 'city',
      Intitulé: 'title',
      'Début prévu': 'start',
      Observations: 'note',
    });
    expect(mapping).toMatchObject({
      groupBy: null,
      titleWithReference: false,
      dateFormat: 'dd/mm/yyyy',
      certainty: 'provisional',
    });
  });

  it('of an English file', () => {
    const mapping = guess({
      columns: [
        'Job number',
        'Customer',
        'Phone',
        'Site address',
        'Postcode',
        'Town',
        'Start date',
        'End date',
        'Comments',
      ],
      rows: [['1', 'A', '', '', '', '', '11/23/2026', '', '']],
    });

    expect(mapping.columns).toEqual({
      'Job number': 'reference',
      Customer: 'clientName',
      Phone: 'clientPhone',
      'Site address': 'address',
      Postcode: 'postalCode',
      Town: 'city',
      'Start date': 'start',
      'End date': 'expectedEnd',
      Comments: 'note',
    });
    expect(mapping.dateFormat).toBe('mm/dd/yyyy');
  });

  it('of a file whose columns say nothing maps nothing', () => {
    expect(guess({ columns: ['1', 'constructor', '__proto__'], rows: [] }).columns).toEqual({});
  });
});

describe('the name of a column', () => {
  it('is compared without capitals, accents and punctuation', () => {
    expect(normaliseHeader('N° de Chantier')).toBe('numero de chantier');
    expect(normaliseHeader('date_début')).toBe('date debut');
    expect(normaliseHeader('startDate')).toBe('start date');
  });
});
