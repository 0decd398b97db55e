// W1 and W2 in Squiggle, the language for estimates. It is no dependency of ours: the first argument says
// where its module is. Usage: node workloads.mjs <address of the module> w1|w2
// Prints the lines that anchors/README.md describes; times are processor times, medians of three.
import { readFileSync } from 'node:fs';

const TRIALS = [10_000, 100_000];
const REPEATS = 3;
/** Milliseconds before the first time that counts: its interpreter becomes faster as it runs. */
const WARM_UP = 1_000;

/**
 * @typedef {{ ok: boolean, value: { result: { asJS(): number[] }, toString(): string } }} Outcome
 * @typedef {{ run(code: string, options: object): Promise<{ result: Outcome }> }} Squiggle
 */

const [, , address = '', workload = ''] = process.argv;
/** @type {unknown} */
const module = await import(address);
const squiggle = /** @type {Squiggle} */ (module);
const code = readFileSync(new URL(`./${workload}.squiggle`, import.meta.url), 'utf8');
const months = workload === 'w1' ? 1 : 36;

/**
 * Runs the program once: mean and median of its last line.
 * @param {number} trials
 * @param {string} seed
 * @returns {Promise<number[]>}
 */
async function once(trials, seed) {
  const environment = { sampleCount: trials, xyPointLength: 1000, seed };
  const { result } = await squiggle.run(code, { environment });
  if (!result.ok) throw new Error(result.value.toString());
  return result.value.result.asJS();
}

const [mean = NaN, median = NaN] = await once(10_000, 'warm');
while (performance.now() < WARM_UP) await once(10_000, 'warm');
for (const trials of TRIALS) {
  const times = [];
  for (let i = 0; i < REPEATS; i += 1) {
    const begin = process.cpuUsage();
    await once(trials, `seed ${i}`);
    const { user, system } = process.cpuUsage(begin);
    times.push(((user + system) * 1000) / (trials * months));
  }
  times.sort((a, b) => a - b);
  console.log(`time\t${workload}\tpercentiles\t${trials}\t${(times[1] ?? NaN).toFixed(4)}`);
}
console.log(`figure\t${workload}\tmean\t${mean.toFixed(2)}`);
console.log(`figure\t${workload}\tp50\t${median.toFixed(2)}`);
