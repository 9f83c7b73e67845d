import { useEffect, useRef, type RefObject } from 'react';
import { useBoard, type BoardContextValue } from '../../board-context.js';
import { anchorAt, type Opening, useOpening } from '../../popover/opened.js';
import { actedOn, selectionSignal } from '../../selection/selected.js';
import type { Axis } from '../axis.js';
import { Carrying, type Ground } from './carrying.js';
import { pressOf, type Press } from './press.js';

/** Pixels after which a press is a drag, and milliseconds after which a finger has picked up. */
const FAR = 4;
const FINGER_SHAKES = 9;
const LONG_PRESS_MS = 400;

export interface HandGround extends Omit<Ground, 'pushes'> {
  readonly opening: Opening;
}

const swallow = (event: Event): void => event.preventDefault();

/** Bars under one pointer: pressed, picked up, carried, let go. */
class Hand {
  private press: Press | null = null;
  private carrying: Carrying | null = null;
  /** A finger has held still long enough. */
  private pickedUp = false;
  private pushes = false;
  private timer: ReturnType<typeof setTimeout> | undefined;
  /** The click that ends a gesture opens nothing. */
  private swallowsClick = false;

  constructor(
    private readonly root: HTMLElement,
    private readonly ground: RefObject<HandGround>,
  ) {}

  listen(): () => void {
    const listening = new AbortController();
    const { signal } = listening;
    const on = { capture: true, signal };
    window.addEventListener('pointerdown', this.forget, on);
    this.root.addEventListener('pointerdown', this.down, on);
    this.root.addEventListener('contextmenu', this.menu, on);
    window.addEventListener('pointermove', this.move, { ...on, passive: true });
    window.addEventListener('pointerup', this.up, on);
    window.addEventListener('pointercancel', this.cancel, on);
    window.addEventListener('blur', this.cancel, { signal });
    window.addEventListener('click', this.click, on);
    window.addEventListener('keydown', this.key, on);
    window.addEventListener('keyup', this.key, on);
    return () => {
      this.cancel();
      listening.abort();
    };
  }

  again(): void {
    this.carrying?.again();
  }

  /** No click came of the last gesture, as after a finger's: the next one is meant, wherever it is. */
  private readonly forget = (): void => {
    this.swallowsClick = false;
  };

  private readonly down = (event: PointerEvent): void => {
    if (this.press) {
      this.cancel();
      return;
    }
    const chooses = event.ctrlKey || event.metaKey || event.shiftKey;
    if (event.button !== 0 || !event.isPrimary || chooses) return;
    if (!this.ground.current.board.mayPlan) return;
    const press = pressOf(event);
    if (!press) return;
    this.press = press;
    this.pushes = event.altKey;
    if (!press.isTouch) return;
    // Once it is picked up the finger moves the bar; before that it moves the board.
    press.target.addEventListener('touchmove', this.keepStill, { passive: false });
    this.timer = setTimeout(this.pickUp, LONG_PRESS_MS);
  };

  private readonly keepStill = (event: Event): void => {
    if (this.pickedUp && event.cancelable) event.preventDefault();
  };

  private readonly pickUp = (): void => {
    if (!this.press) return;
    this.pickedUp = true;
    this.carry(this.press);
  };

  private carry(press: Press): void {
    const ids = actedOn(selectionSignal.get(), press.bar.interventionId);
    const { root } = this;
    root.setPointerCapture(press.pointerId);
    root.dataset['carrying'] = press.grip;
    this.carrying = new Carrying({ ...press, root, ids }, () => ({
      ...this.ground.current,
      pushes: this.pushes,
    }));
    this.swallowsClick = true;
  }

  private readonly move = (event: PointerEvent): void => {
    const { press } = this;
    if (!press || event.pointerId !== press.pointerId) return;
    this.pushes = event.altKey;
    const { clientX: x, clientY: y } = event;
    const far = Math.hypot(x - press.x, y - press.y);
    if (!this.carrying) {
      if (press.isTouch && far > FINGER_SHAKES) this.cancel();
      else if (!press.isTouch && far > FAR) this.carry(press);
    }
    this.carrying?.moveTo(x, y);
  };

  private readonly up = (event: PointerEvent): void => {
    const { press, carrying } = this;
    if (!press || event.pointerId !== press.pointerId) return;
    const command = carrying?.putDown() ?? null;
    const isLongPress = this.pickedUp && command === null;
    this.carrying = null;
    this.end();
    if (command) this.ground.current.board.store.run(command);
    else if (isLongPress) this.openMenu(press);
  };

  /** Held and let go where it was: everything that can be done to it. */
  private openMenu({ bar, x, y }: Press): void {
    const { interventionId, rowId } = bar;
    const anchor = anchorAt(x, y);
    // After the click that the browser makes of it, which would close the menu again.
    setTimeout(() =>
      this.ground.current.opening.open({ kind: 'menu', interventionId, rowId, anchor }),
    );
  }

  private readonly cancel = (): void => {
    this.carrying?.letGo();
    this.carrying = null;
    this.end();
  };

  private end(): void {
    clearTimeout(this.timer);
    const { press, root } = this;
    press?.target.removeEventListener('touchmove', this.keepStill);
    if (press && root.hasPointerCapture(press.pointerId))
      root.releasePointerCapture(press.pointerId);
    delete root.dataset['carrying'];
    this.press = null;
    this.pickedUp = false;
  }

  /** A finger's own menu would come in the middle of the gesture. */
  private readonly menu = (event: MouseEvent): void => {
    if (!this.press?.isTouch && !this.swallowsClick) return;
    swallow(event);
    event.stopPropagation();
  };

  private readonly click = (event: MouseEvent): void => {
    if (!this.swallowsClick || event.detail === 0) return;
    this.swallowsClick = false;
    swallow(event);
    event.stopPropagation();
  };

  private readonly key = (event: KeyboardEvent): void => {
    if (!this.press) return;
    this.pushes = event.altKey;
    if (event.type === 'keydown' && event.key === 'Escape') {
      swallow(event);
      event.stopPropagation();
      this.cancel();
    } else this.carrying?.again();
  };
}

/**
 * Our own hand for the bars of a timeline: mouse, pen and finger alike. A mouse drags at once, a finger
 * after a long press; an edge stretches; Escape lets go; what is chosen moves together.
 */
export function useHand(
  root: RefObject<HTMLElement | null>,
  { axis, isWorksites }: { readonly axis: Axis; readonly isWorksites: boolean },
): void {
  const board: BoardContextValue = useBoard();
  const opening = useOpening();
  const ground = useRef<HandGround>({ board, opening, axis, isWorksites });
  const hand = useRef<Hand | null>(null);
  useEffect(() => {
    ground.current = { board, opening, axis, isWorksites };
    hand.current?.again();
  });
  useEffect(() => {
    if (!root.current) return;
    hand.current = new Hand(root.current, ground);
    return hand.current.listen();
  }, [root]);
}
