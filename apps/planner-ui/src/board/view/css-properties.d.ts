import 'react';

declare module 'react' {
  interface CSSProperties {
    /** The tint of a bar, a card or an avatar. */
    '--c'?: string;
  }
}
