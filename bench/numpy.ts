import { join } from 'node:path';
import { answerOf, outputOf } from './command.ts';
import type { Field } from './contestant.ts';
import { readLines } from './lines.ts';

const WHO = 'numpy';
const script = join(import.meta.dirname, 'anchors/numpy/workloads.py');

/** NumPy, when the `python3` on the path has it. */
export async function numpyField(): Promise<Field> {
  const version = await answerOf('python3', ['-c', 'import numpy; print(numpy.__version__)']);
  if (version === undefined) {
    const why = 'there is no python3 with numpy: pip install numpy';
    return { contestants: [], missing: [{ who: WHO, why }] };
  }
  const measure = async (workload: string) =>
    readLines(await outputOf('python3', [script, workload]));
  return { contestants: [{ who: WHO, what: `NumPy ${version}`, measure }], missing: [] };
}
