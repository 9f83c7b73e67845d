import { z } from 'zod';
import { CalendarFileView } from './calendar-files.js';
import {
  ConfigView,
  CreateUserBody,
  HealthView,
  PatchMeBody,
  PatchUserBody,
  SessionView,
  SignInBody,
  UsersView,
  UserView,
} from './accounts.js';
import { BoardsView, ChangesSinceView, CommandAnswer, ConflictsView, PlanView } from './board.js';
import { CommandBody, PostCommandBody } from './commands.js';
import {
  CustomQuestionsView,
  LetterheadView,
  PatchDossierBody,
  PutLetterheadBody,
  PutQuestionsBody,
  TickBody,
  WorksiteDossierView,
} from './dossier.js';
import {
  CreateFeedBody,
  FeedsQuery,
  FeedsView,
  FeedView,
  FreshnessView,
  IssuedFeedView,
  PatchFeedBody,
  PhoneCallBody,
} from './feeds.js';
import { FilesView, FileView } from './files.js';
import { HistoryQuery, HistoryView } from './history.js';
import {
  ImportView,
  PatchImportBody,
  SavedMappingsView,
  SavedMappingView,
  SaveMappingBody,
} from './imports.js';
import {
  MailAddressesView,
  MailedSheetsView,
  MailSheetBody,
  MailsQuery,
  MailsView,
  MailTextView,
  MailTrialView,
  MailView,
  MailWaysView,
  PutMailAccountBody,
  PutMailAddressBody,
  TryMailAccountBody,
} from './mail.js';
import { Minutes } from './primitives.js';
import { CreateSheetBatchBody, DaysPdfQuery, SheetBatchView, WeekPdfQuery } from './prints.js';
import { AcknowledgeBody, AcknowledgementsView, ActPageQuery, ReportsView } from './reports.js';
import { ROUTE_PATHS } from './route-paths.js';
import { SheetQuery } from './sheets.js';
import { SlotsBody, SlotsView } from './slots.js';
import { TemplateProposalBody, TemplateProposalView } from './template-proposals.js';
import {
  CreateTemplateBody,
  PatchTemplateBody,
  TemplatesView,
  TemplateVersionsView,
  TemplateView,
} from './templates.js';

export interface Route {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE';
  /** As Nest writes it: `/api/boards/:id/plan`. */
  readonly path: string;
  readonly query?: z.ZodType;
  readonly body?: z.ZodType;
  readonly response: z.ZodType;
}

const route = <const R extends Route>(definition: R): R => definition;

export const Done = z.object({ ok: z.literal(true) }).meta({ id: 'Done' });

export const PlanQuery = z.object({
  from: z.coerce.number().pipe(Minutes).exactOptional(),
  to: z.coerce.number().pipe(Minutes).exactOptional(),
});
export const ChangesQuery = z.object({ since: z.coerce.number().pipe(z.int().min(0)) });

/** The route table: the server declares these schemas, the browser fetches through them. */
export const routes = {
  health: route({ ...ROUTE_PATHS.health, response: HealthView }),
  openapi: route({
    ...ROUTE_PATHS.openapi,
    response: z.looseObject({ openapi: z.string() }),
  }),
  config: route({ ...ROUTE_PATHS.config, response: ConfigView }),
  signIn: route({ ...ROUTE_PATHS.signIn, body: SignInBody, response: SessionView }),
  session: route({ ...ROUTE_PATHS.session, response: SessionView }),
  patchMe: route({
    ...ROUTE_PATHS.patchMe,
    body: PatchMeBody,
    response: SessionView,
  }),
  signOut: route({ ...ROUTE_PATHS.signOut, response: Done }),
  users: route({ ...ROUTE_PATHS.users, response: UsersView }),
  createUser: route({
    ...ROUTE_PATHS.createUser,
    body: CreateUserBody,
    response: UserView,
  }),
  patchUser: route({
    ...ROUTE_PATHS.patchUser,
    body: PatchUserBody,
    response: UserView,
  }),
  finishSetUp: route({ ...ROUTE_PATHS.finishSetUp, response: SessionView }),
  boards: route({ ...ROUTE_PATHS.boards, response: BoardsView }),
  plan: route({
    ...ROUTE_PATHS.plan,
    query: PlanQuery,
    response: PlanView,
  }),
  changes: route({
    ...ROUTE_PATHS.changes,
    query: ChangesQuery,
    response: ChangesSinceView,
  }),
  history: route({
    ...ROUTE_PATHS.history,
    query: HistoryQuery,
    response: HistoryView,
  }),
  command: route({
    ...ROUTE_PATHS.command,
    body: PostCommandBody,
    response: CommandAnswer,
  }),
  preview: route({
    ...ROUTE_PATHS.preview,
    body: CommandBody,
    response: CommandAnswer,
  }),
  conflicts: route({ ...ROUTE_PATHS.conflicts, response: ConflictsView }),
  slots: route({ ...ROUTE_PATHS.slots, body: SlotsBody, response: SlotsView }),
  /** A calendar (`text/calendar`), not JSON. */
  feed: route({ ...ROUTE_PATHS.feed, response: z.string() }),
  strayFeed: route({ ...ROUTE_PATHS.strayFeed, response: z.string() }),
  feeds: route({ ...ROUTE_PATHS.feeds, query: FeedsQuery, response: FeedsView }),
  createFeed: route({ ...ROUTE_PATHS.createFeed, body: CreateFeedBody, response: IssuedFeedView }),
  patchFeed: route({ ...ROUTE_PATHS.patchFeed, body: PatchFeedBody, response: FeedView }),
  rotateFeed: route({ ...ROUTE_PATHS.rotateFeed, response: IssuedFeedView }),
  revokeFeed: route({ ...ROUTE_PATHS.revokeFeed, response: FeedView }),
  freshness: route({ ...ROUTE_PATHS.freshness, response: FreshnessView }),
  tellByPhone: route({ ...ROUTE_PATHS.tellByPhone, body: PhoneCallBody, response: Done }),
  untellByPhone: route({ ...ROUTE_PATHS.untellByPhone, body: PhoneCallBody, response: Done }),
  /** A page (`text/html`), not JSON. */
  actPage: route({ ...ROUTE_PATHS.actPage, query: ActPageQuery, response: z.string() }),
  /** A form (`multipart/form-data`, see `ActForm`), answered by a page. */
  act: route({ ...ROUTE_PATHS.act, response: z.string() }),
  reports: route({ ...ROUTE_PATHS.reports, response: ReportsView }),
  settleReport: route({ ...ROUTE_PATHS.settleReport, response: Done }),
  acknowledgements: route({ ...ROUTE_PATHS.acknowledgements, response: AcknowledgementsView }),
  acknowledge: route({
    ...ROUTE_PATHS.acknowledge,
    body: AcknowledgeBody,
    response: AcknowledgementsView,
  }),
  mails: route({ ...ROUTE_PATHS.mails, query: MailsQuery, response: MailsView }),
  mail: route({ ...ROUTE_PATHS.mail, response: MailTextView }),
  /** The mail as it goes over the wire (`message/rfc822`), not JSON. */
  mailMessage: route({ ...ROUTE_PATHS.mailMessage, response: z.string() }),
  /** A file, not JSON. */
  mailAttachment: route({ ...ROUTE_PATHS.mailAttachment, response: z.string() }),
  resendMail: route({ ...ROUTE_PATHS.resendMail, response: MailView }),
  cancelMail: route({ ...ROUTE_PATHS.cancelMail, response: MailView }),
  worksiteMails: route({ ...ROUTE_PATHS.worksiteMails, response: MailedSheetsView }),
  /** Answered 202: they are queued, or kept where there is no server to send them by. */
  mailSheet: route({ ...ROUTE_PATHS.mailSheet, body: MailSheetBody, response: MailedSheetsView }),
  mailAddresses: route({ ...ROUTE_PATHS.mailAddresses, response: MailAddressesView }),
  putMailAddress: route({
    ...ROUTE_PATHS.putMailAddress,
    body: PutMailAddressBody,
    response: MailAddressesView,
  }),
  mailWays: route({ ...ROUTE_PATHS.mailWays, response: MailWaysView }),
  putMailAccount: route({
    ...ROUTE_PATHS.putMailAccount,
    body: PutMailAccountBody,
    response: MailWaysView,
  }),
  deleteMailAccount: route({ ...ROUTE_PATHS.deleteMailAccount, response: MailWaysView }),
  tryMailAccount: route({
    ...ROUTE_PATHS.tryMailAccount,
    body: TryMailAccountBody,
    response: MailTrialView,
  }),
  /** A form (`multipart/form-data`, see `UploadFields`). */
  uploadFile: route({ ...ROUTE_PATHS.uploadFile, response: FileView }),
  /** The file itself (`image/jpeg`), not JSON. */
  file: route({ ...ROUTE_PATHS.file, response: z.string() }),
  dossier: route({ ...ROUTE_PATHS.dossier, response: WorksiteDossierView }),
  patchDossier: route({
    ...ROUTE_PATHS.patchDossier,
    body: PatchDossierBody,
    response: WorksiteDossierView,
  }),
  tickItem: route({ ...ROUTE_PATHS.tickItem, body: TickBody, response: WorksiteDossierView }),
  customQuestions: route({ ...ROUTE_PATHS.customQuestions, response: CustomQuestionsView }),
  putQuestions: route({
    ...ROUTE_PATHS.putQuestions,
    body: PutQuestionsBody,
    response: CustomQuestionsView,
  }),
  letterhead: route({ ...ROUTE_PATHS.letterhead, response: LetterheadView }),
  putLetterhead: route({
    ...ROUTE_PATHS.putLetterhead,
    body: PutLetterheadBody,
    response: LetterheadView,
  }),
  /** The picture itself (`image/png` or `image/jpeg`), not JSON. */
  logo: route({ ...ROUTE_PATHS.logo, response: z.string() }),
  /** A form (`multipart/form-data`, the picture under `file`). */
  putLogo: route({ ...ROUTE_PATHS.putLogo, response: LetterheadView }),
  removeLogo: route({ ...ROUTE_PATHS.removeLogo, response: LetterheadView }),
  clientFiles: route({ ...ROUTE_PATHS.clientFiles, response: FilesView }),
  /** The sheet itself (`application/pdf`), not JSON. */
  worksiteSheet: route({
    ...ROUTE_PATHS.worksiteSheet,
    query: SheetQuery,
    response: z.string(),
  }),
  /** PDFs, not JSON. */
  weekPdf: route({ ...ROUTE_PATHS.weekPdf, query: WeekPdfQuery, response: z.string() }),
  daysPdf: route({ ...ROUTE_PATHS.daysPdf, query: DaysPdfQuery, response: z.string() }),
  /** Answered 202: it is made in the background. */
  createSheetBatch: route({
    ...ROUTE_PATHS.createSheetBatch,
    body: CreateSheetBatchBody,
    response: SheetBatchView,
  }),
  sheetBatch: route({ ...ROUTE_PATHS.sheetBatch, response: SheetBatchView }),
  stopSheetBatch: route({ ...ROUTE_PATHS.stopSheetBatch, response: SheetBatchView }),
  sheetBatchPdf: route({ ...ROUTE_PATHS.sheetBatchPdf, response: z.string() }),
  templates: route({ ...ROUTE_PATHS.templates, response: TemplatesView }),
  createTemplate: route({
    ...ROUTE_PATHS.createTemplate,
    body: CreateTemplateBody,
    response: TemplateView,
  }),
  patchTemplate: route({
    ...ROUTE_PATHS.patchTemplate,
    body: PatchTemplateBody,
    response: TemplateView,
  }),
  proposeTemplate: route({
    ...ROUTE_PATHS.proposeTemplate,
    body: TemplateProposalBody,
    response: TemplateProposalView,
  }),
  templateVersions: route({ ...ROUTE_PATHS.templateVersions, response: TemplateVersionsView }),
  createImport: route({ ...ROUTE_PATHS.createImport, response: ImportView }),
  getImport: route({ ...ROUTE_PATHS.getImport, response: ImportView }),
  patchImport: route({
    ...ROUTE_PATHS.patchImport,
    body: PatchImportBody,
    response: ImportView,
  }),
  readCalendar: route({ ...ROUTE_PATHS.readCalendar, response: CalendarFileView }),
  applyImport: route({ ...ROUTE_PATHS.applyImport, response: ImportView }),
  cancelImport: route({ ...ROUTE_PATHS.cancelImport, response: ImportView }),
  /** A file (`text/csv`), not JSON: for a link, not for a fetch. */
  importErrors: route({ ...ROUTE_PATHS.importErrors, response: z.string() }),
  savedMappings: route({
    ...ROUTE_PATHS.savedMappings,
    response: SavedMappingsView,
  }),
  saveMapping: route({
    ...ROUTE_PATHS.saveMapping,
    body: SaveMappingBody,
    response: SavedMappingView,
  }),
} as const satisfies Record<string, Route>;

export type RouteName = keyof typeof routes;
