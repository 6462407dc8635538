import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { writeAtomically } from '../../cli/disk/write-atomically.ts'
import { temporaryFolder } from './run.ts'

test('a file is replaced whole, and nothing else is left in the folder', async () => {
  const folder = temporaryFolder()
  const path = join(folder, 'новий', 'файл.txt')
  expect(await writeAtomically(path, 'перший')).toMatchObject({ ok: true })
  expect(await writeAtomically(path, 'другий')).toMatchObject({ ok: true })
  expect(readFileSync(path, 'utf8')).toBe('другий')
  expect(readdirSync(join(folder, 'новий'))).toEqual(['файл.txt'])
})

test('an exclusive file never replaces another one', async () => {
  const path = join(temporaryFolder(), 'запис.json')
  writeFileSync(path, 'давній')
  const written = await writeAtomically(path, 'новий', { exclusive: true })
  expect(written).toMatchObject({ ok: false, complaint: { exit: 5 } })
  expect(readFileSync(path, 'utf8')).toBe('давній')
  expect(readdirSync(join(path, '..'))).toEqual(['запис.json'])
})

test('of many writers of one exclusive file exactly one succeeds', async () => {
  const path = join(temporaryFolder(), 'запис.json')
  const tries = Array.from({ length: 20 }, (_, at) =>
    writeAtomically(path, `текст ${at}`, { exclusive: true }),
  )
  const won = (await Promise.all(tries)).flatMap(({ ok }, at) => (ok ? [`текст ${at}`] : []))
  expect(won).toEqual([readFileSync(path, 'utf8')])
})

test('what cannot be written is said, and no temporary file stays', async () => {
  const folder = temporaryFolder()
  mkdirSync(join(folder, 'зайнято'))
  const written = await writeAtomically(join(folder, 'зайнято'), 'текст')
  expect(written).toMatchObject({ ok: false, complaint: { exit: 5 } })
  expect(readdirSync(folder)).toEqual(['зайнято'])
})
