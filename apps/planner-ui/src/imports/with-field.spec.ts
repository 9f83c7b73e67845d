import { describe, expect, it } from '@jest/globals';
import type { ImportMapping } from '@pastille/contracts';
import { withField } from './with-field.js';

const mapping: ImportMapping = {
  columns: { nature: 'title', maitre_ouvrage: 'clientName', date_debut: 'start' },
  groupBy: 'chantier_cite_id',
  titleWithReference: true,
  separator: ';',
  encoding: 'utf-8',
  dateFormat: 'yyyy-mm-dd',
  certainty: 'firm',
  statusId: null,
  branchId: null,
};

describe('giving a column another meaning', () => {
  it('takes a single field from the column that had it', () => {
    expect(withField(mapping, 'responsable', 'clientName').columns).toEqual({
      nature: 'title',
      date_debut: 'start',
      responsable: 'clientName',
    });
  });

  it('lets several columns make the title', () => {
    expect(withField(mapping, 'code_postal', 'title').columns).toMatchObject({
      nature: 'title',
      code_postal: 'title',
    });
  });

  it('forgets an ignored column and touches nothing else', () => {
    const ignored = withField(mapping, 'date_debut', null);

    expect(ignored.columns).toEqual({ nature: 'title', maitre_ouvrage: 'clientName' });
    expect({ ...ignored, columns: mapping.columns }).toEqual(mapping);
  });
});
