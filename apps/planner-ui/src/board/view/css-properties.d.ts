import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The tint of a bar, a card or an avatar. */
    '--c'?: string;
    /** How many icons stand at the top right of a bar, and whether the last is a closed padlock. */
    '--icons'?: number;
    '--locked'?: 0 | 1;
    /** Whether it stands for others that there is no line for. */
    '--more'?: 0 | 1;
  }
}
