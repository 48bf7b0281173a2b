import astro from 'eslint-plugin-astro'
import { defineConfig, globalIgnores } from 'eslint/config'
import tseslint from 'typescript-eslint'

// TypeScript then reads a component from the disk as the parser hands it over. Otherwise each of them changes the program,
// and all types are worked out anew. It is said on the error output, in one line.
process.env.SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK = '1'
const { default: svelte } = await import('eslint-plugin-svelte')

/** @param {string[]} layers of which a file may import nothing */
const from = (...layers) => `^(\\.\\./)+(${layers.join('|')})/`

/** @param {string[]} layers of which only types may be imported @param {string} message @param {object[]} more */
const siteLaw = (layers, message, ...more) => [
  'error',
  {
    patterns: [
      { regex: from(...layers), message, allowTypeImports: true },
      { regex: from('tests'), message: 'site imports nothing of tests' },
      ...more,
    ],
  },
]
const noIslands = {
  regex: from('islands', 'desk'),
  message: 'islands run in the browser: what the build shares with them lies in site/view',
}

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
      // The same endings for every file: where they differ, all types are read anew at each change from .ts to .svelte.
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
        extraFileExtensions: ['.svelte'],
      },
    },
    rules: {
      // `test('…', async () => …)` and Hono's handlers may be async without awaiting: the caller awaits.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/consistent-type-imports': 'error',
    },
  },
  {
    // A test's functions are as long as what they try, a table of cases as wide; the rest is to be read at a glance.
    files: ['{domain,surveys,db,server,site}/**/*.{ts,svelte}', 'tests/{setup,bench}/**/*.ts'],
    rules: {
      'max-params': ['error', 4],
      'max-lines-per-function': ['error', { max: 70, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    // A fixed number of runs, or a seed, would keep a property from the hundred times as many of `npm run bench -- properties`.
    files: ['tests/**/*.test.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector:
            ':matches(Property[key.name="numRuns"] > Literal.value, Property[key.name="seed"] > Literal.value)',
          message: 'say how often it runs by runs() of tests/setup/properties.ts, and no seed',
        },
      ],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: tseslint.parser } },
  },
  {
    // The Astro parser has no project service: the typed rules run on .ts and .svelte, `astro check` types .astro.
    files: ['**/*.astro', '**/*.astro/*.ts', '**/*.mjs', '**/*.js'],
    extends: [tseslint.configs.disableTypeChecked],
  },
  {
    // A page says in `export const reads` what it reads: db/changes/rows.ts.
    files: ['site/pages/**/*.astro'],
    rules: { 'astro/no-exports-from-components': 'off' },
  },
  // The import law (README): each layer imports only from those above it, and site only types of server.
  {
    files: ['domain/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: from('surveys', 'db', 'server', 'site', 'tests'),
              message: 'domain imports no other layer',
            },
            {
              regex: '^(?!\\.{1,2}/|valibot$|fflate$)',
              message: 'domain is pure: it imports nothing but valibot and fflate',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['surveys/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: from('db', 'server', 'site', 'tests'), message: 'surveys imports only domain' },
            {
              regex: '^(?!\\.{1,2}/|valibot$)',
              message: 'surveys is pure: it imports nothing but valibot',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['db/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: from('server', 'site', 'tests'), message: 'db imports only domain and surveys' },
          ],
        },
      ],
    },
  },
  {
    files: ['server/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            { regex: from('site', 'tests'), message: 'server imports only domain, surveys and db' },
            {
              regex: '/db/audit/record\\.ts$',
              message: 'db writes the audit, in the transaction of what it changes',
            },
          ],
        },
      ],
    },
  },
  {
    files: ['site/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': siteLaw(
        ['server'],
        'site takes only types from server',
        noIslands,
      ),
    },
  },
  {
    files: ['site/islands/**', 'site/desk/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': siteLaw(['db', 'server'], 'this runs in the browser'),
    },
  },
  {
    files: ['site/view/**'],
    rules: {
      '@typescript-eslint/no-restricted-imports': siteLaw(
        ['db', 'server'],
        'this runs in the browser',
        noIslands,
      ),
    },
  },
)
