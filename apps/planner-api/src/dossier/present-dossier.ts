import type {
  CustomQuestion,
  CustomQuestionsView,
  LetterheadView,
  WorksiteDossierView,
} from '@pastille/contracts';
import {
  emptyPart,
  type DossierPart,
  type Subject,
  type Writer,
} from './persistence/dossier-rows.js';
import type { Letterhead } from './persistence/letterhead-rows.js';
import type { QuestionList } from './persistence/question-rows.js';

type Mark = NonNullable<LetterheadView['changed']>;

const markOf = (writer: Writer | null): Mark | null =>
  writer && { by: writer.id, name: writer.name, at: Math.floor(writer.at.getTime() / 60_000) };

/** Each change raises the version of one part by one, and so the sum. */
export const versionOf = (parts: readonly DossierPart[]): number =>
  parts.reduce((sum, { version }) => sum + version, 0);

/**
 * The parts as one.
 * @param questions in the company’s order, which is that of the answers
 */
export function presentDossier(
  worksiteId: string,
  parts: readonly DossierPart[],
  questions: readonly CustomQuestion[],
): WorksiteDossierView {
  const part = (about: Subject): DossierPart =>
    parts.find((one) => one.about === about) ?? emptyPart(about);
  const { language, contacts } = part('client');
  const { checklist, materials } = part('worksite');
  return {
    worksiteId,
    version: versionOf(parts),
    language,
    contacts: [...contacts],
    answers: questions.flatMap(({ id, about }) =>
      part(about).answers.filter(({ questionId }) => questionId === id),
    ),
    checklist: [...checklist],
    materials: [...materials],
    changed: markOf(lastWriter(parts)),
  };
}

function lastWriter(parts: readonly DossierPart[]): Writer | null {
  const writers = parts.map(({ writer }) => writer).filter((writer) => writer !== null);
  return writers.toSorted((a, b) => b.at.getTime() - a.at.getTime())[0] ?? null;
}

/** With the version in the logo’s address: another logo is never shown from a cache. */
export const presentLetterhead = (head: Letterhead): LetterheadView => ({
  version: head.version,
  lines: [...head.lines],
  logo: head.logo && `/api/letterhead/logo?version=${head.version}`,
  footer: head.footer,
  changed: markOf(head.writer),
});

export const presentQuestions = ({
  version,
  questions,
  writer,
}: QuestionList): CustomQuestionsView => ({
  version,
  questions: [...questions],
  changed: markOf(writer),
});
