import { type Figure, type Measured, MODES, type Time, WORKLOADS } from './contestant.ts';

/** Reads the lines that an anchor prints; `anchors/README.md` describes them. */
export function readLines(text: string): Measured {
  const times: Time[] = [];
  const figures: Figure[] = [];
  for (const line of text.split('\n')) {
    const [kind, named, what, ...numbers] = line.trim().split('\t');
    const workload = WORKLOADS.find((name) => name === named);
    const [first = NaN, second = NaN] = numbers.map(Number);
    if (workload === undefined) continue;
    const mode = MODES.find((name) => name === what);
    if (kind === 'time' && mode !== undefined)
      times.push({ workload, mode, trials: first, nanoseconds: second });
    if (kind === 'figure' && (what === 'mean' || what === 'p50'))
      figures.push({ workload, name: what, value: first });
  }
  return { times, figures };
}
