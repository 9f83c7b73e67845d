/** The ranges of package.json's `engines`, where the rest of the toolchain works. */
const ENOUGH = [
  [20, 19],
  [22, 13],
  [24, 11],
];

export function demandNode(version = process.versions.node) {
  if (isEnough(version)) return;
  console.error(`pastille: Node ${version} is too old: 20.19, 22.13, 24.11 or newer is needed.`);
  process.exit(1);
}

export function isEnough(version) {
  const [major, minor] = version.split('.').map(Number);
  const known = ENOUGH.find(([wanted]) => wanted === major);
  return known ? minor >= known[1] : major > 24;
}
