import type { Content } from './shelf.ts';

/** The same document under a name of its own; its steps of undo stay behind, since they belong to another text. */
export function copyOf(id: string, content: Content): [id: string, content: Content] {
  const copy = `${id.slice(0, 40)}-${Date.now().toString(36)}`;
  const body = content.body.replace(`"id":"${id}"`, `"id":"${copy}"`);
  return [copy, { ...content, body, history: '' }];
}
