/**
 * The demonstration: an honest year, and each tampering on a copy of its own. A folder and a plan in; what was found out.
 */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { openLedger } from '../../engine/index.ts'
import { KEY, sampleYear, type YearPlan } from './sample-year.ts'
import type { Detection, Ground, Tampering } from './tampering/tampering.ts'
import { randomBy } from '../support/rerolled-draws.ts'

export interface HonestYear extends Ground {
  readonly address: string
  readonly size: number
  readonly matters: number
  /** When the year ended. */
  readonly now: number
}

export interface Shown {
  readonly what: string
  readonly detections: readonly Detection[]
}

/** Makes the year and what the tamperings need of it. */
export async function honestYear(folder: string, plan: YearPlan): Promise<HonestYear> {
  const address = join(folder, 'year.sqlite')
  let saved = ''
  const onDay: YearPlan['onDay'] = async (ledger) => {
    saved = (await ledger.head()).checkpoint
  }
  const { ledger, court, setting } = await sampleYear(address, { ...plan, onDay })
  const chunks: Uint8Array[] = []
  for await (const chunk of ledger.export()) chunks.push(chunk)
  const { size } = await ledger.head()
  await ledger.close()
  let copies = 0
  const copy = (): string => {
    const path = join(folder, `copy-${++copies}.sqlite`)
    copyFileSync(address, path)
    return path
  }
  const goOn: Ground['goOn'] = async (path) => {
    const own = structuredClone(court)
    const writing = { signers: [KEY], clock: () => own.now++ }
    const opened = await openLedger(path, writing)
    if (opened.kind === 'refused') throw new Error(opened.refusal.message.uk)
    return { ledger: opened.ledger, court: own, random: randomBy('далі'), setting }
  }
  const exported = Buffer.concat(chunks)
  const { matters, now } = court
  return { address, size, matters, now, exported, saved, copy, goOn }
}

/** Runs a tampering; each of its detections must have found it. */
export async function shown({ what, run }: Tampering, ground: Ground): Promise<Shown> {
  return { what, detections: await run(ground) }
}

export const isFound = ({ detections }: Shown): boolean =>
  detections.length > 0 && detections.every(({ found }) => found)
