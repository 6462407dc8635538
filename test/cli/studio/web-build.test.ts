/** The studio as files: built once for what it is made of, found again at once, whole when two begin together. */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtWeb } from '../../../cli/studio/web-build.ts'

test('two that begin together get one folder, and the next one builds nothing', async () => {
  const [one, other] = await Promise.all([builtWeb(), builtWeb()])
  expect(other).toBe(one)
  const events: string[] = []
  expect(await builtWeb((event) => events.push(event))).toBe(one)
  expect(events).toEqual([])
})

test('the page brings no script and no style of its own, only files that are there', async () => {
  const folder = await builtWeb()
  const page = await readFile(join(folder, 'index.html'), 'utf8')
  expect(page).not.toMatch(/<style|\sstyle=|\son\w+=|<script(?![^>]*\ssrc=)/)
  const named = [...page.matchAll(/(?:src|href)="\/assets\/([^"]+)"/g)].map(([, name]) => name)
  expect(named.length).toBeGreaterThan(1)
  expect(await readdir(join(folder, 'assets'))).toEqual(expect.arrayContaining(named))
})

test('it is the form for use, whatever the environment in which it was asked for', async () => {
  const assets = join(await builtWeb(), 'assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const whole = await Promise.all(scripts.map((name) => readFile(join(assets, name), 'utf8')))
  // What React says only to whoever develops with it.
  expect(whole.filter((code) => code.includes('Invalid hook call'))).toEqual([])
  expect(whole.filter((code) => code.includes('useSyncExternalStore'))).not.toEqual([])
})

test('nothing in it makes code out of text, which the policy of the page forbids', async () => {
  const assets = join(await builtWeb(), 'assets')
  const scripts = (await readdir(assets)).filter((name) => name.endsWith('.js'))
  const found: string[] = []
  for (const name of scripts) {
    const code = await readFile(join(assets, name), 'utf8')
    if (/\bnew Function\(|[^.\w]eval\(/.test(code)) found.push(name)
  }
  expect(scripts.length).toBeGreaterThan(5)
  expect(found).toEqual([])
})
