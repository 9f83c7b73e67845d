import type { Intervention, Plan } from '@pastille/scheduling';

/** The bar under the focus, and the line on which it stands. */
export interface FocusedBar {
  readonly one: Intervention;
  readonly rowId: string;
  readonly element: Element;
}

export function focusedBar(plan: Plan): FocusedBar | null {
  const element = document.activeElement?.closest('[data-intervention-id]');
  const one = element
    ? plan.intervention(element.getAttribute('data-intervention-id') ?? '')
    : undefined;
  return one && element ? { one, element, rowId: element.getAttribute('data-row-id') ?? '' } : null;
}
