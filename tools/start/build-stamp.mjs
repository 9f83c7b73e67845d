import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Shared by all projects: a change of one of these makes every build stale. */
const GROUND = ['tsconfig.base.json', 'package-lock.json'];
const IGNORED = new Set(['dist', 'node_modules', 'coverage']);
/** A spec is not built; changing one costs no rebuild. */
const UNBUILT = /\.spec\.tsx?$|(^|\/)jest\.config\.mjs$|\.md$/;

/**
 * Tells whether a project's sources changed since it was last built here. Sizes and times of its files
 * are enough: a checkout or an edit changes them, and reading no content keeps the second start quick.
 */
export class BuildStamps {
  #root;
  #file;

  constructor(root) {
    this.#root = root;
    this.#file = join(root, 'node_modules', '.cache', 'pastille', 'built.json');
  }

  /** Those of `projects` that must be built, each with its stamp now: what changes during the build is stale again. */
  stale(projects) {
    const built = this.#read();
    return projects
      .map((project) => ({ ...project, stamp: this.#stampOf(project.folder) }))
      .filter(
        ({ name, folder, output, stamp }) =>
          built[name] !== stamp || !existsSync(join(this.#root, folder, output)),
      );
  }

  /** Remembers what `stale` found, once it is built. */
  keep(projects) {
    const built = this.#read();
    for (const { name, stamp } of projects) built[name] = stamp;
    mkdirSync(dirname(this.#file), { recursive: true });
    writeFileSync(this.#file, JSON.stringify(built));
  }

  #read() {
    try {
      return JSON.parse(readFileSync(this.#file, 'utf8'));
    } catch {
      return {};
    }
  }

  #stampOf(folder) {
    const hash = createHash('sha1');
    const files = [
      ...filesUnder(join(this.#root, folder)),
      ...GROUND.map((name) => join(this.#root, name)),
    ];
    for (const file of files) {
      const { size, mtimeMs } = statSync(file, { throwIfNoEntry: false }) ?? {
        size: 0,
        mtimeMs: 0,
      };
      hash.update(`${file}\0${size}\0${mtimeMs}\n`);
    }
    return hash.digest('hex');
  }
}

function filesUnder(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return IGNORED.has(entry.name) ? [] : filesUnder(path);
    return UNBUILT.test(path) ? [] : [path];
  });
}
