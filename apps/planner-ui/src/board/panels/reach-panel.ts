/** The panel was shut when A was pressed: its field takes the focus as soon as it is drawn. */
let isAwaited = false;

/** A: the search of « à planifier »; where the panel is shut, it opens first. */
export function reachPanel(): void {
  const field = document.querySelector<HTMLElement>('[data-panel-search]');
  if (field) {
    field.focus();
    return;
  }
  const toggle = document.querySelector<HTMLElement>('header [data-keys="A"]');
  isAwaited = toggle !== null;
  toggle?.click();
}

/** What the field of the panel does when it comes: `null` when it goes. */
export function whenPanelComes(field: HTMLElement | null): void {
  if (!field || !isAwaited) return;
  isAwaited = false;
  field.focus();
}
