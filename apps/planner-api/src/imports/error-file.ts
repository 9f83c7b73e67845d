import type { Locale } from '@pastille/contracts';
import type { Fault } from './fault.js';
import { sentenceOf } from './sentences.js';

const HEADER: Record<Locale, readonly string[]> = {
  fr: ['ligne', 'colonne', 'valeur', 'erreur'],
  en: ['line', 'column', 'value', 'error'],
};

/** A spreadsheet takes a cell that begins like this for a formula. */
const FORMULA = /^[=+\-@\t\r]/;

function cell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[";\n\r]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The faults as a file that a double click opens in Excel: byte order mark, semicolons, CRLF. */
export function errorFile(faults: readonly Fault[], locale: Locale): string {
  const lines = faults.map((fault) =>
    [String(fault.line), fault.column ?? '', fault.value ?? '', sentenceOf(fault, locale)]
      .map(cell)
      .join(';'),
  );
  return `\ufeff${[HEADER[locale].join(';'), ...lines].join('\r\n')}\r\n`;
}
