import { z } from 'zod';
import { Locale } from './accounts.js';
import { Id, Name, Note } from './primitives.js';
import { Mark } from './records.js';

/* What people who go there want to know of a job and the board does not: it is kept beside the plan. */

/** Somebody to speak to on the client’s side: the owner, the keeper, the architect. */
export const Contact = z.object({
  id: Id,
  name: Name,
  role: z.string().trim().max(100).nullable(),
  phone: z.string().trim().max(50).nullable(),
  email: z.email().max(320).nullable(),
});
export type Contact = z.infer<typeof Contact>;

export const QUESTION_SUBJECTS = ['client', 'location', 'works', 'worksite'] as const;

/** A question that the company asks of each client, place, works or job (« code du portail », « profondeur »). */
export const CustomQuestion = z
  .object({
    id: Id,
    about: z.enum(QUESTION_SUBJECTS),
    label: Name,
    answer: z.discriminatedUnion('type', [
      z.object({ type: z.literal('text') }),
      z.object({ type: z.literal('number'), unit: z.string().trim().max(20).nullable() }),
      z.object({ type: z.literal('yes-no') }),
      z.object({ type: z.literal('choice'), choices: z.array(Name).min(1).max(50) }),
    ]),
    /** `null`: of every trade. */
    trade: Name.nullable(),
    onSheet: z.boolean(),
    archived: z.boolean(),
  })
  .meta({ id: 'CustomQuestion' });
export type CustomQuestion = z.infer<typeof CustomQuestion>;

/** As written by people; a number in digits, yes-no as `yes` or `no`. */
export const Answer = z.object({ questionId: Id, value: z.string().trim().min(1).max(2_000) });
export type Answer = z.infer<typeof Answer>;

export const ChecklistItem = z.object({ id: Id, label: Name, done: Mark.nullable() });
export type ChecklistItem = z.infer<typeof ChecklistItem>;

export const Material = z.object({
  id: Id,
  label: Name,
  quantity: z.number().positive().max(1_000_000).nullable(),
  unit: z.string().trim().max(20).nullable(),
  note: Note.nullable(),
});
export type Material = z.infer<typeof Material>;

/** Everything that the sheet of one worksite shows beyond the plan. */
export const WorksiteDossierView = z
  .object({
    worksiteId: Id,
    /** Rises by one with each change; a change says which one it saw. */
    version: z.int().min(0),
    /** The client’s; `null`: nobody said. */
    language: Locale.nullable(),
    contacts: z.array(Contact).max(20),
    /** Of the client, the place, the works and the job, in the company’s order. */
    answers: z.array(Answer).max(200),
    checklist: z.array(ChecklistItem).max(100),
    materials: z.array(Material).max(200),
    /** Who changed any of it last; `null`: nobody has. */
    changed: Mark.nullable(),
  })
  .meta({ id: 'WorksiteDossier' });
export type WorksiteDossierView = z.infer<typeof WorksiteDossierView>;

/** What stands at the head of everything the company prints. */
export const LetterheadView = z
  .object({
    version: z.int().min(0),
    /** Lines under the name: address, phone, registration. */
    lines: z.array(z.string().trim().max(200)).max(6),
    /** The address of the logo within this server; `null`: none. */
    logo: z.string().nullable(),
    /** At the foot of each sheet. */
    footer: z.string().trim().max(300).nullable(),
    changed: Mark.nullable(),
  })
  .meta({ id: 'Letterhead' });
export type LetterheadView = z.infer<typeof LetterheadView>;

/** `null`: where it stands already, else at the end. */
const Position = z.int().min(0).max(200).nullable();

/**
 * One act. Who a thing belongs to follows from what it is: language and contacts to the client, an
 * answer to what its question is about, checklist and materials to the worksite.
 */
export const DossierChange = z.discriminatedUnion('type', [
  z.object({ type: z.literal('set-language'), language: Locale.nullable() }),
  z.object({ type: z.literal('put-contact'), contact: Contact, position: Position }),
  z.object({ type: z.literal('remove-contact'), id: Id }),
  /** `null` takes the answer away. */
  z.object({
    type: z.literal('answer'),
    questionId: Id,
    value: Answer.shape.value.nullable(),
  }),
  /** A new line is `done` by whoever puts it, a known one keeps its mark. */
  z.object({
    type: z.literal('put-item'),
    item: z.object({ id: Id, label: Name, done: z.boolean() }),
    position: Position,
  }),
  z.object({ type: z.literal('remove-item'), id: Id }),
  z.object({ type: z.literal('put-material'), material: Material, position: Position }),
  z.object({ type: z.literal('remove-material'), id: Id }),
]);
export type DossierChange = z.infer<typeof DossierChange>;

const SeenVersion = z.int().min(0);

/** Refused with 409 where the dossier is no longer at this version: `verdict` is then the dossier as it is. */
export const PatchDossierBody = z.object({ version: SeenVersion, change: DossierChange });
export type PatchDossierBody = z.infer<typeof PatchDossierBody>;

export const TickBody = z.object({ done: z.boolean() });
export type TickBody = z.infer<typeof TickBody>;

export const CustomQuestionsView = z
  .object({
    version: SeenVersion,
    /** In the company’s order, archived ones among them. */
    questions: z.array(CustomQuestion).max(200),
    changed: Mark.nullable(),
  })
  .meta({ id: 'CustomQuestions' });
export type CustomQuestionsView = z.infer<typeof CustomQuestionsView>;

/** The whole list. A known question that is left out is archived, never forgotten. */
export const PutQuestionsBody = CustomQuestionsView.omit({ changed: true });
export type PutQuestionsBody = z.infer<typeof PutQuestionsBody>;

export const PutLetterheadBody = LetterheadView.omit({ logo: true, changed: true });
export type PutLetterheadBody = z.infer<typeof PutLetterheadBody>;
