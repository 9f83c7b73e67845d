/** How many frames a bar may take to be drawn after the scroll. */
const PATIENCE = 90;

const GLOW: Keyframe[] = [
  { boxShadow: '0 0 0 0 var(--accent)' },
  { boxShadow: '0 0 0 4px var(--accent)', offset: 0.25 },
  { boxShadow: '0 0 0 0 var(--accent)' },
];

function barOf(interventionId: string): HTMLElement | null {
  const id = CSS.escape(interventionId);
  return document.querySelector<HTMLElement>(
    `.pl-bar[data-intervention-id="${id}"]:not([data-mirror]), [data-testid="day-list"] [data-intervention-id="${id}"]`,
  );
}

const isMotionReduced = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

function lightUp(bar: HTMLElement, takesFocus: boolean): void {
  if (takesFocus) {
    bar.scrollIntoView({ block: 'center' });
    bar.focus();
  }
  if (!isMotionReduced()) bar.animate(GLOW, { duration: 1200, easing: 'ease-out' });
}

/** Lights a bar up for a moment, as soon as it is drawn; without motion the focus alone shows it. */
export function flash(
  interventionId: string,
  { takesFocus }: { readonly takesFocus: boolean },
): void {
  let left = PATIENCE;
  const look = (): void => {
    left -= 1;
    const bar = barOf(interventionId);
    if (bar && bar.style.visibility !== 'hidden') lightUp(bar, takesFocus);
    else if (left > 0) requestAnimationFrame(look);
  };
  // Once the drawer is gone or the board has moved: not the bar that stands there now.
  requestAnimationFrame(() => requestAnimationFrame(look));
}
