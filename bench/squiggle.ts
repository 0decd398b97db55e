import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { outputOf } from './command.ts';
import type { Field } from './contestant.ts';
import { readLines } from './lines.ts';

const WHO = 'squiggle';
const PACKAGE = '@quri/squiggle-lang';
const script = join(import.meta.dirname, 'anchors/squiggle/workloads.mjs');

interface Manifest {
  readonly version: string;
  readonly module: string;
}

/** Squiggle, when its package is in our node_modules or in those of the folder BENCH_SQUIGGLE. */
export function squiggleField(): Field {
  const named = process.env['BENCH_SQUIGGLE'];
  const folders = [
    ...(named === undefined ? [] : [resolve(named)]),
    resolve(import.meta.dirname, '..'),
  ];
  const found = folders
    .map((folder) => join(folder, 'node_modules', PACKAGE))
    .find((folder) => existsSync(join(folder, 'package.json')));
  if (found === undefined) {
    const why = `npm install --prefix FOLDER ${PACKAGE}@0.10, then BENCH_SQUIGGLE=FOLDER npm run bench`;
    return { contestants: [], missing: [{ who: WHO, why: `not installed: ${why}` }] };
  }
  const manifest = JSON.parse(readFileSync(join(found, 'package.json'), 'utf8')) as Manifest;
  const address = pathToFileURL(join(found, manifest.module)).href;
  return {
    contestants: [
      {
        who: WHO,
        what: `Squiggle ${manifest.version}`,
        measure: async (workload) =>
          workload === 'w3'
            ? { times: [], figures: [] }
            : readLines(await outputOf(process.execPath, [script, address, workload])),
      },
    ],
    missing: [],
  };
}
