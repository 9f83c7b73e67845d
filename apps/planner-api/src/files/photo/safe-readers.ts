import sharp from 'sharp';

// The type is what the bytes are: only these three readers exist, whatever a file is called.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({
  operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'],
});
// Pictures come one by one: nothing to remember between them.
sharp.cache(false);
