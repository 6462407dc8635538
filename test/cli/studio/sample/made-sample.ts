/** The sample court on the disk, made once for a test file; each test has a copy. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPlace, type Place } from '../../../../cli/ledger/opening.ts'
import type { Court } from '../../../../cli/studio/court.ts'
import { courtOver } from '../../../../cli/studio/open-court.ts'
import { makeSample } from '../../../../cli/studio/sample/make-sample.ts'

let made: Promise<string> | undefined
const folders: string[] = []
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true })
})

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'zasady-sample-'))
  folders.push(folder)
  return folder
}

async function folderOfSample(): Promise<string> {
  const folder = newFolder()
  const sample = await makeSample(placeIn(folder))
  if (!sample.ok) throw new Error(sample.complaint.message.en)
  await sample.value.ledger.close()
  return folder
}

const placeIn = (folder: string): Place => ({
  address: join(folder, 'court.ledger'),
  secretsPath: join(folder, 'court.ledger.keys'),
})

/** A copy that is gone when the tests of the file have run. */
export async function copyOfSample(): Promise<Place> {
  const from = await (made ??= folderOfSample())
  const folder = newFolder()
  cpSync(from, folder, { recursive: true })
  return placeIn(folder)
}

/** A copy, open; the caller closes its ledger. */
export async function openSampleCopy(clock: () => number = Date.now): Promise<Court> {
  const place = await copyOfSample()
  const opened = await openPlace(place)
  if (!opened.ok) throw new Error(opened.complaint.message.en)
  return courtOver(opened.value, { kind: 'sample', ...place, clock })
}
