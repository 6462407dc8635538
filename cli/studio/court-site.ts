/**
 * The ledger of a real court: made once, by its administrator, and found again at every start.
 *
 * A document says that it was made. Until it does, what an interrupted making has left is taken up again: a ledger as far
 * as it has come, keys without a ledger put aside and never deleted.
 */
import { existsSync } from 'node:fs'
import { rename } from 'node:fs/promises'
import type { NewCourt } from '../../editor/api/index.ts'
import type { DocumentStore } from '../../editor/server/index.ts'
import { type Or, right } from '../complaint.ts'
import { EXIT } from '../exit-codes.ts'
import { makeLedger, withSecretsEntered } from '../ledger/init.ts'
import { openPlace, type Writable } from '../ledger/opening.ts'
import { today } from '../ledger/today.ts'
import type { SitePlaces } from './places.ts'

const [COLLECTION, ID] = ['set-up', 'court'] as const

/** The court's ledger, if it was made. */
export async function openCourt(
  place: SitePlaces,
  store: DocumentStore,
): Promise<Or<Writable | undefined>> {
  if ((await store.get(COLLECTION, ID)) === undefined) return right(undefined)
  return openPlace(place)
}

export async function makeCourt(
  place: SitePlaces,
  store: DocumentStore,
  { origin, name, date = today() }: NewCourt,
  by: string,
): Promise<Or<Writable>> {
  const begun = await takenUp(place, { true_at: date, by })
  if (!begun.ok) return begun
  const made = begun.value ?? (await makeLedger({ ...place, origin, court: name, by, date }))
  if ('ledger' in made) return done(store, made)
  return made.ok ? done(store, made.value) : made
}

async function done(store: DocumentStore, made: Writable): Promise<Or<Writable>> {
  await store.put(COLLECTION, ID, {}, 0)
  return right(made)
}

async function takenUp(
  place: SitePlaces,
  at: { readonly true_at: string; readonly by: string },
): Promise<Or<Writable | undefined>> {
  if (!existsSync(place.secretsPath)) return right(undefined)
  const opened = await openPlace(place)
  if (opened.ok) return withSecretsEntered(opened.value, at)
  if (opened.complaint.exit !== EXIT.unreadable) return opened
  await rename(place.secretsPath, `${place.secretsPath}.unused-${Date.now()}`)
  return right(undefined)
}
