/** What a text may not hold in RFC 5545 (3.3.11): control characters, except the tab and the line break. */
const CONTROLS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g;
const LONE_SURROGATES = /\p{Surrogate}/gu;

/** The text without what no calendar may hold, its lines broken by `\n`. */
export const cleanText = (text: string): string =>
  text.replace(/\r\n?/g, '\n').replace(CONTROLS, '').replace(LONE_SURROGATES, '\u{FFFD}');

/** A TEXT value, escaped. */
export const textValue = (text: string): string =>
  cleanText(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replaceAll('\n', '\\n');

/** On one line, without the line breaks that would end a property. */
export const oneLine = (text: string): string =>
  cleanText(text)
    .replace(/\s*\n\s*/g, ', ')
    .trim();

/**
 * A parameter's value, always quoted, so that `;`, `:` and `,` stand for themselves. A quotation mark
 * cannot be written inside (RFC 5545, 3.2) and becomes an apostrophe.
 */
export const parameterValue = (text: string): string => `"${oneLine(text).replaceAll('"', "'")}"`;

/** A URI value: it is no text, and not escaped. What would break the line is percent-encoded. */
export const uriValue = (uri: string): string =>
  uri.replace(/[\u0000-\u0020\u007f]/g, (sign) => encodeURIComponent(sign));
