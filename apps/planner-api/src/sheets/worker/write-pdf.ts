import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { MAIN_FONT, type FontShelf } from '../fonts/font-shelf.js';

/** Points. */
const TEXT_SIZE = 9.5;

// A document shows what it was given: it fetches nothing, and opens no file but our fonts.
pdfmake.setUrlAccessPolicy(() => false);

/** The bytes of a document. The shelf knows by now which fonts its texts need. */
export async function writePdf(
  definition: TDocumentDefinitions,
  shelf: FontShelf,
): Promise<Uint8Array> {
  const fonts = shelf.descriptors();
  const ours = new Set(Object.values(fonts).flatMap(({ normal, bold }) => [normal, bold]));
  pdfmake.setLocalAccessPolicy((path) => ours.has(path));
  pdfmake.setFonts(fonts);
  const document = pdfmake.createPdf({
    ...definition,
    defaultStyle: {
      font: MAIN_FONT,
      fontSize: TEXT_SIZE,
      lineHeight: 1.2,
      ...definition.defaultStyle,
    },
  });
  return document.getBuffer();
}
