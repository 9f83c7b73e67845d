import type { Content } from 'pdfmake/interfaces.js';
import { BARE, QUIET, WIDTH } from '../../look.js';
import { dateOfLocal, dateWords } from '../words/dates.js';
import type { PhotoFacts } from '../worksite-facts.js';
import { heading, type Telling } from './telling.js';

const ABREAST = 3;
const GUTTER = 10;
const WIDE = (WIDTH - GUTTER * (ABREAST - 1)) / ABREAST;
const TALL = 122;

export const photoImage = (index: number): string => `photo-${index}`;

function photoOf({ facts, words, ink }: Telling, photo: PhotoFacts, index: number): Content {
  const { taken, by, isOwn } = photo;
  const day = dateWords(dateOfLocal(taken), facts.language);
  const where = isOwn ? '' : ` · ${words.otherWorksite}`;
  return {
    stack: [
      { image: photoImage(index), fit: [WIDE, TALL] },
      ink.write(`${day} · ${by}${where}`, { fontSize: 7.5, color: QUIET, marginTop: 2 }),
    ],
    marginBottom: 6,
  };
}

function remarkOf({ facts, words }: Telling): string {
  const { more, unreadable } = facts.photos;
  return [
    ...(more > 0 ? [words.morePhotos(more)] : []),
    ...(unreadable > 0 ? [words.unreadable(unreadable)] : []),
  ].join(words.andThen);
}

/** Three abreast, a row never cut in two. */
export function photos(telling: Telling): Content {
  const { facts, words, ink } = telling;
  const cells = facts.photos.shown.map((photo, index) => photoOf(telling, photo, index));
  const remark = remarkOf(telling);
  if (cells.length === 0 && remark === '') return '';
  const rows = Array.from({ length: Math.ceil(cells.length / ABREAST) }, (_, row) =>
    Array.from({ length: ABREAST }, (__, column) => cells[row * ABREAST + column] ?? ''),
  );
  return {
    stack: [
      {
        table: {
          widths: Array.from({ length: ABREAST }, () => WIDE),
          headerRows: 1,
          keepWithHeaderRows: 1,
          dontBreakRows: true,
          body: [[{ stack: [heading(telling, words.photos)], colSpan: ABREAST }, '', ''], ...rows],
        },
        layout: { ...BARE, paddingLeft: (column) => (column === 0 ? 0 : GUTTER) },
      },
      ...(remark === '' ? [] : [ink.write(`${remark}.`, { fontSize: 8, color: QUIET })]),
    ],
  };
}
