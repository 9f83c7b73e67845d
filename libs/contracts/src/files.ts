import { z } from 'zod';
import { Id } from './primitives.js';

/** The form that carries a file (`multipart/form-data`, the file itself under `file`): whose it is. One of the three is enough. */
export const UploadFields = z.object({
  clientId: Id.exactOptional(),
  worksiteId: Id.exactOptional(),
  interventionId: Id.exactOptional(),
});
export type UploadFields = z.infer<typeof UploadFields>;

export const FileView = z
  .object({
    id: Id,
    /** As the sender called it. */
    name: z.string(),
    mediaType: z.literal('image/jpeg'),
    bytes: z.int(),
    width: z.int(),
    height: z.int(),
    /** « Photos » of the client. */
    folder: z.literal('photos'),
    clientId: Id,
    worksiteId: Id.nullable(),
    interventionId: Id.nullable(),
    by: z.object({ id: Id, name: z.string() }),
    /** UTC minutes. */
    at: z.int(),
    /** Where it is fetched, within this server. */
    address: z.string(),
  })
  .meta({ id: 'File' });
export type FileView = z.infer<typeof FileView>;

export const FilesView = z.object({ files: z.array(FileView) }).meta({ id: 'Files' });
export type FilesView = z.infer<typeof FilesView>;
