// @ts-check
import { dirname, relative, resolve, sep } from 'node:path';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import lit from 'eslint-plugin-lit';
import wc from 'eslint-plugin-wc';
import ts from 'typescript-eslint';

const src = resolve(import.meta.dirname, 'src');

/**
 * Which zone of src/ may import which others. A zone is a folder of src/ or a file at its root. Imports point one way, so that each
 * zone can be understood, tested and removed without those above it. Only import() reaches lazy/, except for types.
 * @type {Record<string, readonly string[]>}
 */
export const MAY_IMPORT = {
  interview: ['interview'],
  locales: ['locales'],
  events: ['interview'],
  loading: ['loading', 'interview', 'locales', 'lazy'],
  element: [],
  'interview-card.styles': [],
  'interview-card.view': ['loading', 'interview', 'lazy'],
  'interview-card.template': ['element', 'interview-card.view', 'loading', 'interview'],
  'interview-card.questions': ['element', 'interview-card.template', 'interview-card.view', 'interview'],
  controllers: [
    'controllers',
    'interview-card.questions',
    'interview-card.view',
    'loading',
    'events',
    'interview',
    'lazy',
  ],
  lazy: [
    'lazy',
    'element',
    'events',
    'interview-card.questions',
    'interview-card.template',
    'interview-card.view',
    'loading',
    'interview',
    'locales',
  ],
  'interview-card': [
    ...['interview-card.questions', 'interview-card.styles', 'interview-card.template', 'interview-card.view'],
    ...['controllers', 'element', 'events', 'interview', 'lazy', 'loading'],
  ],
  define: ['interview-card'],
  frameworks: ['frameworks', 'define', 'interview-card', 'events'],
  embed: ['embed', 'interview', 'loading', 'events', 'interview-card', 'define'],
  import: ['import', 'interview'],
  check: ['check', 'interview'],
  // The server renders with the modules that the element is made of.
  node: [
    ...['node', 'element', 'embed', 'import', 'check', 'interview', 'loading', 'lazy'],
    ...['interview-card.questions', 'interview-card.styles', 'interview-card.template', 'interview-card.view'],
  ],
};

/**
 * The zone of a file; undefined outside of src/.
 * @param {string} file
 */
function zoneOf(file) {
  const [first = '', ...rest] = relative(src, file).split(sep);
  if (first === '..') return undefined;
  return rest.length > 0 ? first : first.replace(/\.[jt]s$/, '');
}

/** @type {import('eslint').Rule.RuleModule} */
const importDirection = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const from = zoneOf(context.filename);
    if (from === undefined) return {};
    /**
     * @param {import('eslint').Rule.Node} node
     * @param {unknown} source
     * @param {'static' | 'type' | 'dynamic'} kind
     */
    const check = (node, source, kind) => {
      if (typeof source !== 'string' || !source.startsWith('.')) return;
      const to = zoneOf(resolve(dirname(context.filename), source));
      if (to === undefined) {
        context.report({ node, message: 'src/ imports nothing of ours from outside of src/.' });
      } else if (!MAY_IMPORT[from]?.includes(to)) {
        context.report({ node, message: `${from} may not import ${to}: see MAY_IMPORT in eslint.config.js.` });
      } else if (to === 'lazy' && kind === 'static' && !['lazy', 'node'].includes(from)) {
        context.report({
          node,
          message: 'Reach src/lazy/ by import(), so that pages that never need it never load it.',
        });
      }
    };
    /** @param {any} node */
    const checkStatic = (node) => {
      if (node.source)
        check(node, node.source.value, (node.importKind ?? node.exportKind) === 'type' ? 'type' : 'static');
    };
    return {
      ImportDeclaration: checkStatic,
      ExportNamedDeclaration: checkStatic,
      ExportAllDeclaration: checkStatic,
      ImportExpression: (/** @type {any} */ node) => {
        check(node, node.source.value, 'dynamic');
      },
      TSImportType: (/** @type {any} */ node) => {
        check(node, node.source.value, 'type');
      },
    };
  },
};

const DOM_GLOBALS = [
  'window',
  'document',
  'navigator',
  'location',
  'localStorage',
  'sessionStorage',
  'customElements',
  'fetch',
];
const NODE_GLOBALS = ['process', 'Buffer', 'global', '__dirname', '__filename', 'require'];

/** @param {string[]} names @param {string} message */
const without = (names, message) => names.map((name) => ({ name, message }));

export default defineConfig(
  {
    ignores: [
      'dist/',
      'packages/',
      'test/stacks/*/',
      'test/stacks/interview.js',
      'wordpress/*/assets/',
      'coverage/',
      'release/',
      'node_modules/',
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-imports': [
        'error',
        { fixStyle: 'inline-type-imports', disallowTypeAnnotations: false },
      ],
      '@typescript-eslint/no-confusing-void-expression': 'off', // a one-line arrow function is the shortest listener
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/unbound-method': 'off', // ours are arrow functions or plain functions of plain objects
      '@typescript-eslint/no-non-null-assertion': 'off', // says that an index is in range, where the loop beside it does
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: [{ from: 'lib', name: ['Locale', 'URL', 'URLSearchParams', 'Error'] }] },
      ],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', caughtErrors: 'none' }],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/recommended']],
    plugins: { project: { rules: { 'import-direction': importDirection } } },
    rules: { 'project/import-direction': 'error' },
  },
  {
    files: ['src/interview/**/*.ts', 'src/locales/**/*.ts'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ regex: '^[^.]', message: 'interview/ and locales/ use no package.' }] },
      ],
      'no-restricted-globals': [
        'error',
        ...without([...DOM_GLOBALS, ...NODE_GLOBALS], 'interview/ and locales/ know no DOM and no Node.'),
      ],
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/interview/**', 'src/locales/**', 'src/node/**'],
    rules: {
      'no-restricted-imports': ['error', { patterns: [{ regex: '^node:', message: 'Only src/node/ runs in Node.' }] }],
      'no-restricted-globals': ['error', ...without(NODE_GLOBALS, 'Only src/node/ runs in Node.')],
    },
  },
  {
    files: ['src/import/**/*.ts', 'src/check/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        ...without([...DOM_GLOBALS, ...NODE_GLOBALS], 'It runs in Node and in browsers alike, on what it is handed.'),
      ],
    },
  },
  {
    files: [
      'scripts/**/*.ts',
      'test/runner/**/*.ts',
      'test/{all,screenshots}.ts',
      'test/node/run.ts',
      'test/stacks/run.ts',
      'test/bench/**/*.ts',
    ],
    rules: { 'no-console': 'off' }, // these talk to a terminal
  },
  {
    files: ['**/*.d.ts'],
    rules: { 'no-var': 'off' }, // only `var` declares a property of globalThis
  },
  {
    files: ['test/**/*.ts'],
    rules: {
      '@typescript-eslint/no-unused-expressions': 'off', // expect(…).to.be.true
      '@typescript-eslint/no-empty-function': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off', // the parser makes the elements that tests look for
      // @open-wc/semantic-dom-diff types every equal() as if it were the one of snapshots, which is asynchronous; node:test waits by itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', name: 'Equal', package: '@open-wc/semantic-dom-diff' },
            { from: 'package', name: ['describe', 'it'], package: 'node:test' },
          ],
        },
      ],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'MemberExpression[object.name=/^(it|describe|context|suite|test)$/][property.name="only"]',
          message: 'The other tests would not run; use --grep on the command line instead.',
        },
        {
          selector:
            'CallExpression[callee.object.type=ThisExpression][callee.property.name="skip"], MemberExpression[object.name=/^(it|describe)$/][property.name="skip"]',
          message:
            'Give a reason, which the summary prints: skip() of test/runner/environment.ts, { skip: reason } in Node.',
        },
      ],
    },
  },
);
