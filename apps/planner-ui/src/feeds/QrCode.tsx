import encodeQR from 'qr';
import { useMemo } from 'react';
import { qrPath } from './qr-path.js';

/** Squares of white all around: what the standard asks for, and cameras need. */
const QUIET = 4;

interface Props {
  readonly text: string;
  readonly label: string;
  readonly className?: string | undefined;
}

/** A code to scan: always dark on white, as cameras expect, in the dark theme, too. */
export function QrCode({ text, label, className }: Props) {
  const { size, path } = useMemo(() => {
    const rows = encodeQR(text, 'raw', { ecc: 'medium', border: QUIET });
    return { size: rows.length, path: qrPath(rows) };
  }, [text]);
  return (
    <svg
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      className={className}
      shapeRendering="crispEdges"
      data-testid="qr"
    >
      <rect width={size} height={size} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
