/**
 * The bundle of a case: everything that shows how one judge was drawn, in one JSON object. Types only; field by field in
 * ../ledger/FORMAT.md, section 8.
 */
import type { Opening } from '../ledger/types.ts'
import type { Manifest } from '../record/manifest.ts'
import type { DistributionRecord } from '../record/record.ts'

export const BUNDLE_FORMAT = 'zasady-bundle/1'

/** An entry of the ledger and its inclusion proof for the size of the checkpoint. */
export interface BundleEntry {
  /** The canonical text of the entry. */
  readonly bytes: string
  readonly proof: readonly string[]
}

/** A text of the policy as its ledger entry names it. */
export interface BundleFile {
  readonly path: string
  readonly text: string
}

/** That a checkpoint saved earlier is a beginning of this one. */
export interface BundleConsistency {
  readonly from: string
  readonly proof: readonly string[]
}

export interface Bundle {
  readonly format: typeof BUNDLE_FORMAT
  readonly origin: string
  readonly case: string
  readonly attempt: number
  readonly verifier_keys: readonly string[]
  readonly checkpoint: string
  readonly entries: readonly BundleEntry[]
  readonly manifest: Manifest
  readonly record: DistributionRecord
  readonly policy_files: readonly BundleFile[]
  /** The sealed snapshot; null where it was redacted. */
  readonly facts: unknown
  readonly openings: readonly Opening[]
  readonly consistency: BundleConsistency | null
  /** For people; means nothing to a verifier. */
  readonly instructions: { readonly uk: string; readonly en: string }
}
