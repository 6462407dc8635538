/**
 * The tables of a ledger, the same in both stores.
 *
 * `entries`, `checkpoints`, `blobs`, `openings` are the ledger. The rest follows from the entries and is there to be
 * asked quickly; a verification compares every column of it. Hashes and digests are hex text, as in the export.
 */
import type { Table } from './sql.ts'

const table = (name: string, ...columns: readonly string[]): Table => ({ name, columns })

export const HEAD = table('head', 'one', 'format', 'origin')
export const ENTRIES = table('entries', 'seq', 'kind', 'bytes', 'leaf')
export const NODES = table('nodes', 'level', 'place', 'hash')
export const CHECKPOINTS = table('checkpoints', 'size', 'note')
export const BLOBS = table('blobs', 'digest', 'bytes')
export const OPENINGS = table('openings', 'place', 'digest', 'bytes')
export const CASES = table('cases', 'case_id', 'seq')
export const ALLOCATIONS = table(
  'allocations',
  'commit_seq',
  'case_id',
  'attempt',
  'act_seq',
  'randomness_seq',
  'closed_seq',
)
export const LINKS = table('links', 'chain', 'link', 'seq')
export const CORRECTIONS = table('corrections', 'policy_seq', 'seq')
export const APPROVALS = table('approvals', 'policy_seq', 'seq')
export const REDACTIONS = table('redactions', 'digest', 'seq')

/** Words that the two databases spell differently. */
export interface Dialect {
  readonly text: string
  readonly bytes: string
  readonly integer: string
  /** After a table that is read by its key alone. */
  readonly byKey: string
  /** After any other table. */
  readonly plain: string
}

/** The statements that make the tables of a new ledger. */
export function schema({ text, bytes, integer, byKey, plain }: Dialect): readonly string[] {
  return [
    `CREATE TABLE head (
      one ${integer} PRIMARY KEY CHECK (one = 1), format ${text} NOT NULL, origin ${text} NOT NULL)${plain}`,
    `CREATE TABLE entries (
      seq ${integer} PRIMARY KEY, kind ${text} NOT NULL, bytes ${bytes} NOT NULL, leaf ${text} NOT NULL)${plain}`,
    'CREATE INDEX entries_by_kind ON entries (kind, seq)',
    // Roots of perfect subtrees of 256, 65,536, … leaves: a proof reads some hundred rows, not all of them.
    `CREATE TABLE nodes (
      level ${integer} NOT NULL, place ${integer} NOT NULL, hash ${text} NOT NULL, PRIMARY KEY (level, place))${byKey}`,
    `CREATE TABLE checkpoints (size ${integer} PRIMARY KEY, note ${text} NOT NULL)${plain}`,
    `CREATE TABLE blobs (digest ${text} PRIMARY KEY, bytes ${bytes} NOT NULL)${plain}`,
    `CREATE TABLE openings (
      place ${text} NOT NULL, digest ${text} NOT NULL, bytes ${bytes} NOT NULL, PRIMARY KEY (place, digest))${byKey}`,
    'CREATE INDEX openings_by_digest ON openings (digest)',
    `CREATE TABLE cases (
      case_id ${text} NOT NULL, seq ${integer} NOT NULL, PRIMARY KEY (case_id, seq))${byKey}`,
    'CREATE INDEX cases_by_seq ON cases (seq)',
    `CREATE TABLE allocations (
      commit_seq ${integer} PRIMARY KEY, case_id ${text} NOT NULL, attempt ${integer} NOT NULL, act_seq ${integer} UNIQUE,
      randomness_seq ${integer} UNIQUE, closed_seq ${integer} UNIQUE, UNIQUE (case_id, attempt))${plain}`,
    // One allocation is open at a time: held by the database itself, whatever writes to it.
    'CREATE UNIQUE INDEX one_open_allocation ON allocations (case_id) WHERE closed_seq IS NULL',
    // Link 0 is the entry that adds the chain.
    `CREATE TABLE links (
      chain ${text} NOT NULL, link ${integer} NOT NULL, seq ${integer} NOT NULL, PRIMARY KEY (chain, link))${byKey}`,
    'CREATE INDEX links_by_seq ON links (seq)',
    `CREATE TABLE corrections (seq ${integer} PRIMARY KEY, policy_seq ${integer} NOT NULL)${plain}`,
    'CREATE INDEX corrections_by_policy ON corrections (policy_seq)',
    // A policy entry is approved once: held by the database itself.
    `CREATE TABLE approvals (seq ${integer} PRIMARY KEY, policy_seq ${integer} NOT NULL UNIQUE)${plain}`,
    `CREATE TABLE redactions (
      seq ${integer} NOT NULL, digest ${text} NOT NULL, PRIMARY KEY (digest, seq))${byKey}`,
  ]
}
