// Names that say nothing: a drain fills with whatever found no better place, and a suffix that fits
// every file tells the reader about none.
const DRAINS = ['shared', 'common', 'util', 'utils', 'helper', 'helpers', 'core', 'misc', 'lib'];
const EMPTY_SUFFIX =
  /\.(service|util|utils|helper|helpers|interface|type|types|dto|enum)\.[jt]sx?$/;
const EMPTY_NAME = /^(I[A-Z]\w*|\w*(Impl|Manager|Dto|Util|Utils|Helper|Helpers))\.tsx?$/;
const CODE = /\.(ts|mjs)$/;
const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z0-9-]+)*\.(ts|mjs)$/;
const PASCAL = /^[A-Z][A-Za-z0-9]*(\.[a-z0-9-]+)*\.tsx$/;
/** In the UI a file may bear the name of the one function or hook it exports. */
const CAMEL_IN_UI = /^apps\/planner-ui\/src\/(.*\/)?[a-z][A-Za-z0-9]*(\.[a-z0-9-]+)*\.ts$/;
/** The entry point, a table of routes, a set of toasts: markup, but no component to be named after. */
const NO_COMPONENT = /^[a-z]+(\.[a-z0-9-]+)*\.tsx$/;

const spelling = (name) =>
  name.endsWith('.tsx')
    ? { isRight: PASCAL.test(name) || NO_COMPONENT.test(name), wanted: 'PascalCase.tsx' }
    : { isRight: KEBAB.test(name) || !CODE.test(name), wanted: 'kebab-case' };

function reasonAgainst(path) {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  const stem = name.split('.')[0] ?? '';
  const drain = [...parts.slice(0, -1), stem].find((part) => DRAINS.includes(part));
  if (drain) return `« ${drain} » says nothing about what is in it`;
  if (EMPTY_SUFFIX.test(name)) return `the suffix of « ${name} » carries no information`;
  if (EMPTY_NAME.test(name)) return `« ${name} » is named after its role, not its meaning`;
  const { isRight, wanted } = spelling(name);
  return isRight || CAMEL_IN_UI.test(path) ? undefined : `« ${name} » is not ${wanted}`;
}

/** The paths, relative to the root and with slashes, that are badly named, each with the reason. */
export function badNames(paths) {
  return paths
    .map((path) => ({ path, reason: reasonAgainst(path) }))
    .filter(({ reason }) => reason !== undefined);
}
