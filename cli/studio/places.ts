/**
 * Where the studio keeps what: a folder, and a database if there is one, in; the places of its ledgers and documents out.
 *
 * The sample and the court lie apart, so that nothing of the one comes into the other.
 */
import { join } from 'node:path'

export interface SitePlaces {
  readonly folder: string
  /** The ledger. */
  readonly address: string
  readonly secretsPath: string
  /** The studio's own documents. */
  readonly documents: string
}

export interface Places {
  readonly data: string
  readonly sample: SitePlaces
  readonly court: SitePlaces
}

/** `database`: a `postgres://` address that keeps the ledger of the court and its documents; keys stay in the folder. */
export function placesIn(data: string, database: string | undefined): Places {
  const court = inFolder(join(data, 'court'))
  return {
    data,
    sample: inFolder(join(data, 'sample')),
    court: database === undefined ? court : { ...court, address: database, documents: database },
  }
}

export function inFolder(folder: string): SitePlaces {
  const address = join(folder, 'court.ledger')
  return {
    folder,
    address,
    secretsPath: `${address}.keys`,
    documents: join(folder, 'studio.sqlite'),
  }
}
