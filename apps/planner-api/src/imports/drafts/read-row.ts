import type { ImportField, ImportMapping } from '@pastille/contracts';
import { z } from 'zod';
import { readDate } from '../cells/read-date.js';
import { readList, readText } from '../cells/read-list.js';
import { readNumber } from '../cells/read-number.js';
import { faultAt, type Fault, type FaultKey } from '../fault.js';
import type { Row } from '../file/read-rows.js';
import type { AreaDraft, RowDraft } from './draft.js';

/** As long as the fields of the records that they become. */
const MAX_LENGTH: Partial<Record<ImportField, number>> = {
  reference: 100,
  title: 300,
  clientName: 300,
  clientPhone: 50,
  clientEmail: 320,
  address: 500,
  postalCode: 20,
  city: 200,
  areaLabel: 300,
  note: 10_000,
};

const email = z.email();

/** One row against the mapping; collects what is wrong with it on the way. */
class RowReader {
  readonly faults: Fault[] = [];

  constructor(
    private readonly row: Row,
    private readonly columnsOf: ReadonlyMap<ImportField, readonly Column[]>,
    private readonly mapping: ImportMapping,
  ) {}

  fault(key: FaultKey, column: Column | undefined, params: Fault['params'] = {}): null {
    const value = column ? (this.row.cells[column.index] ?? '') : null;
    this.faults.push(faultAt(this.row.line, key, { column: column?.name ?? null, value, params }));
    return null;
  }

  column(field: ImportField): Column | undefined {
    return this.columnsOf.get(field)?.[0];
  }

  /** The words of every column mapped to the field, in the order of the file. */
  texts(field: ImportField): string[] {
    const texts: string[] = [];
    for (const column of this.columnsOf.get(field) ?? []) {
      const text = readText(this.row.cells[column.index] ?? '');
      const max = MAX_LENGTH[field] ?? 0;
      if (text !== null && text.length > max) this.fault('text-too-long', column, { max });
      else if (text !== null) texts.push(text);
    }
    return texts;
  }

  text(field: ImportField): string | null {
    const texts = this.texts(field);
    return texts.length === 0 ? null : texts.join(', ');
  }

  date(field: 'start' | 'expectedEnd'): string | null {
    const column = this.column(field);
    const cell = column && readList(this.row.cells[column.index] ?? '')[0];
    if (cell === undefined) return null;
    const date = readDate(cell, this.mapping.dateFormat);
    if (date === null)
      return this.fault('date-unreadable', column, { format: this.mapping.dateFormat });
    if (date < '2000-01-01' || date >= '2100-01-01') return this.fault('date-out-of-range', column);
    return date;
  }

  degrees(field: 'latitude' | 'longitude', max: number): number | null {
    const column = this.column(field);
    const cell = column && readList(this.row.cells[column.index] ?? '')[0];
    if (cell === undefined) return null;
    const degrees = readNumber(cell);
    if (degrees === null) return this.fault('number-unreadable', column);
    if (Math.abs(degrees) > max) return this.fault('position-out-of-range', column, { max });
    return degrees;
  }

  email(): string | null {
    const text = this.text('clientEmail');
    if (text === null || email.safeParse(text).success) return text;
    return this.fault('email-unreadable', this.column('clientEmail'));
  }

  position(): { latitude: number | null; longitude: number | null } {
    const before = this.faults.length;
    const latitude = this.degrees('latitude', 90);
    const longitude = this.degrees('longitude', 180);
    const half = (latitude === null) !== (longitude === null);
    if (half && this.faults.length === before) {
      this.fault('position-half', this.column(latitude === null ? 'latitude' : 'longitude'));
    }
    return half ? { latitude: null, longitude: null } : { latitude, longitude };
  }

  area(group: string | null, reference: string | null): AreaDraft | null {
    const own = group === null || reference === group ? null : reference;
    const code = this.text('postalCode');
    // Some exports write a place where no code applies: « Communes limitrophes ».
    const isCode = code === null || /\d/.test(code);
    const area: AreaDraft = {
      label: this.text('areaLabel') ?? own,
      address: this.text('address'),
      postalCode: isCode ? code : null,
      city: this.text('city') ?? (isCode ? null : code),
      ...this.position(),
    };
    return Object.values(area).some((value) => value !== null) ? area : null;
  }
}

interface Column {
  readonly name: string;
  readonly index: number;
}

export interface RowReading {
  readonly draft: RowDraft | null;
  readonly faults: readonly Fault[];
}

const refused = (...faults: readonly Fault[]): RowReading => ({ draft: null, faults });

/** Spreadsheets end rows with empty cells; fewer or more filled cells mean shifted columns. */
function shapeFault(row: Row, columns: number): Fault | null {
  const params = { expected: columns, found: row.cells.length };
  if (row.cells.length < columns) return faultAt(row.line, 'too-few-cells', { params });
  const extra = row.cells.slice(columns).some((cell) => cell.trim() !== '');
  return extra ? faultAt(row.line, 'too-many-cells', { params }) : null;
}

/** How to read the rows of a file whose columns and mapping are known. */
export function rowReader(
  columns: readonly string[],
  mapping: ImportMapping,
): (row: Row) => RowReading {
  const columnsOf = new Map<ImportField, Column[]>();
  columns.forEach((name, index) => {
    // A column may be called « constructor ».
    const field = Object.hasOwn(mapping.columns, name) ? mapping.columns[name] : undefined;
    if (field) columnsOf.set(field, [...(columnsOf.get(field) ?? []), { name, index }]);
  });
  const groupIndex = mapping.groupBy === null ? null : columns.indexOf(mapping.groupBy);
  return (row) => {
    const shape = shapeFault(row, columns.length);
    if (shape) return refused(shape);
    const reader = new RowReader(row, columnsOf, mapping);
    const group = groupIndex === null ? null : readText(row.cells[groupIndex] ?? '');
    if (groupIndex !== null && group === null) {
      return refused(faultAt(row.line, 'group-missing', { column: mapping.groupBy }));
    }
    const draft = draftOf(row, reader, group);
    return reader.faults.length > 0 ? refused(...reader.faults) : { draft, faults: [] };
  };
}

function draftOf(row: Row, reader: RowReader, group: string | null): RowDraft {
  const name = reader.text('clientName');
  if (name === null) reader.fault('client-missing', reader.column('clientName'));
  const reference = reader.text('reference');
  if (group !== null && group.length > 100) {
    reader.faults.push(faultAt(row.line, 'text-too-long', { value: group, params: { max: 100 } }));
  }
  const start = reader.date('start');
  const expectedEnd = reader.date('expectedEnd');
  if (start !== null && expectedEnd !== null && expectedEnd < start) {
    reader.fault('end-before-start', reader.column('expectedEnd'), { start });
  }
  return {
    line: row.line,
    group,
    reference,
    titles: reader.texts('title'),
    client: { name: name ?? '', phone: reader.text('clientPhone'), email: reader.email() },
    area: reader.area(group, reference),
    start,
    expectedEnd,
    note: reader.text('note'),
  };
}
