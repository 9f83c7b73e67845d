import type { Locale } from '@pastille/contracts';
import type { Caller } from '../persistence/link-people.js';
import { markup, type Markup, type Part } from './markup.js';
import { STYLE_SHEET } from './style.js';
import { wordsOf } from './words-of.js';

interface Framed {
  readonly locale: Locale;
  readonly title: string;
  readonly header: Part;
  readonly body: Part;
  readonly callers: readonly Caller[];
}

export const telOf = (phone: string): string => `tel:${phone.replace(/[^\d+]/g, '')}`;

/** The page around what it says: every one of them ends with somebody to call. */
export function frame({ locale, title, header, body, callers }: Framed): string {
  const page = markup`<!doctype html>
    <html lang="${locale}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="robots" content="noindex, nofollow" />
        <meta name="referrer" content="no-referrer" />
        <meta name="format-detection" content="telephone=no" />
        <title>${title}</title>
        <link rel="icon" type="image/svg+xml" href="/pastille.svg" />
        ${STYLE_SHEET}
      </head>
      <body>
        <header>${header}</header>
        <main>${body}</main>
        <footer>${wayOn(locale, callers)}</footer>
      </body>
    </html> `;
  return page.text;
}

function wayOn(locale: Locale, callers: readonly Caller[]): Markup {
  const words = wordsOf(locale);
  if (callers.length === 0) return markup`<a class="b" href="/">${words.signIn}</a>`;
  const links = callers.map(
    ({ name, phone }) =>
      markup`<a class="b" href="${telOf(phone)}">${words.callWho(name)} · ${phone}</a>`,
  );
  return markup`<p>${words.planner}</p>
    ${links}`;
}

/** A page that has only something to say. */
export function notePage(
  locale: Locale,
  note: { readonly title: string; readonly text: string; readonly back?: Part },
  callers: readonly Caller[] = [],
): string {
  return frame({
    ...{ locale, callers, title: note.title },
    header: markup`<h1>${note.title}</h1>`,
    body: markup`<p class="stale" role="status">${note.text}</p>
      ${note.back ?? null}`,
  });
}
