import { randomUUID } from 'node:crypto';
import { readFile, stat, writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { parseArgs } from 'node:util';
import type { INestApplicationContext } from '@nestjs/common';
import { ImportMapping } from '@pastille/contracts';
import { DataSource } from 'typeorm';
import { BringIn, type Delivery } from '../imports/bring-in.js';
import { defaultStatusId, type Present } from '../imports/changes/present.js';
import { errorFile } from '../imports/error-file.js';
import { UnreadableFile, type Fault } from '../imports/fault.js';
import { MAX_FILE_BYTES } from '../imports/receive-file.js';
import { checkChoice } from '../imports/mapping/check-mapping.js';
import { guessMapping } from '../imports/mapping/guess-mapping.js';
import { readFileOfWorksites, sampleOf, sniffFormat } from '../imports/read-file.js';
import { sentenceWithLine } from '../imports/sentences.js';
import type { Who } from '../planning/planning.access.js';
import { boardsOf } from '../planning/queries/get-boards.js';
import { CommandRefusal } from './command-refusal.js';
import { importerOf, type Importer } from './importer.js';
import { ProgressLine } from './progress-line.js';
import type { Run } from './verbs.js';

const USAGE =
  'import <file> [--mapping <file.json>] [--status <name>] [--branch <name>] [--company <name>] [--as <e-mail>]';

/** Nothing was imported because of what the file says; the error file names every line. */
const FILE_HAS_ERRORS = 2;

const SHOWN = 10;

/** The same import as on the screen, in one go: 0 done, 1 not possible, 2 errors in the file. */
export const run: Run = async (args, app) => {
  const options = optionsOf(args);
  const content = await contentOf(options.file);
  const importer = await importerOf(app.get(DataSource), options);
  const progress = new ProgressLine();
  try {
    const delivery = await read(app, { options, content, importer, progress });
    const faults = await faultsOf(app, delivery);
    if (faults.length > 0) return await tellFaults(options.file, faults, importer);
    progress.say('writing');
    const counts = await app.get(BringIn).run({ ...delivery, commandId: randomUUID() });
    progress.end();
    const { rows, drafts } = delivery.reading;
    console.log(
      `${basename(options.file)}: ${rows} rows, ${drafts.length} worksites for ${importer.companyName}.`,
    );
    console.log(
      `  ${counts.created} new, ${counts.updated} updated, ${counts.unchanged} unchanged; ${counts.clients} new clients, ${counts.locations} new places.`,
    );
    return 0;
  } catch (error) {
    progress.end();
    if (error instanceof UnreadableFile) return tellFaults(options.file, [error.fault], importer);
    throw error;
  }
};

interface Options {
  readonly file: string;
  readonly mapping: string | null;
  readonly status: string | null;
  readonly branch: string | null;
  readonly company: string | null;
  readonly as: string | null;
}

function optionsOf(args: readonly string[]): Options {
  const { values, positionals } = parsed(args);
  const [file, ...others] = positionals;
  if (file === undefined || others.length > 0)
    throw new CommandRefusal(`one file is needed: ${USAGE}`);
  const given = (name: keyof typeof values) => values[name] ?? null;
  return {
    file,
    mapping: given('mapping'),
    status: given('status'),
    branch: given('branch'),
    company: given('company'),
    as: given('as'),
  };
}

function parsed(args: readonly string[]) {
  const text = { type: 'string' } as const;
  const options = { mapping: text, status: text, branch: text, company: text, as: text };
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true });
  } catch (error) {
    throw new CommandRefusal(`${messageOf(error)}\n${USAGE}`);
  }
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? error.message : String(error);

async function contentOf(file: string): Promise<Buffer> {
  try {
    const { size } = await stat(file);
    if (size > MAX_FILE_BYTES) throw new CommandRefusal(`${file} is larger than 50 MB`);
    return await readFile(file);
  } catch (error) {
    if (error instanceof CommandRefusal) throw error;
    throw new CommandRefusal(`cannot read ${file}: ${messageOf(error)}`);
  }
}

interface Job {
  readonly options: Options;
  readonly content: Buffer;
  readonly importer: Importer;
  readonly progress: ProgressLine;
}

async function read(
  app: INestApplicationContext,
  { options, content, importer, progress }: Job,
): Promise<Delivery> {
  const { who } = importer;
  const boardId = await boardOf(app.get(DataSource), who);
  const present = await app.get(BringIn).present(who, boardId);
  const mapping = await mappingOf(content, options, present);
  const reading = await readFileOfWorksites(content, mapping, (rows) =>
    progress.say(`${rows} rows read`),
  );
  return { who, boardId, fileName: basename(options.file), mapping, reading };
}

async function boardOf(dataSource: DataSource, who: Who): Promise<string> {
  const [board] = (await boardsOf(dataSource.manager, who)).boards;
  if (!board) throw new CommandRefusal('the company has no board');
  return board.id;
}

async function faultsOf(
  app: INestApplicationContext,
  { who, boardId, mapping, reading }: Delivery,
): Promise<readonly Fault[]> {
  const present = await app.get(BringIn).present(who, boardId);
  return [...checkChoice(present, mapping), ...reading.faults];
}

/** What was guessed, under what a mapping file says, under what the command line says. */
async function mappingOf(
  content: Buffer,
  options: Options,
  present: Present,
): Promise<ImportMapping> {
  const given = options.mapping === null ? {} : await givenMapping(options.mapping);
  const format = { ...sniffFormat(content), ...pick(given) };
  const defaults = { statusId: defaultStatusId(present), branchId: present.settings.mainBranchId };
  const guessed = guessMapping(await sampleOf(content, format), format, defaults);
  const statusId = idByName([...present.records.status.values()], options.status, '--status');
  const branchId = idByName([...present.records.branch.values()], options.branch, '--branch');
  return {
    ...guessed,
    ...given,
    ...(statusId ? { statusId } : {}),
    ...(branchId ? { branchId } : {}),
  };
}

const PartialMapping = ImportMapping.partial();

type GivenMapping = Partial<ImportMapping>;

const pick = ({ encoding, separator }: GivenMapping) => ({
  ...(encoding ? { encoding } : {}),
  ...(separator ? { separator } : {}),
});

/** A whole mapping, as the screen saves it, or the part that differs from the guess. */
async function givenMapping(file: string): Promise<GivenMapping> {
  let value: unknown;
  try {
    value = JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    throw new CommandRefusal(`cannot read ${file}: ${messageOf(error)}`);
  }
  const parsed = PartialMapping.safeParse(value);
  if (!parsed.success) {
    const issues = parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);
    throw new CommandRefusal(`${file} is no mapping: ${issues.join('; ')}`);
  }
  return Object.fromEntries(Object.entries(parsed.data).filter(([, each]) => each !== undefined));
}

interface Named {
  readonly id: string;
  readonly name: string;
}

function idByName(list: readonly Named[], name: string | null, option: string): string | null {
  if (name === null) return null;
  const found = list.find((each) => each.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  if (found) return found.id;
  throw new CommandRefusal(
    `${option}: no « ${name} »; there is ${list.map((each) => `« ${each.name} »`).join(', ')}`,
  );
}

async function tellFaults(
  file: string,
  faults: readonly Fault[],
  { locale }: Importer,
): Promise<number> {
  console.error(`${basename(file)}: ${faults.length} error(s), nothing was imported.`);
  for (const fault of faults.slice(0, SHOWN)) {
    const column = fault.column === null ? '' : ` [${fault.column}]`;
    console.error(`  ${sentenceWithLine(fault, locale)}${column}`);
  }
  const target = `${file.slice(0, file.length - extname(file).length)}-${locale === 'fr' ? 'erreurs' : 'errors'}.csv`;
  try {
    await writeFile(target, errorFile(faults, locale));
    console.error(`  all of them: ${target}`);
  } catch (error) {
    console.error(`  the error file could not be written: ${messageOf(error)}`);
  }
  return FILE_HAS_ERRORS;
}
