import { ActionIcon, Tooltip } from '@mantine/core';
import type { MouseEvent, ReactNode } from 'react';

interface Props {
  readonly label: string;
  /** The keys that do the same, as one reads them on the caps. */
  readonly keys?: string;
  readonly disabled?: boolean;
  readonly filled?: boolean;
  readonly pressed?: boolean;
  readonly onClick: (event: MouseEvent<HTMLButtonElement>) => void;
  readonly children: ReactNode;
}

/** An icon of the header: its name on hover and for those who listen. */
export function HeaderButton({
  label,
  keys,
  disabled = false,
  filled = false,
  pressed,
  onClick,
  children,
}: Props) {
  return (
    <Tooltip label={keys ? `${label} (${keys})` : label}>
      <ActionIcon
        variant={filled ? 'filled' : 'default'}
        size={30}
        aria-label={label}
        aria-pressed={pressed}
        data-keys={keys}
        disabled={disabled}
        onClick={onClick}
      >
        {children}
      </ActionIcon>
    </Tooltip>
  );
}
