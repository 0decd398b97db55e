import { streamKey } from '#lib/engine/random/streams.ts';
import { randomUniforms } from '#lib/engine/random/uniforms.ts';

/** The first random numbers of a stream, trial after trial. */
export function uniformNumbers(
  count: number,
  name: string,
  { seed = 'uniforms', occurrence = 0, month = 0 } = {},
): Float64Array {
  const at = randomUniforms(streamKey(seed, name, occurrence), month);
  const out = new Float64Array(count);
  for (let trial = 0; trial < count; trial += 1) out[trial] = at(trial);
  return out;
}
