/** A file that another process holds for a moment, as after a crash, is opened as soon as it is free. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openLedger } from '../../../../engine/index.ts'
import { newLedger, writingOf } from '../../../support/ledgers.ts'

const HOLDER = `
  const { DatabaseSync } = await import('node:sqlite')
  const db = new DatabaseSync(process.argv[1])
  db.exec('PRAGMA locking_mode = EXCLUSIVE')
  db.exec('BEGIN EXCLUSIVE')
  console.log('held')
  setTimeout(() => db.close(), 300)`

test('a ledger that another process holds for a moment opens when it is free', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-held-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const path = join(folder, 'court.sqlite')
  await (await newLedger(path)).close()
  const holder = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, path])
  const ended = once(holder, 'exit')
  await once(holder.stdout, 'data')
  const opened = await openLedger(path, writingOf())
  expect(opened.kind).toBe('opened')
  if (opened.kind === 'opened') await opened.ledger.close()
  await ended
})
