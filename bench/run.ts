// Lets everybody do the same work in turn and tells how far we are from our targets:
// `npm run bench [-- --rounds N --quick]`. See README.md.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { format, resolveConfig } from 'prettier';
import { bundlePrograms } from './bundle.ts';
import { openChromium } from './chromium.ts';
import { ourField } from './engine.ts';
import { disagreements } from './expected.ts';
import { measureExtras } from './extras.ts';
import { anchors } from './field.ts';
import { machineWith } from './machine.ts';
import { findCompiler } from './native.ts';
import { startNode } from './node.ts';
import { judge, type Report, summaries, tables } from './report.ts';
import { runRounds } from './rounds.ts';
import { FULL, QUICK } from './sizes.ts';
import { targetsOf } from './targets.ts';

const BUSY = 0.5;
const output = join(import.meta.dirname, 'results.json');

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '5' },
    quick: { type: 'boolean', default: false },
  },
});
const count = Number(values.rounds);
if (!Number.isInteger(count) || count < 1) {
  console.error(`--rounds must be a whole number of 1 or more, not “${values.rounds}”.`);
  process.exit(1);
}
const sizes = values.quick ? QUICK : FULL;

const folder = mkdtempSync(join(tmpdir(), 'mizan-bench-'));
await bundlePrograms(folder);
const node = startNode(folder);
const chromium = await openChromium(join(folder, 'page'));
try {
  const compiler = await findCompiler();
  const machine = machineWith(chromium?.version, compiler?.version);
  const field = await anchors(compiler, folder);
  const contestants = [
    ...field.contestants,
    ...ourField('node', node, sizes),
    ...(chromium === undefined ? [] : ourField('chromium', chromium.engine, sizes)),
  ];
  const missing = [
    ...field.missing,
    ...(chromium === undefined ? [{ who: 'chromium', why: 'there is no Chromium' }] : []),
  ];
  for (const { who, what } of contestants) console.log(`${who}: ${what}`);
  for (const { who, why } of missing) console.log(`${who} is missing: ${why}`);
  if (compiler?.program === 'gcc')
    console.log('The native programs are compiled with gcc; the targets mean those of clang.');
  if (machine.load > BUSY)
    console.log(`The machine is busy (load ${machine.load.toFixed(1)}): trust ratios only.`);

  const measured = await runRounds(contestants, count, console.log);
  const after = await measureExtras(node, chromium, folder, sizes, count);
  for (const { who, why } of after.missing) console.log(`${who} could not be measured: ${why}`);
  const all = { ...measured, extras: after.extras };
  const report: Report = {
    machine,
    clockInChromium: chromium?.engine.clock ?? 'none',
    rounds: count,
    isQuick: values.quick,
    contestants: contestants.map(({ who, what }) => ({ who, what })),
    missing: [...missing, ...after.missing],
    wrong: disagreements(measured.figures),
    targets: judge(targetsOf(all, sizes)),
    times: summaries(all, contestants),
  };
  console.log(`\n${tables(report)}\n`);
  for (const sentence of report.wrong) console.log(sentence);
  if (values.quick) console.log('This was --quick: nothing of it is to be quoted.');
  const options = (await resolveConfig(output)) ?? {};
  writeFileSync(output, await format(JSON.stringify(report), { ...options, parser: 'json' }));
} finally {
  node.close();
  await chromium?.close();
  rmSync(folder, { recursive: true, force: true });
}
