import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';
import svelteConfig from './svelte.config.js';

export default ts.config(
  {
    ignores: [
      '.svelte-kit/',
      'build/',
      'coverage/',
      'src/lib/i18n/generated/',
      'src/service-worker/',
      'test-results/',
      'playwright-report/',
      '.reports/',
    ],
  },
  js.configs.recommended,
  ...ts.configs.strictTypeChecked,
  ...svelte.configs.recommended,
  {
    languageOptions: {
      globals: { ...globals.browser, ...globals.node },
      parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] },
    },
    rules: {
      '@typescript-eslint/explicit-module-boundary-types': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      'svelte/no-at-html-tags': 'error',
      // Addresses are made in one place, components/page/language.ts, which resolves them.
      'svelte/no-navigation-without-resolve': 'off',
      // What Kit 3 no longer has, and doors that only one room may open (see tests/architecture.test.ts).
      'no-restricted-imports': [
        'error',
        {
          paths: [
            { name: '$app/stores', message: 'Use $app/state.' },
            { name: '$app/environment', message: 'Use onMount or import.meta.env.SSR.' },
            { name: 'mathjs', message: "Use 'mathjs/number', in src/lib/language only." },
            {
              name: 'd3',
              importNames: ['select', 'selectAll', 'create', 'json', 'csv'],
              message: 'Svelte draws; nothing is fetched.',
            },
          ],
          patterns: [
            { regex: '^(\\$lib|\\$env)(/|$)', message: 'Use #lib/….' },
            {
              regex: '^\\.\\./.*(?<!\\.css)$',
              message: 'Use #lib/room/file.ts from another room.',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser, svelteConfig } },
  },
  {
    // In markup the linter takes parameters of handlers for `any`; svelte-check knows their types.
    files: ['**/*.svelte'],
    rules: {
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
    },
  },
  {
    // The index is known to be inside the array, and a comment says why: a value in its place would be dead code.
    files: [
      'src/lib/{analysis,engine,distributions,language,files}/**',
      'src/lib/document/crc32.ts',
      'src/lib/i18n/{*,reading/*}.ts',
    ],
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Tests stand beside the house: what they share is in tests/support.
    files: ['tests/**'],
    rules: {
      '@typescript-eslint/no-non-null-assertion': 'off',
      'no-restricted-imports': 'off',
    },
  },
  {
    files: ['scripts/**', 'static/**', 'docs/**', '*.js'],
    ...ts.configs.disableTypeChecked,
    rules: {
      ...ts.configs.disableTypeChecked.rules,
      '@typescript-eslint/explicit-module-boundary-types': 'off',
    },
    languageOptions: { parserOptions: { projectService: false, project: false } },
  },
  // To lint markup with types costs as much as all the rest, since each file makes the linter read the program anew:
  // svelte-check has the types, and the long run has these rules.
  process.env['MIZAN_LONG'] === '1'
    ? {}
    : {
        files: ['**/*.svelte'],
        ...ts.configs.disableTypeChecked,
        languageOptions: { parserOptions: { projectService: false, project: false } },
      },
  prettier,
);
