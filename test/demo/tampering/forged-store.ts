/** The database file changed behind the ledger's back. */
import { DatabaseSync } from 'node:sqlite'
import { byStore } from './looking.ts'
import type { Tampering } from './tampering.ts'

function change(address: string, work: (db: DatabaseSync) => void): void {
  const db = new DatabaseSync(address)
  work(db)
  db.close()
}

export const changedColumn: Tampering = {
  what: 'у базі даних змінено стовпець: завершений розподіл позначено незавершеним',
  async run({ copy }) {
    const address = copy()
    change(address, (db) => {
      db.exec(
        'UPDATE allocations SET closed_seq = NULL WHERE commit_seq = (SELECT max(commit_seq) FROM allocations)',
      )
    })
    return [await byStore(address, ['store/column', 'store/row'])]
  },
}

export const replacedRecord: Tampering = {
  what: 'у базі даних підмінено запис розподілу: інший суддя',
  async run({ copy }) {
    const address = copy()
    change(address, (db) => {
      const found = db
        .prepare(
          "SELECT digest, bytes FROM blobs WHERE CAST(bytes AS TEXT) LIKE '%zasady-record/1%'",
        )
        .all() as { digest: string; bytes: Uint8Array }[]
      const record = found[Math.floor(found.length / 2)]
      const text = Buffer.from(record?.bytes ?? []).toString()
      const forged = text.replace(/"winner":"с\d\d"/, '"winner":"с99"')
      db.prepare('UPDATE blobs SET bytes = ? WHERE digest = ?').run(
        Buffer.from(forged),
        record?.digest ?? '',
      )
    })
    return [await byStore(address, ['blob/digest'])]
  },
}
