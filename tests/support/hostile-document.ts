import { createDocument } from '#lib/document/create.ts';
import type { MizanDocument } from '#lib/document/schema.ts';
import { dropServicing } from '#lib/models/drop-servicing/index.ts';
import { NOTE_COLOURS } from '#lib/models/blocks.ts';
import { XSS } from './hostile-texts.ts';

const shipped = createDocument(dropServicing, 'sent', 'mizan');

/** A document with a hostile text in every field that takes one, and all of them in its notes and answers. */
export function hostileDocument(text: string, id: string): MizanDocument {
  const short = text.slice(0, 200);
  const answers = Object.fromEntries(XSS.map((each, index) => [`q${index}`, each]));
  return {
    ...shipped,
    id,
    title: short,
    seed: short,
    notes: XSS.map((each, index) => ({
      ...shipped.notes[index % shipped.notes.length]!,
      id: `n-${index}`,
      preset: null,
      title: each.slice(0, 200),
      text: each,
      links: [each.slice(0, 64)],
    })),
    legend: Object.fromEntries(NOTE_COLOURS.map((colour) => [colour, short])),
    answers: { ready: answers },
    lists: { partners: [{ id: 'a', answers }], clients: [{ id: 'a', answers }] },
    program: `${shipped.program}\n# ${text.replaceAll('\n', ' ')}\n`,
    scenarios: shipped.scenarios.map((each) => ({ ...each, preset: null, name: short })),
  };
}
