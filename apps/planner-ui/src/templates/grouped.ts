import type { TemplateView } from '@pastille/contracts';

interface Group {
  readonly group: string;
  readonly items: { readonly value: string; readonly label: string }[];
}

/** For a field of choice: the templates under their trades, in the order in which they come. */
export function groupedByTrade(templates: readonly TemplateView[]): Group[] {
  const groups = new Map<string, Group>();
  for (const { id, name, trade } of templates) {
    const group = groups.get(trade) ?? { group: trade, items: [] };
    group.items.push({ value: id, label: name });
    groups.set(trade, group);
  }
  return [...groups.values()];
}
