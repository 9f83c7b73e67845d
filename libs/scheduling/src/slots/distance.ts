/** WGS 84 degrees. */
export interface Point {
  readonly latitude: number;
  readonly longitude: number;
}

/** Of a degree of a great circle, on a sphere of the earth's mean radius (6,371.0088 km, IUGG). */
const KILOMETRES_PER_DEGREE = 111.195;
const RADIANS_PER_DEGREE = 0.017453292519943295;

/**
 * The cosine of a latitude by its power series, to a millionth: `Math.cos` may differ in its last bit
 * from one machine to another, and these digits decide who is proposed.
 */
function cosine(degrees: number): number {
  const angle = degrees * RADIANS_PER_DEGREE;
  const square = angle * angle;
  let term = 1;
  let sum = 1;
  for (let n = 2; n <= 12; n += 2) {
    term *= -square / (n * (n - 1));
    sum += term;
  }
  return sum;
}

/** Whole kilometres as the crow flies, on the flat map around the two: good to a per cent within a region. */
export function kilometresBetween(a: Point, b: Point): number {
  const north = a.latitude - b.latitude;
  const turn = Math.abs(a.longitude - b.longitude);
  const east = Math.min(turn, 360 - turn) * cosine((a.latitude + b.latitude) / 2);
  return Math.round(Math.sqrt(north * north + east * east) * KILOMETRES_PER_DEGREE);
}
