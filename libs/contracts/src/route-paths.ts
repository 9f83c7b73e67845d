/**
 * Where each route stands, without its schemas: the browser calls by these, and so fetches no
 * validator with its first screen. As Nest writes paths: `/api/boards/:id/plan`.
 */
export const ROUTE_PATHS = {
  health: { method: 'GET', path: '/api/health' },
  openapi: { method: 'GET', path: '/api/openapi.json' },
  config: { method: 'GET', path: '/api/config' },
  signIn: { method: 'POST', path: '/api/session' },
  session: { method: 'GET', path: '/api/session' },
  patchMe: { method: 'PATCH', path: '/api/session' },
  signOut: { method: 'DELETE', path: '/api/session' },
  users: { method: 'GET', path: '/api/users' },
  createUser: { method: 'POST', path: '/api/users' },
  patchUser: { method: 'PATCH', path: '/api/users/:id' },
  finishSetUp: { method: 'POST', path: '/api/company/set-up' },
  boards: { method: 'GET', path: '/api/boards' },
  plan: { method: 'GET', path: '/api/boards/:id/plan' },
  changes: { method: 'GET', path: '/api/boards/:id/changes' },
  history: { method: 'GET', path: '/api/boards/:id/history' },
  command: { method: 'POST', path: '/api/boards/:id/commands' },
  conflicts: { method: 'GET', path: '/api/boards/:id/conflicts' },
  slots: { method: 'POST', path: '/api/boards/:id/slots' },
  preview: { method: 'POST', path: '/api/boards/:id/preview' },
  /** Not of the API: what phones fetch, without a session. */
  feed: { method: 'GET', path: '/feeds/:token.ics' },
  /** An address that was copied badly, answered so that its owner understands. */
  strayFeed: { method: 'GET', path: '/feeds/:address' },
  feeds: { method: 'GET', path: '/api/feeds' },
  createFeed: { method: 'POST', path: '/api/feeds' },
  patchFeed: { method: 'PATCH', path: '/api/feeds/:id' },
  rotateFeed: { method: 'POST', path: '/api/feeds/:id/rotate' },
  revokeFeed: { method: 'DELETE', path: '/api/feeds/:id' },
  freshness: { method: 'GET', path: '/api/boards/:id/freshness' },
  /** Not of the API: the page « Ma journée » behind the link of a calendar event, without a session. */
  actPage: { method: 'GET', path: '/act/:token' },
  act: { method: 'POST', path: '/act/:token' },
  reports: { method: 'GET', path: '/api/boards/:id/reports' },
  settleReport: { method: 'POST', path: '/api/boards/:id/reports/:reportId/settle' },
  acknowledgements: { method: 'GET', path: '/api/boards/:id/acknowledgements' },
  acknowledge: { method: 'POST', path: '/api/boards/:id/acknowledgements' },
  uploadFile: { method: 'POST', path: '/api/files' },
  file: { method: 'GET', path: '/api/files/:id' },
  dossier: { method: 'GET', path: '/api/worksites/:id/dossier' },
  patchDossier: { method: 'PATCH', path: '/api/worksites/:id/dossier' },
  tickItem: { method: 'POST', path: '/api/worksites/:id/checklist/:itemId' },
  customQuestions: { method: 'GET', path: '/api/custom-questions' },
  putQuestions: { method: 'PUT', path: '/api/custom-questions' },
  letterhead: { method: 'GET', path: '/api/letterhead' },
  putLetterhead: { method: 'PUT', path: '/api/letterhead' },
  logo: { method: 'GET', path: '/api/letterhead/logo' },
  putLogo: { method: 'POST', path: '/api/letterhead/logo' },
  removeLogo: { method: 'DELETE', path: '/api/letterhead/logo' },
  clientFiles: { method: 'GET', path: '/api/clients/:id/files' },
  /** A PDF for people, in the language asked for. */
  worksiteSheet: { method: 'GET', path: '/api/worksites/:id/sheet.pdf' },
  createImport: { method: 'POST', path: '/api/imports' },
  getImport: { method: 'GET', path: '/api/imports/:id' },
  templates: { method: 'GET', path: '/api/templates' },
  createTemplate: { method: 'POST', path: '/api/templates' },
  patchTemplate: { method: 'PATCH', path: '/api/templates/:id' },
  templateVersions: { method: 'GET', path: '/api/templates/:id/versions' },
  patchImport: { method: 'PATCH', path: '/api/imports/:id' },
  applyImport: { method: 'POST', path: '/api/imports/:id/apply' },
  cancelImport: { method: 'DELETE', path: '/api/imports/:id' },
  /** A calendar file, read and laid out; nothing is kept of it. */
  readCalendar: { method: 'POST', path: '/api/boards/:id/calendar-files' },
  importErrors: { method: 'GET', path: '/api/imports/:id/errors.csv' },
  savedMappings: { method: 'GET', path: '/api/import-mappings' },
  saveMapping: { method: 'POST', path: '/api/import-mappings' },
} as const;

/** The custom header that every change must carry: a form of another site cannot set it. */
export const CSRF_HEADER = 'x-pastille';
