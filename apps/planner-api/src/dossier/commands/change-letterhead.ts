import { Injectable } from '@nestjs/common';
import type { LetterheadView, PutLetterheadBody } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Who } from '../../planning/planning.access.js';
import { Stale } from '../../platform/http/errors.js';
import { scaleLogo } from '../logo/scale-logo.js';
import { letterheadOf, saveLetterhead, type Letterhead } from '../persistence/letterhead-rows.js';
import { lockCompanyPaper } from '../persistence/question-rows.js';
import { presentLetterhead } from '../present-dossier.js';
import { DossierDesk } from './dossier-desk.js';

type Parts = Pick<Letterhead, 'lines' | 'footer' | 'logo'>;

/** The head of everything that the company prints: its lines, and its logo apart from them. */
@Injectable()
export class ChangeLetterhead {
  constructor(
    private readonly desk: DossierDesk,
    private readonly dataSource: DataSource,
  ) {}

  /** Empty lines at the end say nothing. */
  putText(who: Who, { version, lines, footer }: PutLetterheadBody): Promise<LetterheadView> {
    return this.change(who, (before) => {
      if (before.version !== version) throw new Stale(presentLetterhead(before), 'stale-record');
      const last = lines.findLastIndex((line) => line !== '');
      return { ...before, lines: lines.slice(0, last + 1), footer: footer === '' ? null : footer };
    });
  }

  /** Another picture in the place of the old one, whoever wrote the lines meanwhile. */
  async putLogo(who: Who, content: Buffer): Promise<LetterheadView> {
    const logo = await scaleLogo(content);
    return this.change(who, (before) => ({ ...before, logo }));
  }

  removeLogo(who: Who): Promise<LetterheadView> {
    return this.change(who, (before) => ({ ...before, logo: null }));
  }

  private async change(who: Who, act: (before: Letterhead) => Parts): Promise<LetterheadView> {
    const { companyId } = who;
    const view = await this.desk.unitOfWork.run(async (tx) => {
      await lockCompanyPaper(tx, companyId);
      const { lines, footer, logo } = act(await letterheadOf(tx, companyId));
      const writer = this.desk.writer(who);
      await saveLetterhead(tx, { companyId, lines, footer, logo, writer });
      return presentLetterhead(await letterheadOf(tx, companyId));
    });
    await this.desk.tellCompany(this.dataSource.manager, companyId);
    return view;
  }
}
