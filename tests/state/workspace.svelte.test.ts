import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { chooseScenario, setExpression, setTitle } from '#lib/document/edit.ts';
import { replaceIn } from '#lib/document/scenarios.ts';
import { NO_HISTORY, remember, stepBetween, writeHistory } from '#lib/document/history.ts';
import { SCHEMA } from '#lib/document/schema.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { KeptShelf } from '#lib/storage/kept-shelf.ts';
import { placesInMemory } from '#lib/storage/records.ts';
import { contentOf, memoryShelf } from '../support/memory-shelf.ts';
import type { SaveOutcome, Shelf } from '#lib/storage/shelf.ts';

const document = createDocument(dropServicing, 'one', 'seed');

/** A shelf that keeps, with saves that can be made to fail or wait. */
async function stage(): Promise<{
  shelf: Shelf;
  workspace: Workspace;
  saves: () => number;
  failNext: (outcome: SaveOutcome) => void;
}> {
  let saves = 0;
  const outcomes: SaveOutcome[] = [];
  const shelf = memoryShelf();
  await shelf.save('one', contentOf(document), 0);
  const save = shelf.save.bind(shelf);
  shelf.save = (...content) => {
    saves += 1;
    const outcome = outcomes.shift();
    return outcome === undefined ? save(...content) : Promise.resolve(outcome);
  };
  const opened = await Workspace.open(Promise.resolve(shelf), 'one');
  if (!opened.ok) throw new Error('the document must open');
  return {
    shelf,
    workspace: opened.workspace,
    saves: () => saves,
    failNext: (outcome) => outcomes.push(outcome),
  };
}

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

describe('an open document', () => {
  it('saves an edit once, and only then says saved', async () => {
    const { shelf, workspace, saves } = await stage();
    expect(workspace.saved.kind).toBe('saved');
    workspace.edit(setTitle('A'), 'title');
    workspace.edit(setTitle('AB'), 'title');
    expect(workspace.saved.kind).toBe('saving');
    await vi.advanceTimersByTimeAsync(200);
    vi.useRealTimers();
    await vi.waitFor(() => expect(workspace.saved.kind).toBe('saved'));
    expect(saves()).toBe(1);
    const loaded = await shelf.load('one');
    expect(loaded.ok && JSON.parse(loaded.head.body)).toMatchObject({ title: 'AB' });
  });

  it('reads the program anew after an edit, with the scenario put in', async () => {
    const { workspace } = await stage();
    expect(workspace.issues).toEqual([]);
    workspace.edit(chooseScenario('hidden'), 'scenario');
    expect(workspace.expressions.get('freelancer_pay')).toBe('150');
    const pay = workspace.program?.definitions.find(({ name }) => name === 'freelancer_pay');
    expect(pay?.expression).toEqual({ kind: 'number', value: 150 });
  });

  it('keeps the issues and no program while the text is broken', async () => {
    const { workspace } = await stage();
    workspace.edit(setExpression('price', '600 +'), 'assumption', 'price');
    expect(workspace.program).toBeUndefined();
    expect(workspace.issues.length).toBeGreaterThan(0);
    workspace.undo();
    expect(workspace.program).toBeDefined();
  });

  it('undoes and redoes, typing in one field within a second being one step', async () => {
    const { workspace } = await stage();
    workspace.edit(setTitle('A'), 'title');
    workspace.edit(setTitle('AB'), 'title');
    vi.advanceTimersByTime(2000);
    workspace.edit(setTitle('ABC'), 'title');
    workspace.edit(chooseScenario('hidden'), 'scenario');
    workspace.undo();
    expect([workspace.document.title, workspace.document.scenario]).toEqual(['ABC', 'fair']);
    workspace.undo();
    expect(workspace.document.title).toBe('AB');
    workspace.undo();
    expect(workspace.document.title).toBe('');
    expect(workspace.undoStep).toBeUndefined();
    workspace.redo();
    expect(workspace.document.title).toBe('AB');
    workspace.edit(setTitle('new'), 'title');
    expect(workspace.redoStep).toBeUndefined();
  });

  it('takes back a number of one scenario without that of another, typed within a second', async () => {
    const { workspace } = await stage();
    for (const [scenario, pay] of [
      ['fair', '250'],
      ['hidden', '120'],
      ['hidden', '130'],
    ] as const)
      workspace.edit(
        replaceIn(scenario, 'freelancer_pay', pay),
        'scenario_number',
        'freelancer_pay',
        scenario,
      );
    const payIn = (id: string) =>
      workspace.document.scenarios.find((each) => each.id === id)?.replacements['freelancer_pay'];
    workspace.undo();
    expect([payIn('fair'), payIn('hidden')]).toEqual(['250', '150']);
    workspace.undo();
    expect(payIn('fair')).toBeUndefined();
  });

  it('keeps an edit that could not be saved, says why, and tries again by itself', async () => {
    const { shelf, workspace, failNext } = await stage();
    failNext({ ok: false, reason: 'full' });
    workspace.edit(setTitle('kept'), 'title');
    await workspace.flush();
    expect(workspace.saved).toEqual({ kind: 'unsaved', reason: 'full' });
    expect(workspace.document.title).toBe('kept');
    await vi.advanceTimersByTimeAsync(1000);
    vi.useRealTimers();
    await vi.waitFor(() => expect(workspace.saved.kind).toBe('saved'));
    const loaded = await shelf.load('one');
    expect(loaded.ok && JSON.parse(loaded.head.body)).toMatchObject({ title: 'kept' });
  });

  it('goes on in a copy where another tab has written meanwhile, and overwrites nothing', async () => {
    const { shelf, workspace } = await stage();
    await shelf.save('one', contentOf({ ...document, title: 'theirs' }), 1);
    workspace.edit(setTitle('mine'), 'title');
    await workspace.flush();
    expect(workspace.saved.kind).toBe('copied');
    await workspace.flush();
    const titles = (await shelf.list()).map(
      ({ head }) => (JSON.parse(head?.body ?? '') as { title: string }).title,
    );
    expect(titles.sort()).toEqual(['mine', 'theirs']);
    expect(workspace.document.id).not.toBe('one');
  });

  it('leaves its last words only when something is not saved yet', async () => {
    const { shelf, workspace } = await stage();
    const lastWords = vi.spyOn(shelf, 'lastWords');
    workspace.leave();
    expect(lastWords).not.toHaveBeenCalled();
    workspace.edit(setTitle('late'), 'title');
    workspace.leave();
    expect(lastWords).toHaveBeenCalledTimes(1);
    const [id, content, base, inFlight] = lastWords.mock.calls[0]!;
    expect([id, content.body, base, inFlight]).toEqual([
      'one',
      canonicalJson(workspace.document),
      1,
      undefined,
    ]);
  });

  it('undoes what was done before it was opened, and names it', async () => {
    vi.useRealTimers();
    const { shelf, workspace } = await stage();
    workspace.edit(setTitle('A'), 'title');
    workspace.edit(setExpression('price', '700'), 'assumption', 'price');
    await workspace.flush();
    workspace.undo();
    await workspace.flush();
    const again = await Workspace.open(Promise.resolve(shelf), 'one');
    if (!again.ok) throw new Error('the document must open');
    expect(again.workspace.redoStep).toMatchObject({ kind: 'assumption', of: 'price' });
    again.workspace.redo();
    expect(again.workspace.expressions.get('price')).toBe('700');
    again.workspace.undo();
    expect(again.workspace.undoStep).toMatchObject({ kind: 'title' });
    again.workspace.undo();
    expect(again.workspace.document).toEqual(document);
    expect(again.workspace.undoStep).toBeUndefined();
  });

  it('keeps typing one step though it is saved in between', async () => {
    const { workspace } = await stage();
    workspace.edit(setTitle('A'), 'title');
    vi.useRealTimers();
    await workspace.flush();
    workspace.edit(setTitle('AB'), 'title');
    await workspace.flush();
    workspace.undo();
    expect(workspace.document.title).toBe('');
    workspace.redo();
    expect(workspace.document.title).toBe('AB');
  });

  it('gives up a history that does not fit, and no more than that', async () => {
    vi.useRealTimers();
    const { shelf } = await stage();
    const history = remember(NO_HISTORY, stepBetween('title', '', 'not', 'this text'));
    await shelf.save('one', contentOf(document), 1);
    await shelf.save('one', { ...contentOf(document), history: writeHistory(history) }, 2);
    const opened = await Workspace.open(Promise.resolve(shelf), 'one');
    if (!opened.ok) throw new Error('the document must open');
    opened.workspace.undo();
    expect(opened.workspace.document).toEqual(document);
    expect(opened.workspace.undoStep).toBeUndefined();
  });

  it('is written again where the browser had removed it', async () => {
    vi.useRealTimers();
    const { shelf, workspace } = await stage();
    await shelf.remove('one');
    workspace.edit(setTitle('still here'), 'title');
    await workspace.flush();
    expect(workspace.saved.kind).toBe('rewritten');
    await workspace.flush();
    const loaded = await shelf.load('one');
    expect(loaded.ok && JSON.parse(loaded.head.body)).toMatchObject({ title: 'still here' });
  });

  it('does not write over a newer Mizan: its edits are kept beside, and it edits no more', async () => {
    vi.useRealTimers();
    const { shelf, workspace } = await stage();
    await shelf.save('one', { ...contentOf('newer'), schema: 99 }, 1);
    workspace.edit(setTitle('mine'), 'title');
    await workspace.flush();
    expect([workspace.mode, workspace.canEdit]).toEqual(['outdated', false]);
    const bodies = (await shelf.list()).map(({ head }) => head?.body ?? '');
    expect(bodies).toContain('newer');
    expect(bodies.some((body) => body.includes('"title":"mine"'))).toBe(true);
    workspace.edit(setTitle('more'), 'title');
    expect(workspace.document.title).toBe('mine');
  });

  it('says that edits beside a newer Mizan are not saved while they are not, and tries again', async () => {
    const { shelf, workspace, failNext } = await stage();
    failNext({ ok: false, reason: 'newer' });
    failNext({ ok: false, reason: 'full' });
    workspace.edit(setTitle('mine'), 'title');
    await workspace.flush();
    expect(workspace.saved).toEqual({ kind: 'unsaved', reason: 'full' });
    failNext({ ok: false, reason: 'newer' });
    await workspace.flush();
    const bodies = (await shelf.list()).map(({ head }) => head?.body ?? '');
    expect(bodies.some((body) => body.includes('"title":"mine"'))).toBe(true);
  });

  it('says after five seconds that a save is not confirmed, and saved when it is at last', async () => {
    const { shelf, workspace } = await stage();
    let settle: (outcome: SaveOutcome) => void = () => undefined;
    shelf.save = () => new Promise((resolve) => (settle = resolve));
    workspace.edit(setTitle('slow'), 'title');
    await vi.advanceTimersByTimeAsync(5200);
    expect(workspace.saved.kind).toBe('unconfirmed');
    settle({ ok: true, rev: 2 });
    await vi.advanceTimersByTimeAsync(1);
    expect(workspace.saved.kind).toBe('saved');
  });

  it('goes back to an earlier state as a step that can be undone, and keeps the present one', async () => {
    vi.useRealTimers();
    const { shelf, workspace } = await stage();
    workspace.edit(setTitle('second'), 'title');
    await workspace.flush();
    const [first] = await shelf.snapshots('one');
    const held = await shelf.snapshot(first!.key);
    expect(workspace.restore(held!)).toBe(true);
    expect(workspace.document).toEqual(document);
    await workspace.flush();
    expect((await shelf.snapshots('one')).map(({ rev, cause }) => [rev, cause])).toEqual([
      [2, 'step'],
      [1, 'pause'],
    ]);
    workspace.undo();
    expect(workspace.document.title).toBe('second');
  });

  it('saves where it stands what was edited a moment before its page goes away', async () => {
    vi.useRealTimers();
    const { shelf, workspace } = await stage();
    const stop = workspace.attend();
    workspace.edit(setTitle('the last thing'), 'title');
    workspace.leave();
    stop();
    await workspace.flush();
    expect(await shelf.list()).toHaveLength(1);
    const loaded = await shelf.load('one');
    expect(loaded.ok && JSON.parse(loaded.head.body)).toMatchObject({ title: 'the last thing' });
  });

  it('writes nothing of a document that is only lent', async () => {
    const shelf = memoryShelf();
    const workspace = Workspace.lend(shelf, document);
    workspace.edit(setTitle('x'), 'title');
    workspace.undo();
    workspace.leave();
    await workspace.keepCard({ chanceOfProfit: 1, median: 1, fan: [] });
    await workspace.flush();
    expect(workspace.document).toBe(document);
    expect(await shelf.list()).toEqual([]);
    expect(await shelf.card('one')).toBeUndefined();
  });

  it('of a version up to 99 ahead comes back as it is, and is not touched', async () => {
    for (let ahead = 1; ahead <= 99; ahead += 1) {
      const places = placesInMemory();
      const shelf = new KeptShelf(places, undefined);
      const schema = SCHEMA + ahead;
      const body = canonicalJson({ ...document, schema, brand_new: { deep: [ahead] } });
      await shelf.save('odd', { body, history: 'steps', schema }, 0);
      const before = await places.documents.get('odd');
      expect(await Workspace.open(Promise.resolve(shelf), 'odd')).toEqual({
        ok: false,
        reason: 'newer',
        raw: body,
      });
      expect(await shelf.save('odd', contentOf(document), 1)).toMatchObject({ reason: 'newer' });
      expect(await places.documents.get('odd')).toEqual(before);
      expect([await places.snapshots.keys(), await places.quarantine.keys()]).toEqual([[], []]);
    }
  });

  it('comes back as it is, for download, when it cannot be read', async () => {
    const shelf = memoryShelf();
    await shelf.save('odd', contentOf('{"format":"mizan","schema":99}'), 0);
    await shelf.save('bad', contentOf('not a document'), 0);
    expect(await Workspace.open(Promise.resolve(shelf), 'odd')).toMatchObject({ reason: 'newer' });
    expect(await Workspace.open(Promise.resolve(shelf), 'bad')).toMatchObject({
      reason: 'unreadable',
      raw: 'not a document',
    });
    expect(await Workspace.open(Promise.resolve(shelf), 'none')).toMatchObject({
      reason: 'missing',
    });
  });
});
