/** The files of the recording: the table of links in, the facts and the link out. */
import { webAddress } from './conference-actions.ts'
import { type Draft, known } from './draft.ts'
import { classed, find, findAll, tagged } from './find.ts'
import type { Element } from './html-tree.ts'
import type { FactFields, Note } from './types.ts'

export interface Recording {
  readonly facts: FactFields
  /** The first link to the central store; `null` when the table is there and has no row, absent when the link is no address. */
  readonly link: string | null | undefined
}

/** Reads the table; without one nothing is known of a recording. */
export function recordingOf(draft: Draft, root: Element): Recording {
  const table = find(root, classed('table-records'))
  if (table === undefined) return { facts: {}, link: undefined }
  const rows = findAll(table, tagged('tr')).filter((row) => find(row, tagged('td')) !== undefined)
  const hrefs = rows.map((row) => findAll(row, tagged('a')).map((a) => a.attributes.get('href')))
  const links = hrefs.map(([store]) => webAddress(store))
  if (links.some((link) => link === null)) draft.unread.push(NO_ADDRESS)
  if (links.length > 1) draft.notes.push(severalFiles(links.length))
  const files = hrefs.flatMap((own) => own.slice(1)).filter((name) => name !== undefined)
  return {
    facts: known({ files_count: rows.length, format: formatOf(files) }),
    // A link that cannot be taken over is there all the same: that there is none would be untrue.
    link: rows.length === 0 ? null : (links[0] ?? undefined),
  }
}

function formatOf(files: readonly string[]): string | undefined {
  if (files.length === 0) return undefined
  return files.every((name) => /\.mp4$/i.test(name)) ? 'mp4' : 'other'
}

const NO_ADDRESS: Note = {
  uk: 'посилання на запис не є адресою в мережі: його не внесено',
  en: 'the link to the recording is no address of the web: it is not given',
}
const severalFiles = (count: number): Note => ({
  uk: `файлів запису ${count}: до фактів внесено посилання на перший`,
  en: `there are ${count} recording files: the facts hold the link to the first`,
})
