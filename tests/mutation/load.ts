// Loads a module before its first test: else what it sets at load counts as run by the test that happened to be first.
import { resolve } from 'node:path';
import { chosen } from './modules.ts';

await Promise.all(chosen().sources.map((source) => import(/* @vite-ignore */ resolve(source))));
