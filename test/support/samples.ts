/** Files as the court systems export them (see test/fixtures/samples), and small changes to them. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { exclusionReasons, importFile } from '../../engine/index.ts'
import type { ExclusionReason, ImportedFile, ImportResult } from '../../engine/index.ts'

export const SAMPLES = ['vkz-protocol', 'summons', 'distribution-protocol'] as const
export type Sample = (typeof SAMPLES)[number]

export const samplePath = (name: Sample): string => `test/fixtures/samples/${name}.html`
export const sampleBytes = (name: Sample): Uint8Array =>
  new Uint8Array(readFileSync(samplePath(name)))

/** The text of a sample; the encoding is the one the file declares. */
export const sampleText = (name: Sample): string =>
  new TextDecoder(name === 'vkz-protocol' ? 'utf-8' : 'windows-1251').decode(sampleBytes(name))

/** The clauses that the shipped data knows for the reasons of the system. */
export function shippedReasons(): readonly ExclusionReason[] {
  const read = exclusionReasons(
    parse(readFileSync('policies/national/exclusion-reasons.yaml', 'utf8')),
  )
  if ('problems' in read) throw new Error('the shipped data of reasons is wrong')
  return read.reasons
}

/** Imports a text as a file in UTF-8 that declares nothing. */
export const importText = (text: string): ImportResult =>
  importFile(new TextEncoder().encode(text.replace(/Windows-1251/gi, 'utf-8')), 'файл', {
    reasons: shippedReasons(),
  })

/** Imports a sample after a change to its text; the change must be one. */
export function importChanged(name: Sample, from: string | RegExp, to: string): ImportResult {
  const before = sampleText(name)
  const after = before.replace(from, () => to)
  if (before === after) throw new Error(`nothing to change in ${name}`)
  return importText(after)
}

/** The file of a result that must have been read. */
export function fileOf(result: ImportResult): ImportedFile {
  if ('problems' in result) throw new Error(JSON.stringify(result.problems))
  return result
}

export const codesOf = (result: ImportResult): readonly string[] =>
  'problems' in result ? result.problems.map(({ code }) => code) : []
