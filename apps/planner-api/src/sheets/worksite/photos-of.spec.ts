import { expect, it } from '@jest/globals';
import { zoneFromIntl } from '@pastille/time';
import sharp from 'sharp';
import { inOrder, MOST_PHOTOS, photosOf, type FiledPhoto } from './photos-of.js';
import { logoForPrint, photoForPrint } from './pictures.js';

const filed = (count: number, other: Partial<FiledPhoto> = {}): FiledPhoto[] =>
  Array.from({ length: count }, (_, index) => ({
    ...{ id: `photo-${index}`, worksiteId: 'own', byName: 'Hugo' },
    at: new Date(Date.UTC(2026, 10, 1 + index)),
    ...other,
  }));

const picture = { jpeg: new Uint8Array([1]), width: 4, height: 3 };
const wanted = {
  worksiteId: 'own',
  zone: zoneFromIntl('Europe/Paris', 2026, 2026),
  open: () => Promise.resolve<typeof picture | null>(picture),
};

it('shows this worksite’s photos first, the newest first, and counts what does not fit', async () => {
  const all = [...filed(30, { worksiteId: 'other' }), ...filed(3)];

  expect(inOrder(all, 'own').map(({ worksiteId }) => worksiteId)).toEqual([
    ...['own', 'own', 'own'],
    ...Array.from({ length: 30 }, () => 'other'),
  ]);
  const { shown, more, unreadable } = await photosOf(filed(60), wanted);
  expect([shown.length, more, unreadable]).toEqual([MOST_PHOTOS, 60 - MOST_PHOTOS, 0]);
});

it('leaves out what is no picture, with a count, and shows the next one in its place', async () => {
  const open = ({ id }: FiledPhoto) => Promise.resolve(id === 'photo-1' ? null : picture);
  const photos = await photosOf(filed(3), { ...wanted, open });

  expect([photos.shown.length, photos.more, photos.unreadable]).toEqual([2, 0, 1]);
});

it('makes a photo of 40 million pixels small, the right way up', async () => {
  const create = { width: 8_000, height: 5_000, channels: 3, background: '#888' } as const;
  const large = await sharp({ create }).jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const made = await photoForPrint(large);

  expect([made?.width, made?.height]).toEqual([625, 1_000]);
  expect(made?.jpeg.length).toBeLessThan(100_000);
});

it('takes for no picture what is none, whatever it is called', async () => {
  expect(await photoForPrint(Buffer.from('<html>photo.jpg</html>'))).toBeNull();
  expect(await photoForPrint(Buffer.alloc(0))).toBeNull();
  expect(await logoForPrint(Buffer.from('not a logo'))).toBeNull();
  expect(await logoForPrint(null)).toBeNull();
});
