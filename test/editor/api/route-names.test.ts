/** Every route of the server has a name in both languages, and there is no name without a route. */
import { expect, test } from 'vitest'
import { ROUTE_NAMES } from '../../../editor/api/index.ts'
import { studio } from '../../support/studio.ts'
import { strangersIn } from '../../support/ukrainian-words.ts'

interface Described {
  readonly summary?: string
}

async function described(): Promise<ReadonlyMap<string, Described>> {
  const { ask } = await studio()
  const { paths } = (await ask('GET', '/api/v1/openapi.json')).json<{
    readonly paths: Readonly<Record<string, Readonly<Record<string, Described>>>>
  }>()
  return new Map(
    Object.entries(paths).flatMap(([path, operations]) =>
      Object.entries(operations).map(([method, one]) => [
        `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`,
        one,
      ]),
    ),
  )
}

test('the table has a line for every route of the server, and for nothing else', async () => {
  const routes = await described()
  expect(routes.size).toBeGreaterThan(80)
  expect([...ROUTE_NAMES.keys()].toSorted()).toEqual([...routes.keys()].toSorted())
})

test('every name is Ukrainian and English words, and stands in the description for programs', async () => {
  const routes = await described()
  for (const [route, { uk, en }] of ROUTE_NAMES) {
    expect([route, strangersIn(uk)]).toEqual([route, []])
    expect(uk, route).toMatch(/[а-яґєії]{3}/)
    expect(en, route).not.toMatch(/[а-яґєії]/i)
    expect([route, routes.get(route)?.summary]).toEqual([route, en])
  }
})

test('no two routes that may be looked at have one name', () => {
  const names = [...ROUTE_NAMES]
    .filter(([route]) => route.startsWith('GET'))
    .map(([, { uk }]) => uk)
  expect(new Set(names).size).toBe(names.length)
})
