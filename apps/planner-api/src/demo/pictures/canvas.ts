export type Point = readonly [x: number, y: number];
export type Colour = `#${string}`;

const channel = (colour: Colour, at: number): number =>
  Number.parseInt(colour.slice(1 + 2 * at, 3 + 2 * at), 16);

/** A picture in memory, four bytes a pixel; what is not drawn on is transparent. */
export class Canvas {
  readonly data: Buffer;

  constructor(
    readonly width: number,
    readonly height: number,
  ) {
    this.data = Buffer.alloc(width * height * 4);
  }

  /** From the first colour above to the second below, over rows `from` up to `to`. */
  shade([above, below]: readonly [Colour, Colour], from = 0, to = this.height): void {
    for (let y = from; y < to; y += 1) {
      const part = (y - from) / Math.max(1, to - from);
      const mixed = [0, 1, 2].map((at) =>
        Math.round(channel(above, at) * (1 - part) + channel(below, at) * part),
      );
      this.span(y, [0, this.width], mixed);
    }
  }

  /** A filled polygon, its edges crossing or not. */
  fill(points: readonly Point[], colour: Colour): void {
    const rgb = [0, 1, 2].map((at) => channel(colour, at));
    const rows = points.map(([, y]) => y);
    const first = Math.max(0, Math.floor(Math.min(...rows)));
    const last = Math.min(this.height - 1, Math.ceil(Math.max(...rows)));
    for (let y = first; y <= last; y += 1) {
      const crossings = crossingsAt(points, y + 0.5);
      for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
        this.span(y, [crossings[pair] ?? 0, crossings[pair + 1] ?? 0], rgb);
      }
    }
  }

  disc([cx, cy]: Point, radius: number, colour: Colour): void {
    const corners = Array.from({ length: 48 }, (_, nth): Point => {
      const angle = (nth / 48) * 2 * Math.PI;
      return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle)];
    });
    this.fill(corners, colour);
  }

  private span(y: number, [from, to]: readonly [number, number], rgb: readonly number[]): void {
    const first = Math.max(0, Math.round(from));
    const last = Math.min(this.width, Math.round(to));
    if (last <= first) return;
    const pixel = Buffer.from([...rgb, 255]);
    this.data.fill(pixel, 4 * (y * this.width + first), 4 * (y * this.width + last));
  }
}

function crossingsAt(points: readonly Point[], y: number): number[] {
  const found = points.flatMap(([x1, y1], nth) => {
    const [x2, y2] = points[(nth + 1) % points.length] ?? [x1, y1];
    const crosses = y1 <= y !== y2 <= y;
    return crosses ? [x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)] : [];
  });
  return found.toSorted((a, b) => a - b);
}
