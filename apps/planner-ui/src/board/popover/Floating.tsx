import { Popover } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Anchor, useOpening } from './opened.js';
import classes from './popover.module.css';

interface Props {
  readonly anchor: Anchor;
  readonly label: string;
  readonly width?: number;
  readonly children: ReactNode;
}

/** What hangs on a place out of sight is hidden with it: a bar cut by the screen is held by what is seen of it. */
function withinWindow({ x, y, width, height }: Anchor): Anchor {
  const left = Math.min(Math.max(x, 0), window.innerWidth - 1);
  const top = Math.min(Math.max(y, 0), window.innerHeight - 1);
  return {
    ...{ x: left, y: top },
    width: Math.max(1, x + width - left),
    height: Math.max(1, y + height - top),
  };
}

/** A popover that hangs on a place of the window: what it speaks of may be drawn anew at any moment. */
export function Floating({ anchor, label, width = 360, children }: Props) {
  const { close } = useOpening();
  const { x, y, width: w, height: h } = withinWindow(anchor);
  return (
    <Popover
      opened
      onChange={(opened) => (opened ? undefined : close())}
      onDismiss={close}
      position="bottom-start"
      width={`min(${width}px, calc(100vw - 16px))`}
      shadow="lg"
      trapFocus
      returnFocus
      closeOnEscape
      withRoles={false}
      offset={6}
      middlewares={{ flip: true, shift: { padding: 8, crossAxis: true }, size: true }}
    >
      <Popover.Target>
        <div
          style={{ position: 'fixed', left: x, top: y, width: w, height: h, pointerEvents: 'none' }}
        />
      </Popover.Target>
      <Popover.Dropdown
        role="dialog"
        aria-label={label}
        className={classes['dropdown']}
        data-testid="board-popover"
      >
        {children}
      </Popover.Dropdown>
    </Popover>
  );
}
