import { setImmediate as nextTurn } from 'node:timers/promises';

/* Puts documents that our own writer made behind one another: their pages, pictures and fonts as they are. */

interface PdfObject {
  readonly number: number;
  /** Up to the stream, or all of it. */
  readonly head: string;
  /** From `stream` to `endstream`; `null`: it has none. */
  readonly stream: Buffer | null;
}

interface PdfParts {
  readonly objects: readonly PdfObject[];
  readonly rootNumber: number;
}

const after = (text: string, mark: string): string =>
  text.slice(text.lastIndexOf(mark) + mark.length);

/** A text within a document may say « 5 0 R »: only what is no text is a reference. */
const REFERENCE = /\((?:\\[\s\S]|[^\\()])*\)|<[0-9a-fA-F\s]*>|\b(\d+) 0 R\b/g;

const renumbered = (text: string, by: number): string =>
  text.replace(REFERENCE, (whole, number?: string) =>
    number === undefined ? whole : `${Number(number) + by} 0 R`,
  );

/** Where each object begins, by its number, from the table at the end. */
function offsetsOf(pdf: Buffer, tail: string): ReadonlyMap<number, number> {
  const at = Number(/startxref\s+(\d+)/.exec(tail)?.[1] ?? Number.NaN);
  if (!Number.isInteger(at)) throw new Error('not a PDF of ours: no table of objects');
  const table = pdf.toString('latin1', at);
  const found = new Map<number, number>();
  let number = 0;
  for (const line of table.split('\n')) {
    const section = /^(\d+) (\d+)\s*$/.exec(line);
    if (section) number = Number(section[1]);
    const entry = /^(\d{10}) \d{5} ([nf])\s*$/.exec(line);
    if (!entry) continue;
    if (entry[2] === 'n') found.set(number, Number(entry[1]));
    number += 1;
  }
  return found;
}

const STREAM = Buffer.from('\nstream\n', 'latin1');
const END_OBJECT = Buffer.from('endobj', 'latin1');

function objectIn(body: Buffer, number: number): PdfObject {
  const begins = body.indexOf('obj') + 'obj'.length;
  const split = body.indexOf(STREAM);
  const end = body.lastIndexOf(END_OBJECT);
  const headEnd = split === -1 ? end : split;
  return {
    number,
    head: body.toString('latin1', begins, headEnd),
    stream: split === -1 ? null : body.subarray(split, end),
  };
}

function partsOf(pdf: Buffer): PdfParts {
  const tail = pdf.toString('latin1', Math.max(0, pdf.length - 1_024));
  const offsets = offsetsOf(pdf, tail);
  const tableAt = Number(after(tail, 'startxref').trim().split(/\s/)[0]);
  const starts = [...offsets.values(), tableAt].sort((a, b) => a - b);
  const objects = [...offsets].map(([number, from]) => {
    const to = starts.find((one) => one > from) ?? pdf.length;
    return objectIn(pdf.subarray(from, to), number);
  });
  const root = /\/Root (\d+) 0 R/.exec(tail)?.[1];
  if (root === undefined) throw new Error('not a PDF of ours: no root');
  return { objects, rootNumber: Number(root) };
}

const isPages = ({ head }: PdfObject): boolean => /\/Type \/Pages\b/.test(head);

/** Bytes in order, and where each object of the new document begins. */
class Binding {
  private readonly pieces: Buffer[] = [];
  private readonly offsets = new Map<number, number>();
  private length = 0;

  write(text: string): void {
    this.append(Buffer.from(text, 'latin1'));
  }

  object(number: number, head: string, stream: Buffer | null): void {
    this.offsets.set(number, this.length);
    this.write(`${number} 0 obj${head}`);
    if (stream) this.append(stream);
    this.write(stream ? 'endobj\n' : '\nendobj\n');
  }

  finish(size: number, rootNumber: number): Buffer {
    const at = this.length;
    const entries = Array.from({ length: size - 1 }, (_, index) => {
      const offset = this.offsets.get(index + 1);
      return offset === undefined
        ? '0000000000 00000 f '
        : `${String(offset).padStart(10, '0')} 00000 n `;
    });
    const table = ['xref', `0 ${size}`, '0000000000 65535 f ', ...entries, 'trailer'];
    this.write(`${table.join('\n')}\n<< /Size ${size} /Root ${rootNumber} 0 R >>\n`);
    this.write(`startxref\n${at}\n%%EOF\n`);
    return Buffer.concat(this.pieces);
  }

  private append(bytes: Buffer): void {
    this.pieces.push(bytes);
    this.length += bytes.length;
  }
}

const CATALOG = 1;
const PAGES = 2;

/** @returns the numbers used so far, and the pages that were added */
function add(binding: Binding, pdf: Buffer, by: number) {
  const { objects, rootNumber } = partsOf(pdf);
  const kids: { number: number; count: number }[] = [];
  for (const one of objects) {
    if (one.number === rootNumber) continue;
    const number = one.number + by;
    const isTree = isPages(one);
    const parent = isTree ? `/Parent ${PAGES} 0 R\n` : '';
    const head = renumbered(one.head, by).replace(/^(\s*<<)/, `$1\n${parent}`);
    if (isTree) kids.push({ number, count: Number(/\/Count (\d+)/.exec(one.head)?.[1] ?? 0) });
    binding.object(number, isTree ? head : renumbered(one.head, by), one.stream);
  }
  return { last: by + Math.max(0, ...objects.map(({ number }) => number)), kids };
}

/**
 * One document of several, in their order. Between two of them others have their turn.
 * @param documents made by `writePdf`, which writes plain objects and one page tree
 */
export async function bindPdfs(documents: readonly Buffer[]): Promise<Buffer> {
  const binding = new Binding();
  binding.write('%PDF-1.3\n%\xff\xff\xff\xff\n');
  let last = PAGES;
  const kids: { number: number; count: number }[] = [];
  for (const pdf of documents) {
    const added = add(binding, pdf, last);
    last = added.last;
    kids.push(...added.kids);
    await nextTurn();
  }
  const count = kids.reduce((sum, one) => sum + one.count, 0);
  const references = kids.map(({ number }) => `${number} 0 R`).join(' ');
  binding.object(CATALOG, `\n<< /Type /Catalog /Pages ${PAGES} 0 R >>`, null);
  binding.object(PAGES, `\n<< /Type /Pages /Count ${count} /Kids [${references}] >>`, null);
  return binding.finish(last + 1, CATALOG);
}
