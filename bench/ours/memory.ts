// How much memory a thread needs for one run: a process that does nothing else tells by how many megabytes
// the run made it grow, garbage that is still lying about included. Reading the text is not part of it: in
// the app that happens elsewhere. Usage: node --expose-gc memory.mjs WORKLOAD TRIALS
import { preparePercentiles, programOf } from './adapter.ts';
import type { Workload } from './workload.ts';

const MEGABYTE = 2 ** 20;
const [, , described = '', trials = ''] = process.argv;
const workload = JSON.parse(described) as Workload;

programOf(workload);
globalThis.gc?.();
const before = process.memoryUsage.rss();
const run = preparePercentiles(workload, 'random');
run(Number(trials), 'memory');
console.log((process.memoryUsage.rss() - before) / MEGABYTE);
