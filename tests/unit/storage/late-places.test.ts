import { expect, it } from 'vitest';
import { latePlaces } from '#lib/storage/late-places.ts';
import { placesInMemory } from '#lib/storage/records.ts';

it('keeps records in memory for as long as the browser does not answer, each kind apart', async () => {
  const { places } = latePlaces();
  await places.documents.set('a', { n: 1 });
  await places.bin.set('a', { n: 2 });
  expect([await places.documents.get('a'), await places.bin.get('a')]).toEqual([
    { n: 1 },
    { n: 2 },
  ]);
  expect([await places.cards.get('a'), await places.cards.keys()]).toEqual([null, []]);
  await places.documents.remove('a');
  expect([await places.documents.keys(), await places.bin.keys()]).toEqual([[], ['a']]);
});

it('puts what lies in memory beside what the browser has, and replaces nothing of that', async () => {
  const [{ places, arrive }, browser] = [latePlaces(), placesInMemory()];
  await browser.documents.set('both', 'of the browser');
  await browser.snapshots.set('theirs', 1);
  await places.documents.set('both', 'of this window');
  await places.documents.set('mine', { n: 1 });
  await places.snapshots.set('mine', { n: 2 });
  await arrive(browser);
  expect(await browser.documents.get('both')).toBe('of the browser');
  expect(await browser.documents.get('mine')).toEqual({ n: 1 });
  expect(await browser.snapshots.get('mine')).toEqual({ n: 2 });
  expect((await browser.snapshots.keys()).toSorted()).toEqual(['mine', 'theirs']);
});

it('asks the browser from then on, and memory for what the browser did not take', async () => {
  const [{ places, arrive }, browser] = [latePlaces(), placesInMemory()];
  await places.documents.set('mine', 'of this window');
  await places.documents.set('both', 'of this window');
  await browser.documents.set('both', 'of the browser');
  const full = {
    ...browser,
    documents: { ...browser.documents, set: () => Promise.reject(new Error('full')) },
  };
  await expect(arrive(full)).rejects.toThrow('full');
  expect(await places.documents.get('mine')).toBe('of this window');
  expect(await places.documents.get('both')).toBe('of the browser');
  expect((await places.documents.keys()).toSorted()).toEqual(['both', 'mine']);
  await places.documents.remove('both');
  expect([await browser.documents.keys(), await places.documents.keys()]).toEqual([[], ['mine']]);
  await places.cards.set('later', 1);
  expect(await browser.cards.get('later')).toBe(1);
});
