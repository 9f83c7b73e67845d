import type { FileView } from '@pastille/contracts';
import type { StoredFile } from './persistence/stored-files.js';

export const fileAddress = (id: string): string => `/api/files/${id}`;

export const presentFile = (file: StoredFile): FileView => ({
  id: file.id,
  name: file.name,
  mediaType: 'image/jpeg',
  bytes: file.bytes,
  width: file.width,
  height: file.height,
  folder: 'photos',
  clientId: file.clientId,
  worksiteId: file.worksiteId,
  interventionId: file.interventionId,
  by: { id: file.byId, name: file.byName },
  at: Math.floor(file.at.getTime() / 60_000),
  address: fileAddress(file.id),
});
