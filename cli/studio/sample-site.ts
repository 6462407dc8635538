/**
 * The sample court as a site of the studio: made when it is not there, opened when it is.
 *
 * It is made in a folder apart, which gets its name when it is whole: a server that ended half-way begins anew.
 */
import { mkdir, rename, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { type Or, right } from '../complaint.ts'
import { openPlace, type Writable } from '../ledger/opening.ts'
import { inFolder, type SitePlaces } from './places.ts'
import { makeSample } from './sample/make-sample.ts'

/** `note` is told when it has to be made, which takes a moment. */
export async function openSample(
  place: SitePlaces,
  note: (event: 'making-sample') => void,
): Promise<Or<Writable>> {
  if (!existsSync(place.folder)) {
    note('making-sample')
    const made = await makeWhole(place)
    if (!made.ok) return made
  }
  return openPlace(place)
}

async function makeWhole(place: SitePlaces): Promise<Or<undefined>> {
  const apart = inFolder(`${place.folder}.new`)
  await rm(apart.folder, { recursive: true, force: true })
  await mkdir(apart.folder, { recursive: true, mode: 0o700 })
  const made = await makeSample(apart)
  if (!made.ok) return made
  await made.value.ledger.close()
  await rename(apart.folder, place.folder)
  return right(undefined)
}
