import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';
import { type Anchor, useOpening } from './opened.js';
import classes from './popover.module.css';

interface Props {
  readonly anchor: Anchor;
  /** What the menu is about. */
  readonly title: string;
  readonly testId: string;
  readonly children: ReactNode;
}

/** A menu that hangs on a place of the window: what it speaks of may be drawn anew at any moment. */
export function MenuFrame({ anchor: { x, y, width, height }, title, testId, children }: Props) {
  const { close } = useOpening();
  return (
    <Menu
      opened
      onChange={(isOpen) => (isOpen ? undefined : close())}
      position="bottom-start"
      shadow="lg"
      width={290}
      withinPortal
      returnFocus
      withInitialFocusPlaceholder={false}
      menuItemTabIndex={0}
      middlewares={{ flip: true, shift: { padding: 8, crossAxis: true } }}
      styles={{ dropdown: { maxHeight: 'calc(100dvh - 16px)', overflowY: 'auto' } }}
    >
      <Menu.Target>
        <div
          role="button"
          tabIndex={-1}
          aria-label={title}
          style={{ position: 'fixed', left: x, top: y, width, height, pointerEvents: 'none' }}
        />
      </Menu.Target>
      <Menu.Dropdown data-testid={testId} className={classes['menu'] ?? ''}>
        <Menu.Label>{title}</Menu.Label>
        {children}
      </Menu.Dropdown>
    </Menu>
  );
}
