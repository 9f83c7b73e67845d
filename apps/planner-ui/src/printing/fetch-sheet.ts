import { ROUTE_PATHS } from '@pastille/contracts';
import { Unreachable } from '../api/api-problem.js';
import { parseProblem } from '../api/parse-response.js';

export interface FetchedSheet {
  readonly name: string;
  readonly pdf: Blob;
}

/** « fiche-CH-0123-dupont.pdf », as the server calls it. */
export function nameIn(disposition: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="([^"]+)"/i.exec(disposition)?.[1];
  return encoded ? decodeURIComponent(encoded) : (plain ?? 'fiche.pdf');
}

/** The sheet of a worksite in its client’s language. Throws ApiProblem and Unreachable, as every call does. */
export async function fetchSheet(worksiteId: string): Promise<FetchedSheet> {
  const address = ROUTE_PATHS.worksiteSheet.path.replace(':id', encodeURIComponent(worksiteId));
  let response: Response;
  try {
    response = await fetch(address, { credentials: 'same-origin' });
  } catch (error) {
    throw new Unreachable(error);
  }
  if (!response.ok) throw await parseProblem(response);
  try {
    const pdf = await response.blob();
    return { name: nameIn(response.headers.get('content-disposition') ?? ''), pdf };
  } catch (error) {
    throw new Unreachable(error);
  }
}
