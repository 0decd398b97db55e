import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { chooseScenario, setExpression, setTitle } from '#lib/document/edit.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { memoryShelf } from '#lib/storage/memory.ts';
import type { SaveOutcome, Shelf } from '#lib/storage/shelf.ts';

const document = createDocument(dropServicing, 'one', 'seed');

/** A shelf that keeps, with saves that can be made to fail or wait. */
async function stage(): Promise<{
  shelf: Shelf;
  workspace: Workspace;
  saves: () => number;
  failNext: (outcome: SaveOutcome) => void;
}> {
  const memory = memoryShelf();
  await memory.save('one', canonicalJson(document), 0);
  let saves = 0;
  const outcomes: SaveOutcome[] = [];
  const shelf: Shelf = {
    ...memory,
    durable: true,
    save: (...save) => {
      saves += 1;
      const outcome = outcomes.shift();
      return outcome === undefined ? memory.save(...save) : Promise.resolve(outcome);
    },
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
    await shelf.save('one', canonicalJson({ ...document, title: 'theirs' }), 1);
    workspace.edit(setTitle('mine'), 'title');
    await workspace.flush();
    expect(workspace.saved.kind).toBe('copied');
    await workspace.flush();
    const titles = (await shelf.list()).map(
      (head) => (JSON.parse(head.body) as { title: string }).title,
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
    expect(lastWords).toHaveBeenCalledWith('one', canonicalJson(workspace.document), 1, undefined);
  });

  it('comes back as it is, for download, when it cannot be read', async () => {
    const shelf = memoryShelf();
    await shelf.save('odd', '{"format":"mizan","schema":99}', 0);
    await shelf.save('bad', 'not a document', 0);
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
