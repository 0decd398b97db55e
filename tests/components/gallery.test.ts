import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { render } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import Gallery from '../gallery/Gallery.svelte';

/** Drawn inside others, or in a row of assumptions. */
const PARTS = ['OverThreshold', 'Shape', 'Threshold'];

describe('the gallery of charts', () => {
  it('draws every chart there is with the worst it may be given, and never a place that is no number', () => {
    const { container } = render(Gallery);
    const charts = readdirSync(resolve(import.meta.dirname, '../../src/lib/charts'))
      .filter((file) => file.endsWith('.svelte'))
      .map((file) => file.replace('.svelte', ''))
      .filter((name) => !PARTS.includes(name))
      .sort();
    for (const ugly of container.querySelectorAll('article')) {
      const drawn = [...ugly.querySelectorAll('[data-chart]')];
      const names = drawn.map((section) => section.getAttribute('data-chart') ?? '');
      expect(names.sort()).toEqual(charts);
      const broken = drawn.filter((section) => /NaN|Infinity|undefined/.test(section.innerHTML));
      expect(
        broken.map((section) => {
          const [found] = /.{0,80}(?:NaN|Infinity|undefined).{0,40}/.exec(section.innerHTML) ?? [];
          return `${ugly.getAttribute('data-ugly')}: ${section.getAttribute('data-chart')}: ${found}`;
        }),
      ).toEqual([]);
    }
  });
});
