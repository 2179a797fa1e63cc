import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import tseslint from 'typescript-eslint'

/**
 * Layer -> the layers that it may import, beside itself. The flow of the product in one table.
 * @type {Record<string, string[]>}
 */
const walls = {
  contract: [],
  http: ['contract'],
  text: ['contract'],
  platform: ['contract'],
  remedies: ['contract'],
  evidence: ['contract', 'http'],
  incidents: ['contract'],
  diagnosis: ['contract'],
  store: ['contract', 'platform'],
  background: ['contract', 'http', 'text', 'platform', 'remedies', 'evidence', 'incidents', 'diagnosis', 'store'],
  popup: ['contract', 'platform', 'store', 'remedies', 'text'],
  options: ['contract', 'platform', 'store', 'remedies', 'text'],
  cli: ['contract', 'evidence', 'incidents', 'diagnosis', 'remedies', 'text'],
}

/**
 * Package -> the layers that may use it.
 * @type {Record<string, string[]>}
 */
const packages = {
  'webextension-polyfill': ['platform'],
  preact: ['popup', 'options'],
  tldts: ['http'],
  '@noble/hashes': ['evidence'],
}

const layers = Object.keys(walls)
const pages = ['popup', 'options']

// One block a layer: a second no-restricted-imports block for the same file would silently replace the first.
/** @type {import('typescript-eslint').ConfigArray} */
const wallBlocks = layers.map((layer) => {
  const open = walls[layer] ?? []
  const closed = layers.filter((other) => other !== layer && !open.includes(other))
  const patterns = []
  if (closed.length)
    patterns.push({
      regex: `^(\\.\\./)+(${closed.join('|')})(/|$)`,
      message: `${layer}/ may import ${open.join(', ') || 'nothing'}.`,
    })
  if (pages.includes(layer))
    patterns.push({ regex: '^(\\.\\./)+store/undo$', message: 'Removed cookies are for the background alone.' })
  for (const [name, users] of Object.entries(packages))
    if (!users.includes(layer))
      patterns.push({ regex: `^${name}(/|$)`, message: `${name} belongs to ${users.join(', ')}/.` })
  if (layer !== 'cli') patterns.push({ regex: '^node:', message: 'Only cli/ runs in Node alone.' })
  return {
    files: [`src/${layer}/**/*.{ts,tsx}`],
    rules: { 'no-restricted-imports': ['error', { patterns }] },
  }
})

const browserNames = ['chrome', 'browser'].map((name) => ({
  name,
  message: 'platform/ is the only folder that touches the browser.',
}))

export default tseslint.config(
  { ignores: ['dist/', 'packages/', 'node_modules/', 'test-results/', 'playwright-report/', '.cache/'] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    rules: {
      eqeqeq: 'error',
      'no-console': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    rules: { 'no-restricted-globals': ['error', ...browserNames] },
  },
  {
    files: ['src/background/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        {
          selector: ':matches(Program, Program > ExportNamedDeclaration) > VariableDeclaration[kind!="const"]',
          message: 'The worker may die at any time: state that lasts lives in store/.',
        },
        { selector: 'AwaitExpression:not(:function *)', message: 'Listeners would be registered too late.' },
      ],
    },
  },
  ...wallBlocks,
  {
    files: ['tests/**/*.{ts,tsx,mjs,js}', 'src/cli/**/*.ts', '*.{js,ts}'],
    rules: { 'no-console': 'off' },
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly', Buffer: 'readonly' } },
  },
  // TypeScript knows which names exist; eslint would need a list of every global.
  { files: ['**/*.{ts,tsx,mjs,js}'], rules: { 'no-undef': 'off' } },
  prettier,
)
