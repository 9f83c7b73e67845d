import type { Locale } from '@pastille/contracts';
import { EN } from './words-en.js';
import { FR } from './words-fr.js';
import type { Words } from './words.js';

export const wordsOf = (locale: Locale): Words => (locale === 'fr' ? FR : EN);
