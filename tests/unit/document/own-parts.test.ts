import { describe, expect, it } from 'vitest';
import { OWN, withOwnParts, withOwnWords } from '#lib/document/own-parts.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { words } from '#lib/models/drop-servicing/words/en.ts';

const ADDED = `${dropServicing.program}
office_rent = 300   # what the desk costs
extra_leads = 2 to 6
rent_share = office_rent / 1000
walk_ins[t] = poisson(extra_leads)
walk_ins[0] = 0
`;

describe('what a user adds to the text of a model', () => {
  const model = withOwnParts(dropServicing, ADDED);

  it('is an assumption when it is a number or a range', () => {
    const own = model.groups.at(-1)!;
    expect(own.id).toBe(OWN);
    expect(own.assumptions.map(({ name, kind }) => [name, kind])).toEqual([
      ['office_rent', 'given'],
      ['extra_leads', 'unknown'],
    ]);
  });

  it('is an output or a series when it follows from others', () => {
    expect(model.outputs.at(-1)).toEqual({ name: 'rent_share', unit: 'number' });
    expect(model.series.at(-1)).toEqual({ name: 'walk_ins', unit: 'number' });
    expect(model.series).toHaveLength(dropServicing.series.length + 1);
  });

  it('is called by its name, and explained by its comment', () => {
    const own = withOwnWords(words, ADDED, 'Your own');
    expect(own.assumptions['office_rent']).toEqual({
      label: 'office rent',
      text: 'what the desk costs',
    });
    expect(own.groups[OWN]).toBe('Your own');
    expect(own.assumptions['price']).toBe(words.assumptions['price']);
  });

  it('changes nothing where nothing was added', () => {
    expect(withOwnParts(dropServicing, dropServicing.program)).toBe(dropServicing);
  });
});
