import { useState } from 'react';

/**
 * The text of a field over something that others change, too: what is being written here is kept when
 * it changes, and what is not follows.
 */
export function useFollowed(known: string): [string, (text: string) => void] {
  const [base, setBase] = useState(known);
  const [text, setText] = useState(known);
  if (known !== base) {
    setBase(known);
    if (text === base) setText(known);
  }
  return [text, setText];
}
