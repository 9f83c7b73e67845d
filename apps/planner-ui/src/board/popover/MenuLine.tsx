import { Menu } from '@mantine/core';
import type { ReactNode } from 'react';

interface Props {
  readonly icon: ReactNode;
  readonly label: string;
  /** The keys that do the same. */
  readonly keys?: string;
  /** Opens something in place of the menu. */
  readonly opens?: boolean;
  readonly danger?: boolean;
  readonly onClick: () => void;
}

/** One act of a menu: what, and how to do the same without it. */
export function MenuLine({ icon, label, keys, opens = false, danger = false, onClick }: Props) {
  return (
    <Menu.Item
      style={danger ? { color: 'var(--todo)' } : {}}
      leftSection={icon}
      rightSection={keys ? <kbd>{keys}</kbd> : null}
      onClick={onClick}
      closeMenuOnClick={!opens}
    >
      {label}
    </Menu.Item>
  );
}
