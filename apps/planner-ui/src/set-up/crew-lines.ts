export interface CrewLine {
  readonly name: string;
  readonly members: readonly string[];
}

/** « Équipe A : Éric, Sami » by line; a line without a colon is a crew that nobody is in yet. */
export function crewLines(text: string): CrewLine[] {
  return text.split('\n').flatMap((line) => {
    const at = line.indexOf(':');
    const name = (at < 0 ? line : line.slice(0, at)).trim();
    const members =
      at < 0
        ? []
        : line
            .slice(at + 1)
            .split(/[,;]/)
            .map((one) => one.trim());
    return name === '' ? [] : [{ name, members: members.filter(Boolean) }];
  });
}

interface Named {
  readonly id: string;
  readonly name: string;
}

const fold = (name: string): string => name.toLocaleLowerCase();

/** By the whole name, else by a first name that only one person bears. */
export function findPerson<T extends Named>(people: readonly T[], said: string): T | undefined {
  const whole = people.find(({ name }) => fold(name) === fold(said));
  if (whole) return whole;
  const byFirst = people.filter(({ name }) => fold(name.split(' ')[0] ?? '') === fold(said));
  return byFirst.length === 1 ? byFirst[0] : undefined;
}
