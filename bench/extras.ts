import { slide } from './app.ts';
import type { Chromium } from './chromium.ts';
import type { Missing } from './contestant.ts';
import type { Engine } from './engine.ts';
import { gains } from './gain.ts';
import type { Extras } from './measurements.ts';
import { memoryOf } from './node.ts';
import { calm, comparisons, edits, goals, saves, scaling } from './page.ts';
import type { Sizes } from './sizes.ts';
import { OURS } from './workloads.ts';

type Part = readonly [name: string, measure: () => Promise<Extras>];

/** What needs no browser. */
function nodeParts(engine: Engine, folder: string, sizes: Sizes): Part[] {
  const compile = { kind: 'compile', workload: OURS.w2, times: sizes.compilations } as const;
  return [
    ['compilation in Node', async () => ({ compileInNode: await engine.ask(compile) })],
    ['memory', async () => ({ memory: [await memoryOf(folder, OURS.w2, sizes.memory)] })],
    ['the gain of Sobol', () => gains(engine, sizes)],
  ];
}

/** What a page does, and what the app does as it is shipped. */
function browserParts(
  { browser, page, engine }: Chromium,
  folder: string,
  sizes: Sizes,
  rounds: number,
): Part[] {
  const compile = { kind: 'compile', workload: OURS.w2, times: sizes.compilations } as const;
  return [
    ['compilation in Chromium', async () => ({ compileInChromium: await engine.ask(compile) })],
    [
      'analyses',
      async () => ({
        decide: await engine.ask({ kind: 'decide', times: sizes.analyses }),
        brush: await engine.ask({ kind: 'brush', times: sizes.analyses }),
      }),
    ],
    ['comparisons', async () => ({ compare: await comparisons(page, sizes) })],
    ['goals', () => goals(page, sizes)],
    ['saves', () => saves(page, sizes)],
    ['edits', async () => ({ edit: await edits(page, sizes) })],
    ['two workers', async () => ({ scaling: await scaling(page, sizes, rounds) })],
    ['the main thread', () => calm(page, sizes)],
    [
      'the slider',
      async () => {
        const delays = await slide(browser, folder, sizes.slides);
        return {
          slideFirst: delays.map(({ first }) => first),
          slideAll: delays.map(({ all }) => all),
        };
      },
    ],
  ];
}

/** What is measured after the rounds; a part that fails is told and spoils no other. */
export async function measureExtras(
  node: Engine,
  chromium: Chromium | undefined,
  folder: string,
  sizes: Sizes,
  rounds: number,
): Promise<{ extras: Extras; missing: Missing[] }> {
  const parts = [
    ...nodeParts(node, folder, sizes),
    ...(chromium === undefined ? [] : browserParts(chromium, folder, sizes, rounds)),
  ];
  const extras: Extras[] = [];
  const missing: Missing[] = [];
  for (const [name, measure] of parts) {
    try {
      extras.push(await measure());
    } catch (error) {
      const [why = ''] = String(error).split('\n');
      missing.push({ who: name, why });
    }
  }
  return { extras: Object.assign({}, ...extras) as Extras, missing };
}
