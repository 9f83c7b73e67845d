import { Injectable } from '@nestjs/common';
import type { DossierChange, PatchDossierBody, WorksiteDossierView } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import type { Who } from '../../planning/planning.access.js';
import { InvalidInput, Stale } from '../../platform/http/errors.js';
import { applyChange } from '../change/apply-change.js';
import { tooLong } from '../change/check-bounds.js';
import { readAnswer } from '../change/read-answer.js';
import { subjectOfChange } from '../change/subject-of-change.js';
import { emptyPart, savePart, type DossierPart, type Writer } from '../persistence/dossier-rows.js';
import { presentDossier, versionOf } from '../present-dossier.js';
import { DossierDesk, type OpenDossier } from './dossier-desk.js';

/** One act on what is known of a worksite, by somebody who saw how it was before. */
@Injectable()
export class ChangeDossier {
  constructor(
    private readonly desk: DossierDesk,
    private readonly dataSource: DataSource,
  ) {}

  async run(
    who: Who,
    worksiteId: string,
    { version, change }: PatchDossierBody,
  ): Promise<WorksiteDossierView> {
    const { view, subjects } = await this.desk.unitOfWork.run(async (tx) => {
      const dossier = await this.desk.open(tx, who, worksiteId);
      const { companyId } = dossier.subjects;
      if (versionOf(dossier.parts) !== version) {
        const { parts, questions } = dossier;
        throw new Stale(presentDossier(worksiteId, parts, questions), 'stale-record');
      }
      const { part, subjectId } = changed(dossier, change, this.desk.writer(who));
      await savePart(tx, { companyId, subjectId, part, writer: this.desk.writer(who) });
      return { subjects: dossier.subjects, view: afterwards(dossier, part) };
    });
    await this.desk.tell(this.dataSource.manager, subjects);
    return view;
  }
}

interface Changed {
  readonly part: DossierPart;
  readonly subjectId: string;
}

function changed(
  { subjects, parts, questions }: OpenDossier,
  change: DossierChange,
  writer: Writer,
): Changed {
  const about = subjectOfChange(change, questions);
  if (about === null) throw refusal('unknown-question', 'change.questionId');
  const subjectId = subjects.ids[about];
  if (subjectId === null) throw refusal('question-of-nothing', 'change.questionId');
  const before = parts.find((part) => part.about === about) ?? emptyPart(about);
  const mark = { by: writer.id, name: writer.name, at: Math.floor(writer.at.getTime() / 60_000) };
  const after = applyChange(before, asKept(change, questions), mark);
  const fault = tooLong(after);
  if (fault) throw refusal('too-big-list', `change.${fault.field}`, { limit: fault.limit });
  return { part: { ...after, version: before.version + 1, writer }, subjectId };
}

/** An answer is judged by its question; taking one away is always possible. */
function asKept(change: DossierChange, questions: OpenDossier['questions']): DossierChange {
  if (change.type !== 'answer' || change.value === null) return change;
  const question = questions.find(({ id }) => id === change.questionId);
  if (!question || question.archived) throw refusal('unknown-question', 'change.questionId');
  const read = readAnswer(question, change.value);
  if ('value' in read) return { ...change, value: read.value };
  throw refusal(read.refused, 'change.value', { choices: read.choices });
}

const afterwards = (
  { subjects, parts, questions }: OpenDossier,
  part: DossierPart,
): WorksiteDossierView =>
  presentDossier(
    subjects.ids.worksite ?? '',
    [...parts.filter(({ about }) => about !== part.about), part],
    questions,
  );

function refusal(
  sentence: string,
  field: string,
  params: Readonly<Record<string, string | number>> = {},
): InvalidInput {
  return new InvalidInput(sentence, params, [{ code: 'invalid', sentence, params, field }]);
}
