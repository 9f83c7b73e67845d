import type { Locale } from '@pastille/contracts';
import type { IncomingMessage } from 'node:http';
import { actorOf } from '../auth/current-actor.js';

/** The signed-in person's language; else the first one of the browser that we speak; else French. */
export function localeOf(request: IncomingMessage): Locale {
  return actorOf(request)?.locale ?? spokenIn(request.headers['accept-language'] ?? '');
}

export function spokenIn(acceptLanguage: string): Locale {
  const wanted = acceptLanguage.split(',').map((entry) => {
    const [tag = '', quality = 'q=1'] = entry.split(';').map((part) => part.trim());
    return {
      language: tag.slice(0, 2).toLowerCase(),
      quality: Number(quality.replace('q=', '')) || 0,
    };
  });
  wanted.sort((a, b) => b.quality - a.quality);
  return wanted.find(({ language }) => language === 'fr' || language === 'en')?.language === 'en'
    ? 'en'
    : 'fr';
}
