import { z } from 'zod';
import { Id } from './primitives.js';

/** What a column of the file may become. */
export const IMPORT_FIELDS = [
  'reference',
  'title',
  'clientName',
  'clientPhone',
  'clientEmail',
  'address',
  'postalCode',
  'city',
  'latitude',
  'longitude',
  'areaLabel',
  'start',
  'expectedEnd',
  'note',
] as const;
export const ImportField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof ImportField>;

export const ImportMapping = z
  .object({
    /** Column name → field. Several columns on `title` are joined with « · » in the order of the file. */
    columns: z.record(z.string().max(200), ImportField),
    /** The column whose equal values make one worksite (earliest start, latest end, areas as locations): then that value is the reference, and the row's own labels its area. `null` = one per row. */
    groupBy: z.string().max(200).nullable(),
    /** « nature · référence »: for files whose title column names a kind of works, not one job. */
    titleWithReference: z.boolean(),
    separator: z.enum([';', ',', '\t', '|']),
    encoding: z.enum(['utf-8', 'windows-1252']),
    dateFormat: z.enum(['yyyy-mm-dd', 'dd/mm/yyyy', 'mm/dd/yyyy']),
    certainty: z.enum(['firm', 'provisional']),
    statusId: Id.nullable(),
    branchId: Id.nullable(),
  })
  .meta({ id: 'ImportMapping' });
export type ImportMapping = z.infer<typeof ImportMapping>;

export const ImportError = z.object({
  line: z.int(),
  column: z.string().nullable(),
  message: z.string(),
});
export type ImportError = z.infer<typeof ImportError>;

export const ImportView = z
  .object({
    id: Id,
    fileName: z.string(),
    state: z.enum(['previewing', 'ready', 'applying', 'applied', 'failed', 'cancelled']),
    mapping: ImportMapping,
    columns: z.array(z.object({ name: z.string(), samples: z.array(z.string()) })),
    counts: z.object({
      rows: z.int(),
      worksites: z.int(),
      created: z.int(),
      updated: z.int(),
      unchanged: z.int(),
      clients: z.int(),
      locations: z.int(),
      errors: z.int(),
    }),
    /** The first of them; the error file has all. */
    errors: z.array(ImportError),
    preview: z.array(
      z.object({
        reference: z.string(),
        title: z.string(),
        clientName: z.string(),
        place: z.string(),
        start: z.string().nullable(),
        expectedEnd: z.string().nullable(),
        areas: z.int(),
      }),
    ),
    /** Rows done so far, for the bar of progress. */
    progress: z.object({ done: z.int(), total: z.int() }),
    message: z.string().nullable(),
  })
  .meta({ id: 'Import' });
export type ImportView = z.infer<typeof ImportView>;

export const SavedMappingView = z
  .object({ id: Id, name: z.string(), mapping: ImportMapping })
  .meta({ id: 'SavedMapping' });
export const SavedMappingsView = z
  .object({ mappings: z.array(SavedMappingView) })
  .meta({ id: 'SavedMappings' });
export const SaveMappingBody = z.object({
  id: Id,
  name: z.string().trim().min(1).max(100),
  mapping: ImportMapping,
});

/** Changing the mapping previews again. */
export const PatchImportBody = z.object({ mapping: ImportMapping });
