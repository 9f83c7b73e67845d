import { StartRefusal } from '../../start-refusal.js';
import { type Binaries, findBinaries } from './binaries.js';
import { copiedHome, hasCopiedHome } from './copied-home.js';
import {
  createCluster,
  majorOf,
  placeIn,
  prepareDataDir,
  readPassword,
  refuseAnothersFolder,
  SUPERUSER,
  type Place,
} from './data-folder.js';
import { freePort } from './free-port.js';
import { launch } from './launch.js';
import { chooseUser, handOver, isRoot, type RunAs, userFor } from './os-user.js';
import { isPostmasterAlive, readPostmaster } from './postmaster.js';
import { isAnswering } from './probe.js';
import { type EmbeddedServer, keepAlive } from './keep-alive.js';
import { withStartLock } from './start-lock.js';

export interface EmbeddedOptions {
  /** Absolute. The database stands in `postgres/` under it. */
  readonly dataDir: string;
  /** `false` for tests: no fsync. */
  readonly durable?: boolean;
  readonly log?: (message: string) => void;
}

interface Ground {
  readonly place: Place;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
}

/**
 * PostgreSQL on this machine without installing it. A server that an earlier process left behind
 * (kill -9) is used again; one that dies while we live is started again on the same port.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  prepareDataDir(options.dataDir);
  return withStartLock(options.dataDir, () => start(options));
}

async function start({
  dataDir,
  durable = true,
  log = () => undefined,
}: EmbeddedOptions): Promise<EmbeddedServer> {
  const ground = chooseGround(dataDir);
  const { place, binaries, runAs } = ground;
  if (!place.folder.startsWith(dataDir))
    log(`PostgreSQL cannot reach DATA_DIR; its data are in ${place.folder}`);
  if (majorOf(place.folder) === null) createCluster(place, { binaries, runAs, durable });
  handOver(place.folder, runAs);

  const orphan = await reusable(place);
  const port = orphan?.port ?? (await freePort());
  const url = urlFor(place, port);
  const again = () => launch({ ...ground, folder: place.folder, port, url, durable });
  const pid = orphan?.pid ?? (await again());
  return keepAlive({ url, pid, launch: again, log });
}

function chooseGround(dataDir: string): Ground {
  const place = placeIn(dataDir);
  refuseAnothersFolder(place.folder);
  const binaries = fitting(findBinaries(), place);
  const runAs = isRoot() && hasCopiedHome(dataDir) ? null : chooseUser(binaries.bin, place.folder);
  if (runAs) return { place, binaries, runAs };
  const home = copiedHome(dataDir, binaries);
  const copied = placeIn(home.dataDir);
  const user = userFor(copied.folder);
  if (!user)
    throw new StartRefusal(
      'PostgreSQL cannot run as root, and there is no user « postgres » or « nobody » here.',
    );
  return { place: copied, binaries: home.binaries, runAs: user };
}

/** A data folder opens with the major version that made it, and no other. */
function fitting(found: readonly Binaries[], place: Place): Binaries {
  const major = majorOf(place.folder);
  const chosen = found.find((binaries) => major === null || binaries.major === major);
  if (chosen) return chosen;
  if (major === null) {
    throw new StartRefusal(
      'No PostgreSQL found: run npm ci again, install PostgreSQL 15 or newer, or give DATABASE_URL.',
    );
  }
  const ours = found.map((binaries) => binaries.major).join(', ') || 'none';
  throw new StartRefusal(
    `The data in ${place.folder} were written by PostgreSQL ${major}, this machine has ${ours}: ` +
      `install PostgreSQL ${major}, or move that folder away to start anew.`,
  );
}

/** A live server on our folder that takes our password; one that is still recovering is waited for. */
async function reusable(place: Place): Promise<{ pid: number; port: number } | null> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = readPostmaster(place.folder);
    if (!found || !isPostmasterAlive(found.pid)) return null;
    if (found.port > 0 && (await isAnswering(urlFor(place, found.port)))) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StartRefusal(
    `Another PostgreSQL holds ${place.folder} and does not answer: stop it first.`,
  );
}

function urlFor(place: Place, port: number): string {
  return `postgres://${SUPERUSER}:${readPassword(place)}@127.0.0.1:${port}/postgres`;
}
