/** Opening and making ledgers: what is refused, and what a damaged one still gives. */
import { createHash } from 'node:crypto'
import {
  copyFileSync,
  existsSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, test } from 'vitest'
import { createLedger, openLedger } from '../../../engine/index.ts'
import { append, tellStory } from '../../support/ledger-story.ts'
import {
  NAMED,
  newLedger,
  opened,
  register,
  reopened,
  signerOf,
  temporaryFolder,
  writingOf,
} from '../../support/ledgers.ts'
import { newDatabase } from '../../support/postgres.ts'

const refusalOf = async (result: ReturnType<typeof openLedger>) => {
  const told = await result
  return told.kind === 'refused' ? told.refusal.code : 'opened'
}

describe('a ledger is not made', () => {
  test.each([
    ['with spaces in its name', { ...NAMED, origin: 'суд номер 1' }],
    ['with a key of another name', { ...NAMED, origin: 'other.example/docket' }],
  ])('%s', async (_, named) => {
    const path = join(temporaryFolder(), 'court.sqlite')
    const made = await createLedger(path, named, writingOf())
    expect(made).toMatchObject({ refusal: { code: 'ledger/origin' } })
    expect(existsSync(path)).toBe(false)
  })

  test('without a key', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    const made = await createLedger(path, NAMED, writingOf(undefined, []))
    expect(made).toMatchObject({ refusal: { code: 'ledger/origin' } })
  })

  test('with a first entry that is refused, and no file is left', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    const made = await createLedger(path, { ...NAMED, true_at: 'учора' }, writingOf())
    expect(made).toMatchObject({ refusal: { code: 'entry/shape' } })
    expect(existsSync(path)).toBe(false)
  })

  test('where a file is, whatever it holds', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    writeFileSync(path, 'щось важливе')
    const made = await createLedger(path, NAMED, writingOf())
    expect(made).toMatchObject({ refusal: { code: 'ledger/exists' } })
    expect(readFileSync(path, 'utf8')).toBe('щось важливе')
  })

  test('in a folder that is not there', async () => {
    const path = join(temporaryFolder(), 'немає', 'court.sqlite')
    expect(await createLedger(path, NAMED, writingOf())).toMatchObject({
      refusal: { code: 'ledger/unreadable' },
    })
  })
})

test('the file of a ledger is readable by its owner alone', async () => {
  const path = join(temporaryFolder(), 'court.sqlite')
  await newLedger(path)
  expect(statSync(path).mode & 0o777).toBe(0o600)
})

describe('a ledger is not opened', () => {
  test('where there is no file', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    expect(await refusalOf(openLedger(path, writingOf()))).toBe('ledger/not-there')
    expect(existsSync(path)).toBe(false)
  })

  test('from a file that is no database, or another database', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    writeFileSync(
      path,
      'не база даних, а текст, і досить довгий, щоб його прочитали як заголовок'.repeat(20),
    )
    expect(await refusalOf(openLedger(path, writingOf()))).toBe('ledger/unreadable')
    const other = join(temporaryFolder(), 'other.sqlite')
    const db = new DatabaseSync(other)
    db.exec('CREATE TABLE x (y)')
    db.close()
    const before = readFileSync(other)
    expect(await refusalOf(openLedger(other, writingOf()))).toBe('ledger/unreadable')
    expect(readFileSync(other)).toEqual(before)
  })

  test('under another name than its own', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    await newLedger(path)
    const other = { ...writingOf(), origin: 'other.example/docket' }
    expect(await refusalOf(openLedger(path, other))).toBe('ledger/not-there')
  })

  test('from a server that does not answer, without telling its password', async () => {
    const told = await openLedger('postgres://user:secret@127.0.0.1:1/none', writingOf())
    expect(told).toMatchObject({ refusal: { code: 'ledger/unreadable' } })
    expect(JSON.stringify(told)).not.toContain('secret')
  })
})

describe('a PostgreSQL database', () => {
  const named = (origin: string) => ({ ...NAMED, origin })
  const writing = (origin: string) => writingOf(undefined, [signerOf(origin)])

  test('holds the ledgers of several courts, each under its name', async () => {
    const address = await newDatabase()
    if (address === undefined) return
    expect(await refusalOf(openLedger(address, writingOf()))).toBe('ledger/not-there')
    const [one, two] = ['one.example/docket', 'two.example/docket']
    const first = opened(await createLedger(address, named(one), writing(one)))
    expect(opened(await openLedger(address, writing(one))).origin).toBe(one)
    const second = opened(await createLedger(address, named(two), writing(two)))
    await append(first, [register('1')])
    expect((await second.head()).size).toBe(2)
    const unnamed = await openLedger(address, writing(one))
    expect(unnamed).toMatchObject({ refusal: { code: 'ledger/not-there' } })
    expect(JSON.stringify(unnamed)).toContain(two)
    const again = opened(await openLedger(address, { ...writing(one), origin: one }))
    expect((await again.head()).size).toBe(3)
    expect(await first.verify()).toMatchObject({ kind: 'verified', origin: one })
  })
})

describe('a damaged ledger', () => {
  /** A ledger with a story, changed by a statement behind its back, and opened again. */
  const damagedBy = async (statement: string) => {
    const path = join(temporaryFolder(), 'court.sqlite')
    const ledger = await newLedger(path)
    await tellStory(ledger)
    await ledger.close()
    const db = new DatabaseSync(path)
    db.exec(statement)
    db.close()
    return reopened(path)
  }

  const DAMAGE: readonly (readonly [statement: string, code: string, seq: number | undefined])[] = [
    ["UPDATE entries SET leaf = replace(leaf, 'a', 'b') WHERE seq = 24", 'entry/leaf', 24],
    [
      "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'ухвала', 'наказ!') AS BLOB) WHERE seq = 24",
      'entry/leaf',
      24,
    ],
    [
      "UPDATE entries SET bytes = CAST(replace(CAST(bytes AS TEXT), 'recorded_at', 'recorded_az') AS BLOB) WHERE seq = 10",
      'entry/leaf',
      10,
    ],
    ['DELETE FROM entries WHERE seq = 24', 'store/end', 24],
    ['UPDATE entries SET seq = 25 WHERE seq = 24', 'store/end', 25],
    [
      "UPDATE checkpoints SET note = replace(note, '25', '26') WHERE size = 25",
      'checkpoint/root',
      undefined,
    ],
    ['DELETE FROM checkpoints WHERE size = 25', 'store/end', 24],
    [
      "UPDATE entries SET leaf = replace(leaf, 'a', 'b') WHERE seq = 2",
      'checkpoint/root',
      undefined,
    ],
    ['DELETE FROM entries WHERE seq = 2', 'store/missing', 0],
  ]

  test.each(DAMAGE)('after %s names the place, is read, and takes nothing', async (...given) => {
    const [statement, code, seq] = given
    const ledger = await damagedBy(statement)
    const [found] = ledger.damage
    expect(found).toMatchObject({ code, ...(seq !== undefined && { place: { seq } }) })
    expect((await ledger.entry(3))?.kind).toBe('key')
    const refused = await ledger.append([register('1')])
    expect(refused).toMatchObject({ kind: 'refused', refusal: { code: 'ledger/damaged' } })
    expect(await ledger.verify()).toMatchObject({ kind: 'damaged' })
  })

  test('whose entry was changed together with its hash is read, and takes nothing', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    const ledger = await newLedger(path)
    // So many that the hashes kept of the last checkpoint do not rest on the leaf that is changed.
    const many = Array.from({ length: 600 }, (_each, at) => register(String(at)))
    await append(ledger, many)
    await ledger.close()
    const db = new DatabaseSync(path)
    const row = db.prepare('SELECT bytes FROM entries WHERE seq = 10').get()
    const bytes = Buffer.from(row?.['bytes'] as Uint8Array)
    bytes[bytes.length - 3] = (bytes[bytes.length - 3] ?? 0) ^ 1
    const leaf = createHash('sha256')
      .update(Buffer.concat([Buffer.of(0), bytes]))
      .digest('hex')
    db.prepare('UPDATE entries SET bytes = ?, leaf = ? WHERE seq = 10').run(bytes, leaf)
    db.close()
    const again = await reopened(path)
    expect(again.damage).toMatchObject([{ code: 'checkpoint/root', place: { seq: 0 } }])
    expect(await again.append([register('1')])).toMatchObject({
      refusal: { code: 'ledger/damaged' },
    })
  })

  test('is found out while it is open, when another list takes its place', async () => {
    const folder = temporaryFolder()
    const [path, copy] = [join(folder, 'court.sqlite'), join(folder, 'copy.sqlite')]
    const ledger = await newLedger(path)
    await append(ledger, [register('1')])
    await ledger.close()
    copyFileSync(path, copy)
    const one = await reopened(path)
    const two = await reopened(copy)
    await append(one, [register('2')])
    await append(two, [register('інше')])
    await append(two, [register('ще')])
    await two.close()
    const db = new DatabaseSync(path)
    db.exec(`ATTACH '${copy}' AS other`)
    for (const table of ['entries', 'checkpoints']) {
      db.exec(`DELETE FROM ${table}; INSERT INTO ${table} SELECT * FROM other.${table}`)
    }
    db.close()
    const refused = await one.append([register('3')])
    expect(refused).toMatchObject({ refusal: { code: 'ledger/damaged' } })
    expect(one.damage[0]).toMatchObject({ code: 'checkpoint/forked' })
  })

  test('whose file is cut is refused or opens read-only, and is never taken for whole', async () => {
    const path = join(temporaryFolder(), 'court.sqlite')
    const ledger = await newLedger(path)
    await tellStory(ledger)
    await ledger.close()
    const length = statSync(path).size
    const whole = readFileSync(path)
    for (let cut = 0; cut < length; cut += 4096) {
      writeFileSync(path, whole)
      truncateSync(path, cut)
      const told = await openLedger(path, writingOf())
      if (told.kind === 'refused') continue
      const verified = await told.ledger.verify()
      await told.ledger.close()
      expect(verified.kind).toBe('damaged')
    }
  })
})
