import type { Contestant, Field, Missing } from './contestant.ts';
import { type Compiler, nativeField } from './native.ts';
import { numpyField } from './numpy.ts';
import { squiggleField } from './squiggle.ts';

/** All anchors that can run on this machine, and why the others cannot. */
export async function anchors(compiler: Compiler | undefined, into: string): Promise<Field> {
  const fields = [await nativeField(compiler, into), await numpyField(), squiggleField()];
  const contestants: Contestant[] = fields.flatMap((field) => field.contestants);
  const missing: Missing[] = fields.flatMap((field) => field.missing);
  return { contestants, missing };
}
