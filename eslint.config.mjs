import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

import nx from '@nx/eslint-plugin';
import prettier from 'eslint-config-prettier';
import importX, { createNodeResolver } from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

import { fewParameters } from './tools/guards/few-parameters.mjs';

const house = { rules: { 'few-parameters': fewParameters } };

const ROOT = fileURLToPath(new URL('.', import.meta.url));
const CODE = ['libs/*/src/**/*.{ts,tsx}', 'apps/*/src/**/*.{ts,tsx}'];
const SPECS = ['**/*.spec.ts', '**/*.spec.tsx', '**/*.e2e.ts'];
const LIBS = ['libs/*/src/**/*.ts'];
const COMPONENTS = ['apps/planner-ui/src/**/*.tsx'];

/** Typed linting needs, per project, the configuration that also covers its specs. */
const PROJECTS = [
  ['libs/*', 'tsconfig.spec.json'],
  ['apps/planner-api', 'tsconfig.spec.json'],
  ['apps/planner-ui', 'tsconfig.spec.json'],
  ['apps/*-e2e', 'tsconfig.json'],
];

const TEST_PACKAGES = ['@jest/globals', 'fast-check'];

/**
 * Who may import whom, and which packages. Three dimensions: how deep a project lies (layer), which
 * one it is (scope), and where it runs (runtime). All three must agree.
 */
const boundaries = (testPackages, allow = []) => [
  'error',
  {
    allow,
    enforceBuildableLibDependency: false,
    banTransitiveDependencies: false,
    depConstraints: [
      { sourceTag: 'layer:kernel', onlyDependOnLibsWithTags: [] },
      { sourceTag: 'layer:domain', onlyDependOnLibsWithTags: ['layer:kernel'] },
      { sourceTag: 'layer:contract', onlyDependOnLibsWithTags: ['layer:kernel'] },
      {
        sourceTag: 'layer:app',
        onlyDependOnLibsWithTags: ['layer:kernel', 'layer:domain', 'layer:contract'],
      },
      { sourceTag: 'layer:test', onlyDependOnLibsWithTags: ['layer:kernel', 'layer:contract'] },

      { sourceTag: 'scope:time', allowedExternalImports: testPackages },
      {
        sourceTag: 'scope:scheduling',
        onlyDependOnLibsWithTags: ['scope:time'],
        allowedExternalImports: ['rrule', ...testPackages],
      },
      {
        sourceTag: 'scope:ical',
        onlyDependOnLibsWithTags: ['scope:time'],
        allowedExternalImports: ['ical-generator', 'ical.js', ...testPackages],
      },
      {
        sourceTag: 'scope:contracts',
        onlyDependOnLibsWithTags: ['scope:time'],
        allowedExternalImports: ['zod', ...testPackages],
      },
      {
        sourceTag: 'scope:api',
        onlyDependOnLibsWithTags: [
          'scope:time',
          'scope:scheduling',
          'scope:ical',
          'scope:contracts',
        ],
      },
      {
        sourceTag: 'scope:ui',
        onlyDependOnLibsWithTags: ['scope:time', 'scope:scheduling', 'scope:contracts'],
      },
      { sourceTag: 'scope:e2e', onlyDependOnLibsWithTags: ['scope:time', 'scope:contracts'] },

      { sourceTag: 'runtime:any', onlyDependOnLibsWithTags: ['runtime:any'] },
      {
        sourceTag: 'runtime:node',
        onlyDependOnLibsWithTags: ['runtime:any', 'runtime:node'],
        bannedExternalImports: ['react', 'react-*', '@fullcalendar/*', '@mantine/*'],
      },
      {
        sourceTag: 'runtime:browser',
        onlyDependOnLibsWithTags: ['runtime:any', 'runtime:browser'],
        bannedExternalImports: ['@nestjs/*', 'typeorm', 'pg', 'socket.io', '@node-rs/argon2'],
      },
    ],
  },
];

/** Every folder of the API is a feature, except the ground they all stand on. */
const apiFeatures = readdirSync(`${ROOT}apps/planner-api/src`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'platform')
  .map((entry) => entry.name);

/** The demo company fills every feature's tables at once: it is the one reader of all rows. */
const READS_ALL_ROWS = ['demo'];

const rowZones = apiFeatures
  .filter((feature) => !READS_ALL_ROWS.includes(feature))
  .map((feature) => ({
    target: `./apps/planner-api/src/${feature}`,
    from: apiFeatures
      .filter((other) => other !== feature)
      .map((other) => `./apps/planner-api/src/${other}/persistence`),
    message: 'Rows are private to their feature: ask it for a value.',
  }))
  .filter((zone) => zone.from.length > 0);

/** `testing` starts the whole application, and is for specs alone. */
const platformZone = (features) => ({
  target: './apps/planner-api/src/platform',
  from: features.map((feature) => `./apps/planner-api/src/${feature}`),
  message: 'The platform knows no feature: hand it what it needs from the composition root.',
});

const zones = (features) => [
  'error',
  { basePath: ROOT, zones: [...rowZones, platformZone(features)] },
];

/** A library's answer depends on its arguments alone, so that browser and server agree. */
const purity = {
  'no-restricted-imports': [
    'error',
    { patterns: [{ group: ['node:*'], message: 'Libraries do no I/O.' }] },
  ],
  'no-restricted-globals': [
    'error',
    ...[
      ...['process', 'Buffer', 'fetch', 'XMLHttpRequest', 'WebSocket', 'window', 'document'],
      ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'performance', 'crypto'],
    ].map((name) => ({ name, message: 'Libraries are pure: take it as an argument.' })),
  ],
  'no-restricted-properties': [
    'error',
    { object: 'Date', property: 'now', message: 'Time is an argument.' },
    { object: 'Math', property: 'random', message: 'Chance is an argument.' },
  ],
  'no-restricted-syntax': [
    'error',
    {
      selector: "NewExpression[callee.name='Date'][arguments.length=0]",
      message: 'Time is an argument.',
    },
    { selector: "CallExpression[callee.name='Date']", message: 'Time is an argument.' },
  ],
};

/** `rrule` is known to one folder, so that its Date arithmetic cannot leak into the engine. */
const noRecurrenceLibrary = {
  group: ['rrule', 'rrule/*'],
  message: 'Only libs/scheduling/src/recurrence/ knows rrule.',
};

const noFullCalendar = {
  group: ['@fullcalendar/*', '@full-ui/*'],
  message: 'Only board/timeline/ knows FullCalendar: if the widget is replaced, one folder dies.',
};

export default tseslint.config(
  {
    ignores: [
      '**/dist/**',
      '**/node_modules/**',
      '.data/**',
      '.nx/**',
      '.test/**',
      'coverage/**',
      // Canaries break the rules on purpose; tools/guards lints them one by one.
      'tools/guards/**/*.bad.{ts,tsx}',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  {
    files: CODE,
    extends: [tseslint.configs.strictTypeChecked],
    plugins: { '@nx': nx, 'import-x': importX, house },
    settings: {
      ...importX.flatConfigs.typescript.settings,
      // Replaces the resolver of those settings by the one import-x carries with it.
      'import-x/resolver': undefined,
      'import-x/resolver-next': [
        createNodeResolver({
          extensions: ['.ts', '.tsx', '.js', '.json'],
          extensionAlias: { '.js': ['.ts', '.tsx', '.js'] },
          conditionNames: ['types', 'import', 'default'],
        }),
      ],
    },
    rules: {
      '@nx/enforce-module-boundaries': boundaries([]),
      'import-x/no-cycle': 'error',
      'import-x/no-restricted-paths': zones(apiFeatures),

      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 40, skipBlankLines: true, skipComments: true }],
      // A switch over the kinds of a thing is one decision, however many kinds there are.
      complexity: ['error', { max: 10, variant: 'modified' }],
      'house/few-parameters': 'error',
      'max-depth': ['error', 3],

      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      // A module, a controller: Nest needs the class even when it is empty.
      '@typescript-eslint/no-extraneous-class': ['error', { allowWithDecorator: true }],
      // A row of TypeORM is a class that is used as a shape: nothing here asks for its prototype.
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unused-vars': [
        'error',
        { argsIgnorePattern: '^_', ignoreRestSiblings: true },
      ],
      'no-console': 'error',
    },
  },

  ...PROJECTS.map(([folder, config]) => ({
    files: [`${folder}/src/**/*.{ts,tsx}`],
    languageOptions: {
      parserOptions: { project: [`${folder}/${config}`], tsconfigRootDir: ROOT },
    },
  })),

  { files: LIBS, rules: purity },
  {
    files: ['libs/scheduling/src/**/*.ts'],
    ignores: ['libs/scheduling/src/recurrence/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['node:*'], message: 'Libraries do no I/O.' }, noRecurrenceLibrary] },
      ],
    },
  },

  {
    files: ['apps/planner-ui/src/**/*.{ts,tsx}'],
    plugins: { 'react-hooks': reactHooks },
    rules: {
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'no-restricted-imports': ['error', { patterns: [noFullCalendar] }],
      // An event handler may be async: React ignores its promise, and the handler reports its own failure.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
    },
  },
  {
    files: ['apps/planner-ui/src/board/timeline/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    // Markup is long without being intricate: the limit on complexity still holds.
    files: COMPONENTS,
    rules: {
      'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }],
    },
  },

  {
    // The two places where unknown input becomes a type: they check, or they say why it holds.
    files: ['**/*parse*.{ts,tsx}', '**/*brand*.ts', '**/flavor.ts'],
    rules: { '@typescript-eslint/consistent-type-assertions': 'off' },
  },
  {
    // Where the process begins and ends: the console is its voice before the log stands.
    files: ['apps/planner-api/src/main.ts', 'apps/planner-api/src/cli/**/*.ts'],
    rules: { 'no-console': 'off' },
  },
  {
    // Plain SQL in one piece, read from top to bottom: cutting it up would hide the order.
    files: ['apps/planner-api/src/platform/database/migrations/*.ts'],
    rules: {
      'max-lines-per-function': 'off',
      'max-lines': 'off',
      // TypeORM asks for a promise, also from a migration that only refuses to go back.
      '@typescript-eslint/require-await': 'off',
    },
  },
  {
    // A suite is one long function by nature, and tests may take time, chance and files.
    files: [
      ...SPECS,
      'apps/*-e2e/src/**/*.ts',
      'apps/*/src/test/**/*.ts',
      'apps/*/src/**/testing/**/*.{ts,tsx}',
    ],
    rules: {
      '@nx/enforce-module-boundaries': boundaries(
        [...TEST_PACKAGES, 'temporal-polyfill', 'date-holidays', 'ical.js', 'rrule-temporal'],
        // Starting the database and the built server is everyone's way into the end-to-end tests.
        ['/tools/test/[a-z-]+\\.mjs$'],
      ),
      'import-x/no-restricted-paths': zones(apiFeatures.filter((name) => name !== 'testing')),
      'max-lines-per-function': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-globals': 'off',
      'no-restricted-properties': 'off',
      'no-restricted-syntax': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      // The next line of the test says what the answer must hold.
      '@typescript-eslint/consistent-type-assertions': 'off',
      // A table of cases has as many columns as it needs.
      'house/few-parameters': 'off',
    },
  },

  {
    files: ['**/*.mjs'],
    languageOptions: { ecmaVersion: 2024, sourceType: 'module' },
    plugins: { house },
    rules: {
      'max-lines': ['error', { max: 400 }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
      complexity: ['error', { max: 10, variant: 'modified' }],
      'house/few-parameters': 'error',
      'max-depth': ['error', 3],
      'no-unused-vars': 'error',
      'prefer-const': 'error',
    },
  },

  prettier,
);
