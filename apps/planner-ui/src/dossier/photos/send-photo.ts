import { CSRF_HEADER, ROUTE_PATHS } from '@pastille/contracts';
import { Unreachable } from '../../api/api-problem.js';
import { parseProblem } from '../../api/parse-response.js';

export interface PhotoSending {
  readonly file: File;
  /** Whose it is: one of the fields of the form. */
  readonly of: Readonly<Record<string, string>>;
  /** From 0 to 1. */
  readonly onProgress: (part: number) => void;
}

/**
 * Sends one photo; `fetch` cannot say how far it has come.
 * Rejects with ApiProblem where it is refused, Unreachable where nothing answers.
 */
export function sendPhoto({ file, of, onProgress }: PhotoSending): Promise<void> {
  const { method, path } = ROUTE_PATHS.uploadFile;
  const form = new FormData();
  for (const [name, value] of Object.entries(of)) form.append(name, value);
  form.append('file', file);
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, path);
    request.setRequestHeader(CSRF_HEADER, '1');
    request.setRequestHeader('accept-language', document.documentElement.lang);
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(loaded / total));
    request.addEventListener('error', () => reject(new Unreachable(null)));
    request.addEventListener('load', () => {
      if (request.status === 200) {
        resolve();
        return;
      }
      const answer = new Response(request.responseText, { status: request.status });
      void parseProblem(answer).then(reject);
    });
    request.send(form);
  });
}
