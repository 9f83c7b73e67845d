import { existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/**
 * An npm package cannot hold symbolic links, so the bundled libraries name each other by links that
 * an install script makes. Where scripts do not run (`npm ci --ignore-scripts`) we make them.
 * @param root the package's `native` folder
 */
export function restoreLinks(root: string): void {
  const list = join(root, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const link of parseLinks(readFileSync(list, 'utf8'))) {
    const from = join(root, '..', link.target);
    if (isThere(from)) continue;
    symlinkSync(relative(dirname(from), join(root, '..', link.source)), from);
  }
}

interface Link {
  readonly source: string;
  readonly target: string;
}

function parseLinks(text: string): Link[] {
  const parsed: unknown = JSON.parse(text);
  return Array.isArray(parsed) ? parsed.filter(isLink) : [];
}

function isLink(value: unknown): value is Link {
  if (typeof value !== 'object' || value === null || !('source' in value) || !('target' in value))
    return false;
  return typeof value.source === 'string' && typeof value.target === 'string';
}

/** A dangling link is there too. */
function isThere(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}
