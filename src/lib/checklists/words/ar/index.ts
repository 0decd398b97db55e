export { words } from '#lib/checklists/words/en/index.ts';
