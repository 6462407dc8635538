import pg from 'pg'
import { describe, expect, test } from 'vitest'
import { mustBeDurable, withSettings } from '../../../../engine/ledger/store/postgres-settings.ts'
import type { Sql } from '../../../../engine/ledger/store/sql.ts'
import { newDatabase } from '../../../support/postgres.ts'

test('a connection waits for the disk and sees its own schema, whatever the address says', async () => {
  const address = await newDatabase()
  if (address === undefined) return
  const lazy = `${address}?options=-c%20synchronous_commit%3Doff%20-c%20work_mem%3D8MB`
  const client = new pg.Client({ connectionString: withSettings(lazy, 'zasady_x') })
  await client.connect()
  const show = async (name: string): Promise<unknown> => {
    const { rows } = await client.query<Record<string, unknown>>(`SHOW ${name}`)
    return rows[0]?.[name]
  }
  expect(await show('synchronous_commit')).toBe('on')
  expect(await show('search_path')).toBe('zasady_x')
  expect(await show('work_mem')).toBe('8MB')
  await client.end()
})

describe('a server', () => {
  const withFsync = (fsync: string): Sql => ({
    all: () => Promise.resolve([{ fsync }]),
    insert: () => Promise.resolve(),
  })

  test('that waits for its disk may keep a ledger', async () => {
    await expect(mustBeDurable(withFsync('on'))).resolves.toBeUndefined()
  })

  test('that does not wait is refused', async () => {
    await expect(mustBeDurable(withFsync('off'))).rejects.toMatchObject({
      refusal: { code: 'ledger/not-durable' },
    })
  })
})
