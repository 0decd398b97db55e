import { canonicalJson } from '#lib/document/canonical.ts';
import { createDocument } from '#lib/document/create.ts';
import { setAnswer } from '#lib/document/edit.ts';
import { SCHEMA, type MizanDocument } from '#lib/document/schema.ts';
import { placesOf } from '#lib/models/blocks.ts';
import { blank } from '#lib/models/blank/index.ts';
import { Workspace } from '#lib/state/workspace.svelte.ts';
import { openShelf } from '#lib/storage/indexeddb.ts';
import type { Content, Shelf } from '#lib/storage/shelf.ts';

/** The storage of Mizan alone in a page, for tests that save thousands of times or lose their browser. */
const shelf: Promise<Shelf> = openShelf();

function document(id: string, title: string, notes = 0): MizanDocument {
  const words = 'as a note is, some words long, with no more sense than that. '.repeat(3);
  return {
    ...createDocument(blank, id, 'seed'),
    title,
    notes: Array.from({ length: notes }, (_, index) => ({
      id: `note-${index}`,
      places: placesOf('value'),
      colour: 'sand' as const,
      preset: null,
      title: `Note ${index}`,
      text: words,
      links: [],
    })),
  };
}

function contentOf(data: MizanDocument): Content {
  return { body: canonicalJson(data), history: '', schema: SCHEMA };
}

let workspace: Workspace | undefined;

const harness = {
  shelf,
  /** Saves without a pause and reports each acknowledged revision, until the browser is gone. */
  async saveOnAndOn(id: string, notes: number, report: (rev: number) => Promise<void>) {
    const room = await shelf;
    const loaded = await room.load(id);
    let rev = loaded.ok ? loaded.head.rev : 0;
    for (;;) {
      const content = contentOf(document(id, `revision ${rev + 1}`, notes));
      const outcome = await room.save(id, content, rev, rev % 10 === 0);
      if (!outcome.ok) throw new Error(outcome.reason);
      rev = outcome.rev;
      void report(rev);
    }
  },
  /**
   * What is there once the browser has answered, be it late: each document and each snapshot whole, its revision,
   * and what its title says it is.
   */
  async audit(id: string) {
    const room = await shelf;
    const late = room.forgets;
    await room.kept;
    const loaded = await room.load(id);
    const kept = await room.snapshots(id);
    const held = await Promise.all(kept.map(({ key }) => room.snapshot(key)));
    const title = loaded.ok ? (JSON.parse(loaded.head.body) as MizanDocument).title : '';
    return {
      late,
      ok: loaded.ok,
      reason: loaded.ok ? '' : loaded.reason,
      rev: loaded.ok ? loaded.head.rev : 0,
      title,
      snapshots: held.length,
      broken: held.filter((each) => each === undefined).length,
      documents: (await room.list()).length,
    };
  },
  async save(id: string, title: string, expected: number, notes = 0) {
    return (await shelf).save(id, contentOf(document(id, title, notes)), expected);
  },
  /** Saves over whatever is stored, as a Mizan of the next format does. */
  async saveNewer(id: string, title: string): Promise<void> {
    const room = await shelf;
    const body = canonicalJson({ ...document(id, title), schema: SCHEMA + 1 });
    for (;;) {
      const loaded = await room.load(id);
      const rev = loaded.ok ? loaded.head.rev : 0;
      const outcome = await room.save(id, { body, history: '', schema: SCHEMA + 1 }, rev);
      if (outcome.ok) return;
    }
  },
  /** The stored text of a document, and the texts of all others and of its earlier versions. */
  async texts(id: string) {
    const room = await shelf;
    const listed = await room.list();
    const kept = await Promise.all(
      (await room.snapshots(id)).map(async ({ key }) => (await room.snapshot(key))?.head.body),
    );
    const bodyOf = (isIt: boolean): readonly (string | undefined)[] =>
      listed.filter((each) => (each.id === id) === isIt).map(({ head }) => head?.body);
    return { head: bodyOf(true)[0], others: [...bodyOf(false), ...kept] };
  },
  /** How long a save and a load of a document with so many notes take, in milliseconds. */
  async measure(id: string, notes: number, times: number) {
    const room = await shelf;
    const saves: number[] = [];
    const loads: number[] = [];
    const loaded = await room.load(id);
    let rev = loaded.ok ? loaded.head.rev : 0;
    for (let time = 0; time < times; time += 1) {
      const content = contentOf(document(id, `time ${time}`, notes));
      const begin = performance.now();
      const outcome = await room.save(id, content, rev);
      saves.push(performance.now() - begin);
      if (outcome.ok) rev = outcome.rev;
      const again = performance.now();
      await room.load(id);
      loads.push(performance.now() - again);
    }
    const at = (values: number[], share: number): number =>
      values.sort((a, b) => a - b)[Math.floor((values.length - 1) * share)] ?? 0;
    return { save: [at(saves, 0.5), at(saves, 0.95)], load: [at(loads, 0.5), at(loads, 0.95)] };
  },
  async open(id: string) {
    const opened = await Workspace.open(shelf, id);
    if (!opened.ok) throw new Error(opened.reason);
    workspace = opened.workspace;
    workspace.attend();
  },
  /**
   * Makes edits, each acknowledged before the next, and takes the place to edit whenever another tab has it;
   * returns those that were acknowledged.
   */
  async contend(tab: string, count: number, pause: number) {
    const acknowledged: string[] = [];
    for (let edit = 0; acknowledged.length < count; edit += 1) {
      if (workspace === undefined) throw new Error('nothing is open');
      if (!workspace.canEdit) {
        await new Promise((resolve) => setTimeout(resolve, 10 + ((edit * pause) % 40)));
        await workspace.takeOver();
        continue;
      }
      const name = `${tab}-${edit}`;
      workspace.edit(setAnswer('edits', name, 1), 'answer', name);
      if (workspace.document.answers['edits']?.[name] !== 1) continue;
      await workspace.flush();
      if (workspace.saved.kind !== 'unsaved') acknowledged.push(name);
    }
    return acknowledged;
  },
  /**
   * Adds edits to whatever is stored, as tabs would that know nothing of each other: read, change, save over what was
   * read, and once more where another one was quicker. Returns those that were acknowledged.
   */
  async addOn(id: string, tab: string, count: number) {
    const room = await shelf;
    const acknowledged: string[] = [];
    while (acknowledged.length < count) {
      const loaded = await room.load(id);
      if (!loaded.ok) throw new Error(loaded.reason);
      const name = `${tab}-${acknowledged.length}`;
      const data = JSON.parse(loaded.head.body) as MizanDocument;
      const next = setAnswer('edits', name, 1)(data);
      const outcome = await room.save(id, contentOf(next), loaded.head.rev);
      if (outcome.ok) acknowledged.push(name);
      else if (outcome.reason !== 'stale') throw new Error(outcome.reason);
    }
    return acknowledged;
  },
  /** Every edit that any stored document holds, and how many documents there are. */
  async edits() {
    const heads = await (await shelf).list();
    const held = heads.flatMap(({ head }) => {
      const { answers } = JSON.parse(head?.body ?? '{}') as MizanDocument;
      return Object.keys(answers['edits'] ?? {});
    });
    return { held, documents: heads.length };
  },
};

export type Harness = typeof harness;
(window as unknown as { harness: Harness }).harness = harness;
