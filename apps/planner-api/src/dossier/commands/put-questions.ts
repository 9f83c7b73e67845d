import { Injectable } from '@nestjs/common';
import type { CustomQuestion, CustomQuestionsView, PutQuestionsBody } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Who } from '../../planning/planning.access.js';
import { Contradiction, InvalidInput, Stale } from '../../platform/http/errors.js';
import { lockCompanyPaper, questionsOf, saveQuestions } from '../persistence/question-rows.js';
import { presentQuestions } from '../present-dossier.js';
import { DossierDesk } from './dossier-desk.js';

const MOST_QUESTIONS = 200;

/** What the company asks, as a whole list. */
@Injectable()
export class PutQuestions {
  constructor(
    private readonly desk: DossierDesk,
    private readonly dataSource: DataSource,
  ) {}

  async run(who: Who, { version, questions }: PutQuestionsBody): Promise<CustomQuestionsView> {
    const { companyId } = who;
    const view = await this.desk.unitOfWork.run(async (tx) => {
      await lockCompanyPaper(tx, companyId);
      const before = await questionsOf(tx, companyId);
      if (before.version !== version) throw new Stale(presentQuestions(before), 'stale-record');
      const list = wholeList(before.questions, questions);
      await saveQuestions(tx, companyId, { questions: list, writer: this.desk.writer(who) });
      return presentQuestions(await questionsOf(tx, companyId));
    });
    await this.desk.tellCompany(this.dataSource.manager, companyId);
    return view;
  }
}

/** What is left out stays for its answers, archived, at the end. */
export function wholeList(
  before: readonly CustomQuestion[],
  wanted: readonly CustomQuestion[],
): readonly CustomQuestion[] {
  const ids = new Set(wanted.map(({ id }) => id));
  if (ids.size < wanted.length) throw new Contradiction('duplicate');
  for (const one of wanted) {
    const known = before.find(({ id }) => id === one.id);
    // Its answers lie with what it was about.
    if (known && known.about !== one.about) {
      throw refusal('question-moved', { label: known.label });
    }
  }
  const left = before.filter(({ id }) => !ids.has(id)).map((one) => ({ ...one, archived: true }));
  const list = [...wanted, ...left];
  if (list.length > MOST_QUESTIONS) throw refusal('too-big-list', { limit: MOST_QUESTIONS });
  return list;
}

function refusal(
  sentence: string,
  params: Readonly<Record<string, string | number>>,
): InvalidInput {
  return new InvalidInput(sentence, params, [
    { code: 'invalid', sentence, params, field: 'questions' },
  ]);
}
