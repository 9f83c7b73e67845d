import { Injectable } from '@nestjs/common';
import { spokenIn } from '../../platform/http/locale.js';
import { ActLinks } from '../act-links.js';
import { dayPage } from '../page/day-page.js';
import { notePage } from '../page/frame.js';
import { wordsOf } from '../page/words-of.js';
import { PageVisits } from '../page-visits.js';
import type { SaidAfter } from '../said.js';
import { OpenLink } from './open-link.js';

export interface PageQuestion {
  readonly token: string;
  /** Of the network. */
  readonly address: string;
  readonly userAgent: string;
  /** `Accept-Language`: for those of whom no other language is known. */
  readonly language: string;
  readonly said: SaidAfter | null;
}

export interface Page {
  readonly status: number;
  readonly text: string;
}

/** The page of a link as it is now. */
@Injectable()
export class ShowPage {
  constructor(
    private readonly visits: PageVisits,
    private readonly opening: OpenLink,
    private readonly links: ActLinks,
  ) {}

  async ask({ token, address, userAgent, language, said }: PageQuestion): Promise<Page> {
    this.visits.admitLook(token, address);
    const opened = await this.opening.ask(token);
    switch (opened.type) {
      case 'forged': {
        const locale = spokenIn(language);
        return { status: 404, text: notePage(locale, wordsOf(locale).forged) };
      }
      case 'dead': {
        const { locale } = opened.person;
        return { status: 410, text: notePage(locale, wordsOf(locale).dead, opened.callers) };
      }
      case 'visit':
        return {
          status: 200,
          text: dayPage({ visit: opened, key: this.links.key, userAgent, said }),
        };
    }
  }
}
