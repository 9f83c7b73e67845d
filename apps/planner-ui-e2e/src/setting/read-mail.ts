/** One part of a mail, decoded. */
export interface MailPart {
  readonly type: string;
  readonly fileName: string | null;
  readonly content: Buffer;
}

export interface ReadMail {
  /** By lower-case name, unfolded, with RFC 2047 words decoded. */
  readonly headers: Readonly<Record<string, string>>;
  /** The leaves, in order. */
  readonly parts: readonly MailPart[];
}

const quoted = (text: string): Buffer =>
  Buffer.from(
    text
      .replace(/=\r?\n/g, '')
      .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16))),
    'latin1',
  );

const bytesOf = (text: string, encoding: string): Buffer => {
  if (encoding === 'base64') return Buffer.from(text, 'base64');
  return encoding === 'quoted-printable' ? quoted(text) : Buffer.from(text, 'latin1');
};

const word = (_: string, way: string, text: string): string =>
  way.toUpperCase() === 'B'
    ? Buffer.from(text, 'base64').toString()
    : quoted(text.replaceAll('_', ' ')).toString();

const decoded = (value: string): string =>
  value.replace(/\?=\s+=\?/g, '?==?').replace(/=\?utf-8\?([bq])\?([^?]*)\?=/gi, word);

function split(raw: string): { readonly headers: Record<string, string>; readonly body: string } {
  const end = raw.indexOf('\r\n\r\n');
  const lines = raw
    .slice(0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = Object.fromEntries(
    lines.map((line) => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), decoded(line.slice(colon + 1).trim())];
    }),
  );
  return { headers, body: raw.slice(end + 4) };
}

/** Enough of MIME to read what we write. */
export function readMail(raw: string): ReadMail {
  const { headers, body } = split(raw);
  return { headers, parts: partsOf(headers, body) };
}

function partsOf(headers: Record<string, string>, body: string): MailPart[] {
  const type = headers['content-type'] ?? 'text/plain';
  const boundary = /boundary="?([^";]+)"?/.exec(type)?.[1];
  if (boundary !== undefined) {
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((piece) => {
        const part = split(piece.replace(/^\r\n/, '').replace(/\r\n$/, ''));
        return partsOf(part.headers, part.body);
      });
  }
  return [leafOf(headers, body, type)];
}

function leafOf(headers: Record<string, string>, body: string, type: string): MailPart {
  const disposition = headers['content-disposition'] ?? '';
  const extended = /filename\*0?\*?=utf-8''([^;]+)/i.exec(disposition)?.[1];
  const plain = /filename="?([^";]+)"?/.exec(disposition)?.[1];
  return {
    type: type.split(';')[0] ?? type,
    fileName: extended === undefined ? (plain ?? null) : decodeURIComponent(extended),
    content: bytesOf(body, (headers['content-transfer-encoding'] ?? '7bit').toLowerCase()),
  };
}
