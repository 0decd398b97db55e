import { exp, log, productError } from './elementary.ts';

const SQRT_HALF = 0.7071067811865476;
const TWO_OVER_SQRT_PI = 1.1283791670955126;

/**
 * Coefficients of (1 + 2x) e^{x²} erfc(x) as a polynomial in y = (x − 3.75) / (x + 3.75), x ≥ 0, from the constant up.
 *
 * The form is that of M. M. Shepherd and J. G. Laframboise, Mathematics of Computation 36 (1981), 249;
 * the coefficients were computed anew with 60 digits: the Chebyshev series up to y²⁴, error 5e-18, as
 * powers of y, which is safe because the sizes of all of them add up to 1.8 only.
 */
export const SCALED_TAIL = new Float64Array([
  1.2375126308378275, -0.14024059858554697, 0.0035854154854644293, 0.0822767384901452,
  -0.10880393014174886, 0.09230432116037748, -0.05869339858963677, 0.028362277418956406,
  -0.009746579558029276, 0.0017556258528952954, 0.0002937136655913448, -0.0002901540805408417,
  5.164909889268241e-5, 2.238423915508223e-5, -1.1444146237700524e-5, -9.73559896736775e-7,
  1.751637648849062e-6, -5.7218230603224086e-8, -2.5866850716155884e-7, 2.3263508708859124e-8,
  3.8675334242222354e-8, -3.744210080962018e-9, -5.1739902140113095e-9, 3.1114333809799254e-10,
  4.2514714447963895e-10,
]);

/** Four coefficients from the given one on, as a polynomial in two pairs that need not wait for each other. */
function fourTerms(first: number, y: number, y2: number): number {
  // `first` is at most 21, and there are 25 coefficients.
  return (
    SCALED_TAIL[first]! +
    y * SCALED_TAIL[first + 1]! +
    y2 * (SCALED_TAIL[first + 2]! + y * SCALED_TAIL[first + 3]!)
  );
}

/** e^{x²} erfc(x) for x ≥ 0: falls slowly, so it keeps its digits where erfc itself vanishes. */
function scaledTail(x: number): number {
  const y = 1 - 7.5 / (x + 3.75);
  const y2 = y * y;
  const y4 = y2 * y2;
  const y8 = y4 * y4;
  const low = fourTerms(1, y, y2) + y4 * fourTerms(5, y, y2);
  const middle = fourTerms(9, y, y2) + y4 * fourTerms(13, y, y2);
  const high = fourTerms(17, y, y2) + y4 * fourTerms(21, y, y2);
  // The table has a first element, by far the largest: added last, it is rounded once.
  return (SCALED_TAIL[0]! + y * (low + y8 * (middle + y8 * high))) / (1 + 2 * x);
}

/** e^{−x²·factor}, with the rounding of x² made good: in the tails it would cost three digits. */
function gaussian(x: number, factor: number): number {
  const square = x * x;
  if (square * factor > 746) return 0;
  const power = exp(-square * factor);
  return power - power * productError(x, x) * factor;
}

/**
 * The complementary error function, 1 − erf(x), right in the far tail too.
 *
 * @example
 * erfc(0) // => 1
 */
export function erfc(x: number): number {
  return x < 0 ? 2 - erfc(-x) : gaussian(x, 1) * scaledTail(x);
}

/**
 * The error function, 2/√π ∫₀ˣ e^{−s²} ds.
 *
 * @example
 * erf(0) // => 0
 */
export function erf(x: number): number {
  if (x > 0.5 || x < -0.5) return 1 - erfc(x);
  const z = x * x;
  let term = x;
  let sum = x;
  for (let n = 1; n <= 14; n += 1) {
    term *= -z / n;
    sum += term / (2 * n + 1);
  }
  return TWO_OVER_SQRT_PI * sum;
}

/**
 * The share of a standard normal quantity at or below x.
 *
 * @example
 * normalCumulative(0) // => 0.5
 */
export function normalCumulative(x: number): number {
  const size = x < 0 ? -x : x;
  const tail = 0.5 * gaussian(size, 0.5) * scaledTail(size * SQRT_HALF);
  return x < 0 ? tail : 1 - tail;
}

/**
 * The value that a standard normal quantity stays below with probability u.
 *
 * Convention: −Infinity at 0 and Infinity at 1. Right to about 1 part in 10¹⁶, in tails down to 1e-300.
 * Source: M. J. Wichura, Algorithm AS 241 (PPND16), Applied Statistics 37 (1988), 477.
 *
 * @example
 * normalQuantile(0.5) // => 0
 */
export function normalQuantile(u: number): number {
  const q = u - 0.5;
  if (q >= -0.425 && q <= 0.425) {
    const r = 0.180625 - q * q;
    return (
      (q *
        (((((((r * 2509.0809287301227 + 33430.57558358813) * r + 67265.7709270087) * r +
          45921.95393154987) *
          r +
          13731.69376550946) *
          r +
          1971.5909503065513) *
          r +
          133.14166789178438) *
          r +
          3.3871328727963665)) /
      (((((((r * 5226.495278852546 + 28729.085735721943) * r + 39307.89580009271) * r +
        21213.794301586597) *
        r +
        5394.196021424751) *
        r +
        687.1870074920579) *
        r +
        42.31333070160091) *
        r +
        1)
    );
  }
  const share = q < 0 ? u : 1 - u;
  if (!(share > 0)) return share === 0 ? (q < 0 ? -Infinity : Infinity) : NaN;
  let r = Math.sqrt(-log(share));
  let size: number;
  if (r <= 5) {
    r -= 1.6;
    size =
      (((((((r * 0.0007745450142783414 + 0.022723844989269184) * r + 0.2417807251774506) * r +
        1.2704582524523684) *
        r +
        3.6478483247632045) *
        r +
        5.769497221460691) *
        r +
        4.630337846156546) *
        r +
        1.4234371107496835) /
      (((((((r * 1.0507500716444169e-9 + 0.0005475938084995345) * r + 0.015198666563616457) * r +
        0.14810397642748008) *
        r +
        0.6897673349851) *
        r +
        1.6763848301838038) *
        r +
        2.053191626637759) *
        r +
        1);
  } else {
    r -= 5;
    size =
      (((((((r * 2.0103343992922881e-7 + 2.7115555687434876e-5) * r + 0.0012426609473880784) * r +
        0.026532189526576124) *
        r +
        0.29656057182850487) *
        r +
        1.7848265399172913) *
        r +
        5.463784911164114) *
        r +
        6.657904643501103) /
      (((((((r * 2.0442631033899397e-15 + 1.421511758316446e-7) * r + 1.8463183175100548e-5) * r +
        0.0007868691311456133) *
        r +
        0.014875361290850615) *
        r +
        0.1369298809227358) *
        r +
        0.599832206555888) *
        r +
        1);
  }
  return q < 0 ? -size : size;
}
