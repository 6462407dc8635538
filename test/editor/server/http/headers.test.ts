import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { studio } from '../../../support/studio.ts'
import { temporaryFolder } from '../../../cli/run.ts'

const STRICT =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'"

function builtWeb(): string {
  const web = temporaryFolder()
  mkdirSync(join(web, 'assets'))
  writeFileSync(join(web, 'index.html'), '<!doctype html><title>page</title>')
  writeFileSync(join(web, 'assets', 'main-1a2b.js'), 'export {}')
  writeFileSync(join(web, 'secret.keys'), 'secret')
  return web
}

test('every page is the one page of the studio, under the strict policy', async () => {
  const { ask } = await studio({ web: builtWeb() })
  for (const path of ['/', '/registers', '/change/1/text', '/sign-in?next=/']) {
    const answer = await ask('GET', path)
    expect([answer.statusCode, answer.body], path).toEqual([
      200,
      '<!doctype html><title>page</title>',
    ])
    expect(answer.headers, path).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': STRICT,
      'cache-control': 'no-cache',
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'DENY',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
    })
  }
})

test('only pages of the code editor may have inline styles, none inline scripts', async () => {
  const { ask } = await studio({ web: builtWeb() })
  for (const path of ['/policies', '/policies/desn']) {
    const policy = String((await ask('GET', path)).headers['content-security-policy'])
    expect(policy).toBe(STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"))
  }
  for (const path of ['/policiesx', '/audit', '/api/v1/session', '/assets/main-1a2b.js']) {
    expect((await ask('GET', path)).headers['content-security-policy'], path).toBe(STRICT)
  }
})

test('files of the build are kept by browsers for good; nothing else of the folder is given out', async () => {
  const { ask } = await studio({ web: builtWeb() })
  const file = await ask('GET', '/assets/main-1a2b.js')
  expect([file.statusCode, file.headers['cache-control']]).toEqual([
    200,
    'public, max-age=31536000, immutable',
  ])
  for (const path of [
    '/assets/none.js',
    '/secret.keys',
    '/assets/../secret.keys',
    '/assets/%2e%2e/secret.keys',
    '/assets/',
    '/favicon.ico',
    '/api/v1/none',
    '/health/none',
    '/%00',
  ]) {
    const answer = await ask('GET', path)
    expect([answer.statusCode, answer.json<{ code: string }>().code], path).toEqual([
      404,
      'not-found',
    ])
  }
})

test('no spelling of a path leads out of the folder', async () => {
  const { ask } = await studio({ web: builtWeb() })
  for (const path of [
    '/assets/..%2fsecret.keys',
    '/assets/%5c..%5csecret.keys',
    '/assets/a%00/../b',
  ]) {
    const answer = await ask('GET', path)
    expect([400, 403, 404], path).toContain(answer.statusCode)
    expect(answer.body, path).not.toContain('secret')
  }
})

test('what the interface answers is kept by nobody', async () => {
  const { ask } = await studio()
  expect((await ask('GET', '/api/v1/session')).headers['cache-control']).toBe('no-store')
})

test('only a server that speaks TLS itself tells browsers to keep to it', async () => {
  const { ask } = await studio()
  expect((await ask('GET', '/health/live')).headers['strict-transport-security']).toBeUndefined()
})
