/**
 * Who may import whom. A layering sentence that nothing checks stops being true.
 */
import { expect, test } from 'vitest'
import { filesUnder, importsOf, read, targetOf } from './sources.ts'

/**
 * Each layer and what it may import besides itself. A layer is a folder, or a file in place of one: `engine/draw.ts`
 * is the layer `engine/draw`. In a row, `./` is the layer's own house. The bare name of a top-level folder is its
 * `index.ts`, the only door for the others.
 */
const LAYERS: Readonly<Record<string, string>> = {
  'grammar/source': '',
  'grammar/lexicon': './source',
  'grammar/syntax': './source ./lexicon',
  'grammar/check': './source ./lexicon ./syntax',
  'grammar/format': './source ./lexicon ./syntax ./check',
  'grammar/yaml': './source ./lexicon ./syntax ./check ./format',
  'grammar/services': './source ./lexicon ./syntax ./check ./format ./yaml',
  'grammar/diagnostics': './source ./syntax ./check ./format ./yaml',
  grammar: 'grammar/*',

  'engine/time': '',
  'engine/draw': './time',
  'engine/record': './time ./draw',
  'engine/ledger': './time ./draw ./record',
  'engine/registers': 'grammar ./time ./draw ./record ./ledger ./facts',
  'engine/allocation':
    'grammar ./time ./draw ./record ./facts ./evaluate ./decide ./explain ./distribute ./ledger',
  'engine/research': './draw ./record ./ledger',
  'engine/bundle': './time ./draw ./record ./ledger ./explain ./documents',
  'engine/protocol':
    'grammar ./time ./draw ./record ./ledger ./plan ./explain ./decide ./documents ./replay ./bundle',
  'engine/amending': 'grammar ./record ./facts ./documents',
  'engine/audit': 'grammar ./time ./draw ./record ./facts ./ledger ./registers',
  'engine/import': './time',
  'engine/facts': 'grammar ./time ./draw',
  'engine/plan': 'grammar ./time ./draw ./facts',
  'engine/evaluate': 'grammar ./time ./draw ./facts ./plan',
  'engine/interop': 'grammar ./time ./draw ./facts ./plan ./evaluate',
  'engine/due': 'grammar ./time ./facts ./plan ./evaluate',
  'engine/explain': 'grammar ./time ./draw ./record ./facts ./plan ./evaluate ./due',
  'engine/decide':
    'grammar ./time ./draw ./record ./facts ./plan ./evaluate ./interop ./due ./explain',
  'engine/distribute':
    'grammar ./time ./draw ./record ./facts ./plan ./evaluate ./decide ./explain',
  'engine/reports': 'grammar ./time ./draw ./record ./import ./facts ./evaluate ./decide',
  'engine/search': 'grammar ./time ./facts ./explain ./decide',
  'engine/replay':
    'grammar ./draw ./record ./evaluate ./explain ./decide ./distribute ./ledger ./allocation',
  'engine/preview':
    'grammar ./time ./draw ./record ./facts ./plan ./evaluate ./decide ./ledger ./registers ./replay ./documents',
  'engine/proving':
    'grammar ./time ./draw ./record ./facts ./plan ./evaluate ./decide ./explain ./distribute',
  'engine/summons': './time ./facts',
  'engine/documents': 'grammar ./time ./facts ./plan ./evaluate ./explain ./decide',
  'engine/beside': 'grammar ./time ./facts ./evaluate ./due ./search ./summons ./documents',
  engine: 'grammar engine/*',

  'editor/api': '',
  'editor/server': './api grammar grammar/services engine',
  'editor/web': './api grammar grammar/services engine',
  cli: 'grammar grammar/services engine editor/api editor/server',
  test: 'grammar grammar/services engine editor/api editor/server editor/web cli',
  policies: '',
  // Written from the format alone: what it shares with the engine it could not check.
  verify: '',
}

/** Who may use which library; tests may use any. `node:` stands for every module of Node not named here. */
const OWNERS: Readonly<Record<string, string>> = {
  chevrotain: 'grammar/syntax',
  yaml: 'grammar/yaml',
  // The bundle of the studio has the schemas as ready code: its pages may not make code from text.
  ajv: 'engine/facts grammar/yaml editor/web',
  'json-rules-engine': 'engine/interop',
  seedrandom: 'engine/preview engine/draw',
  '@noble/curves': 'engine/draw',
  '@noble/hashes': 'editor/web',
  'fraction.js': 'engine/*',
  htmlparser2: 'engine/import',
  '@observablehq/plot': 'engine/preview editor/web',
  linkedom: 'engine/preview',
  docx: 'engine/documents',
  diff: 'engine/amending',
  'libphonenumber-js': 'engine/summons',
  'sms-segments-calculator': 'engine/summons',
  commander: 'cli',
  'cli-progress': 'cli',
  'playwright-core': 'cli',
  piscina: 'cli',
  'read-excel-file': 'cli',
  'write-excel-file': 'cli',
  fastify: 'editor/server',
  '@fastify/cookie': 'editor/server',
  '@fastify/helmet': 'editor/server',
  '@fastify/rate-limit': 'editor/server',
  '@fastify/static': 'editor/server',
  '@fastify/swagger': 'editor/server',
  '@fastify/type-provider-typebox': 'editor/server',
  '@node-rs/argon2': 'editor/server',
  typebox: 'editor/api editor/server',
  react: 'editor/web',
  'react-dom': 'editor/web',
  'react-router': 'editor/web',
  'react-aria-components': 'editor/web',
  '@tanstack/react-query': 'editor/web',
  'monaco-editor': 'editor/web',
  vite: 'editor/web cli',
  '@vitejs/plugin-react': 'editor/web',
  'node:fs': 'cli editor/server engine/ledger engine/record verify',
  'node:sqlite': 'engine/ledger editor/server',
  pg: 'engine/ledger editor/server',
  'node:': 'cli editor/server engine/* verify',
}

const files = filesUnder().filter((path) => /\.(?:tsx?|mjs)$/.test(path) && path.includes('/'))

// cli, test, policies and verify are one layer each; the others are divided.
const WHOLE = /^(?:cli|test|policies|verify)\//
const layerOf = (path: string): string =>
  WHOLE.test(path)
    ? path.slice(0, path.indexOf('/'))
    : path.replace(/^([^/]+\/[^/.]+).*$/, '$1').replace(/\/index$/, '')

const houseOf = (path: string): string => path.replace(/\/.*/, '')

const covers = (list: string, layer: string): boolean =>
  list.split(' ').some((name) => name === layer || name === `${houseOf(layer)}/*`)

const isDoor = (path: string, layer: string): boolean => path === `${layer}/index.ts`

/**
 * A test under `test/engine/…` may open any file of the engine; a property, a campaign or a benchmark may look into any
 * house. Areas of the server are tested over the real ports, which are composed in `cli/studio`.
 */
const isUnitOf = (test: string, path: string): boolean =>
  test.startsWith(`test/${houseOf(path)}/`) ||
  /^test\/(?:properties|campaigns|bench)\//.test(test) ||
  (test.startsWith('test/editor/server/areas/') && path.startsWith('cli/studio/'))

function importIsAllowed(importer: string, target: string): boolean {
  const [from, to] = [layerOf(importer), layerOf(target)]
  if (from === to || isUnitOf(importer, target)) return true
  const [house, otherHouse] = [houseOf(from), houseOf(to)]
  if (!covers((LAYERS[from] ?? '').replaceAll('./', `${house}/`), to)) return false
  return house === otherHouse || isDoor(target, to)
}

function libraryIsAllowed(importer: string, library: string): boolean {
  if (importer.startsWith('test/')) return true
  const name = library.replace(/^(node:[^/]+|@[^/]+\/[^/]+|[^@/][^/]*).*$/, '$1')
  const owners = OWNERS[name] ?? (name.startsWith('node:') ? OWNERS['node:'] : undefined) ?? ''
  return covers(owners, layerOf(importer))
}

const holdsCode = (folder: string): boolean => files.some((path) => path.startsWith(`${folder}/`))

const imports = files.flatMap((path) =>
  importsOf(read(path)).map((imported) => ({ path, imported, target: targetOf(path, imported) })),
)

test('every source file belongs to a layer of the table', () => {
  expect(files.filter((path) => !(layerOf(path) in LAYERS))).toEqual([])
})

test('the files and their imports are really seen', () => {
  expect(files).toContain('test/house/layers.test.ts')
  expect(imports).toContainEqual({
    path: 'test/house/layers.test.ts',
    imported: './sources.ts',
    target: 'test/house/sources.ts',
  })
  for (const folder of ['grammar', 'engine', 'cli'].filter(holdsCode))
    expect(imports.filter(({ path }) => path.startsWith(`${folder}/`))).not.toEqual([])
})

test('a layer imports only the layers below it, and other folders only through their index.ts', () => {
  const wrong = imports.filter(
    ({ path, target }) => target !== undefined && !importIsAllowed(path, target),
  )
  expect(wrong.map(({ path, target }) => `${path} → ${target}`)).toEqual([])
})

test('a library is imported only by its owner', () => {
  const wrong = imports.filter(
    ({ path, imported, target }) => target === undefined && !libraryIsAllowed(path, imported),
  )
  expect(wrong.map(({ path, imported }) => `${path} → ${imported}`)).toEqual([])
})

test('the rule itself tells right from wrong', () => {
  expect(importIsAllowed('engine/plan/lower.ts', 'grammar/index.ts')).toBe(true)
  expect(importIsAllowed('engine/plan/lower.ts', 'grammar/syntax/ast.ts')).toBe(false)
  expect(importIsAllowed('engine/plan/lower.ts', 'engine/evaluate/evaluate.ts')).toBe(false)
  expect(importIsAllowed('engine/evaluate/evaluate.ts', 'engine/plan/ir.ts')).toBe(true)
  expect(importIsAllowed('grammar/check/scope.ts', 'engine/index.ts')).toBe(false)
  expect(importIsAllowed('engine/draw/draw.ts', 'engine/index.ts')).toBe(false)
  expect(importIsAllowed('engine/index.ts', 'engine/draw/draw.ts')).toBe(true)
  expect(importIsAllowed('test/engine/draw/draw.test.ts', 'engine/draw/draw.ts')).toBe(true)
  expect(importIsAllowed('test/acceptance/acceptance.test.ts', 'engine/draw/draw.ts')).toBe(false)
  expect(importIsAllowed('test/properties/draw.test.ts', 'engine/draw/draw.ts')).toBe(true)
  expect(libraryIsAllowed('grammar/check/scope.ts', 'node:fs/promises')).toBe(false)
  expect(libraryIsAllowed('engine/evaluate/evaluate.ts', 'node:fs')).toBe(false)
  expect(libraryIsAllowed('engine/draw/draw.ts', 'node:crypto')).toBe(true)
  expect(libraryIsAllowed('engine/plan/lower.ts', 'chevrotain')).toBe(false)
})
