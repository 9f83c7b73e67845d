import { expect, it } from '@jest/globals';
import type { FileView } from '@pastille/contracts';
import { orderPhotos } from './order-photos.js';

const photo = (id: string, worksiteId: string | null, at: number): FileView => ({
  ...{ id, name: `${id}.jpg`, mediaType: 'image/jpeg', bytes: 1, width: 4, height: 3 },
  ...{ folder: 'photos', clientId: 'client', worksiteId, interventionId: null, at },
  by: { id: 'luc', name: 'Luc' },
  address: `/api/files/${id}`,
});

it('puts those of this worksite first, each the newest first; the folder is the client’s', () => {
  const files = [
    photo('old', 'here', 1),
    photo('elsewhere', 'there', 3),
    photo('new', 'here', 2),
    photo('nowhere', null, 4),
  ];
  const { here, others } = orderPhotos(files, 'here');

  expect(here.map(({ id }) => id)).toEqual(['new', 'old']);
  expect(others.map(({ id }) => id)).toEqual(['nowhere', 'elsewhere']);
});
