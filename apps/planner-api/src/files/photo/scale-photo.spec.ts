import sharp from 'sharp';
import { InvalidInput } from '../../platform/http/errors.js';
import { scalePhoto } from './scale-photo.js';

const picture = (width: number, height: number, background = '#d04040') =>
  sharp({ create: { width, height, channels: 3, background } });

const refusalOf = async (content: Buffer): Promise<string> => {
  try {
    await scalePhoto(content);
    return 'kept';
  } catch (error) {
    return error instanceof InvalidInput ? error.sentence : String(error);
  }
};

it('is scaled down, never up', async () => {
  const large = await scalePhoto(await picture(4000, 3000).jpeg().toBuffer());
  const small = await scalePhoto(await picture(40, 30).png().toBuffer());

  expect([large.width, large.height]).toEqual([2000, 1500]);
  expect([small.width, small.height]).toEqual([40, 30]);
  expect((await sharp(small.content).metadata()).format).toBe('jpeg');
});

it('is turned as it was held, and keeps neither the position nor anything else of the file', async () => {
  const held = await picture(60, 20)
    .withExif({
      IFD0: { Orientation: '6', Make: 'Phone' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '45/1 34/1 0/1' },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  expect((await sharp(held).metadata()).orientation).toBe(6);

  const { content, width, height } = await scalePhoto(held);
  const kept = await sharp(content).metadata();

  expect([width, height]).toEqual([20, 60]);
  expect([kept.orientation, kept.exif, kept.xmp, kept.icc]).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

it('is what its bytes are, whatever it is called', async () => {
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>');
  const html = Buffer.from('<!doctype html><script>alert(1)</script>');
  const tiff = await picture(9, 9).tiff().toBuffer();
  const gif = await picture(9, 9).gif().toBuffer();
  const heic = Buffer.concat([
    Buffer.from([0, 0, 0, 24]),
    Buffer.from('ftypheic'),
    Buffer.alloc(80),
  ]);
  const jpeg = await picture(400, 300).jpeg().toBuffer();

  expect(await Promise.all([svg, html, tiff, gif, Buffer.alloc(0)].map(refusalOf))).toEqual(
    Array.from({ length: 5 }, () => 'photo-unreadable'),
  );
  expect(await refusalOf(heic)).toBe('photo-heic');
  expect(await refusalOf(jpeg.subarray(0, 300))).toBe('photo-unreadable');
  expect(await refusalOf(await picture(20, 20).webp().toBuffer())).toBe('kept');
});

it('leaves what was hidden behind the picture out', async () => {
  const jpeg = await picture(30, 30).jpeg().toBuffer();
  const { content } = await scalePhoto(Buffer.concat([jpeg, Buffer.from('<script>here</script>')]));

  expect(content.includes('<script>')).toBe(false);
});

it('is not unfolded when it is a bomb: many million pixels in some kilobytes', async () => {
  const bomb = await sharp({
    create: { width: 8_200, height: 8_200, channels: 3, background: '#000' },
    limitInputPixels: false,
  })
    .png({ compressionLevel: 1 })
    .toBuffer();

  expect(bomb.length).toBeLessThan(2_000_000);
  expect(await refusalOf(bomb)).toBe('photo-too-many-pixels');
});
