import astro from 'eslint-plugin-astro'
import svelte from 'eslint-plugin-svelte'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

/** @param {string[]} layers folders that may not be imported @param {string} why */
const forbid = (layers, why) => [
  'error',
  { patterns: layers.map((layer) => ({ regex: `^(\\.\\./)+${layer}/`, message: why })) },
]

export default defineConfig(
  globalIgnores([
    'node_modules/',
    'data/',
    '.astro/',
    'test-results/',
    'playwright-report/',
    'db/migrations/',
  ]),
  tseslint.configs.recommendedTypeChecked,
  svelte.configs.recommended,
  astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // `test('…', async () => …)` and Hono's handlers may be async without awaiting: the caller awaits.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser, extraFileExtensions: ['.svelte'] } },
  },
  {
    // The Astro parser has no project service: the typed rules run on .ts and .svelte, `astro check` types .astro.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  // The import law (README): surveys ← nothing · db ← surveys · server ← db, surveys · site ← surveys, db, types of server.
  {
    files: ['surveys/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: '^(\\.\\./)+(db|server|site|tests)/', message: 'surveys imports no other layer' },
            { regex: '^(?!\\.{1,2}/|valibot$)', message: 'surveys is pure: it imports nothing but valibot' },
          ],
        },
      ],
    },
  },
  {
    files: ['db/**'],
    rules: { 'no-restricted-imports': forbid(['server', 'site', 'tests'], 'db imports only surveys') },
  },
  {
    files: ['server/**'],
    rules: { 'no-restricted-imports': forbid(['site', 'tests'], 'server imports only db and surveys') },
  },
  {
    files: ['site/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+server/',
              message: 'site takes only types from server',
              allowTypeImports: true,
            },
            { regex: '^(\\.\\./)+tests/', message: 'site imports only surveys and db' },
          ],
        },
      ],
    },
  },
  {
    files: ['site/islands/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: '^(\\.\\./)+(db|server)/',
              message: 'islands run in the browser',
              allowTypeImports: true,
            },
            { regex: '^(\\.\\./)+tests/', message: 'site imports only surveys and db' },
          ],
        },
      ],
    },
  },
)
