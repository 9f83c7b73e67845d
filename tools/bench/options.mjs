/** `--runs=1`, `--rows=50,200`: how much is measured, for a quick look. Everything else is a topic. */
export function parseOptions(words) {
  const flags = words.filter((word) => word.startsWith('--'));
  const unknown = flags.filter((flag) => !/^--(runs|rows|only)=./.test(flag));
  const valueOf = (name) => flags.find((flag) => flag.startsWith(`--${name}=`))?.split('=')[1];
  const numbersOf = (name) => valueOf(name)?.split(',').map(Number);
  return {
    topics: words.filter((word) => !word.startsWith('--')),
    unknown,
    options: {
      runs: numbersOf('runs')?.[0] ?? 5,
      rows: numbersOf('rows') ?? null,
      only: valueOf('only')?.split(',') ?? null,
    },
  };
}
