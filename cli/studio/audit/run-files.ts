/** The results of a replay and of an audit as files: a result in; a table or JSON, as the command line writes them, out. */
import { valuesCsv } from '../../../engine/index.ts'
import type { AuditResult, ReplayResult, RunExport } from '../../../editor/api/index.ts'
import { type Answer, answered, type Download, refused } from '../../../editor/server/index.ts'
import { writtenDictionary, writtenTables } from '../../audit/writing.ts'
import { jsonLine, jsonPage } from '../../json-lines.ts'
import { workbook } from '../../sheets/workbook.ts'
import type { Lang, Text } from '../../text.ts'

const TYPES: Readonly<Record<RunExport['form'], string>> = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  jsonl: 'application/jsonl',
}

const download = async (
  name: string,
  { form }: RunExport,
  content: string | Promise<Buffer>,
): Promise<Answer<Download>> =>
  answered({ name: `${name}.${form}`, type: TYPES[form], content: await content })

export async function auditFile(result: AuditResult, asked: RunExport): Promise<Answer<Download>> {
  const { form, lang, table = 'findings' } = asked
  if (result.kind === 'damaged') return NOTHING
  const { report, tables } = result[lang]
  const content =
    form === 'json' ? jsonPage(report) : writtenTables(tables as Tables, { form, table }, lang)
  return download(form === 'csv' ? `audit-${table}` : 'audit', asked, content)
}
type Tables = Parameters<typeof writtenTables>[0]

export const dictionaryFile = (asked: RunExport): Promise<Answer<Download>> =>
  download('dictionary', asked, writtenDictionary(asked.form, asked.lang))

export function replayFile(result: ReplayResult, asked: RunExport): Promise<Answer<Download>> {
  const { form, lang } = asked
  const table = replayTable(result, lang)
  switch (form) {
    case 'json':
      return download('replay', asked, jsonPage(jsonOf(result)))
    case 'csv':
      return download('replay', asked, valuesCsv(table, lang))
    case 'xlsx':
      return download('replay', asked, workbook([table]))
    case 'jsonl':
      return download('replay', asked, findingsOf(result).map(jsonLine).join(''))
  }
}

/** As `zasady replay --json` writes it. */
function jsonOf(result: ReplayResult): object {
  const { ledger, asked, replayed, same, different, cannot } = result
  const counts = { replayed, same, different, cannot }
  return { schema_version: 1, ledger, asked, ...counts, findings: findingsOf(result) }
}

const findingsOf = ({ found }: ReplayResult) =>
  found.map(({ seq, case: caseId, attempt, as_of, policy, engine, finding }) => ({
    seq,
    case: caseId,
    policy,
    attempt,
    as_of,
    engine,
    finding,
  }))

const TITLE: Text = { uk: 'Перевірка минулого', en: 'Replay' }
const HEADINGS: Readonly<Record<Lang, readonly string[]>> = {
  uk: ['Запис', 'Справа', 'Спроба', 'Висновок', 'Крок або перешкода', 'Де', 'Було', 'Вийшло'],
  en: ['Entry', 'Case', 'Attempt', 'Finding', 'Step or obstacle', 'Where', 'Was', 'Now'],
}
const KINDS: Readonly<Record<'different' | 'cannot', Text>> = {
  different: { uk: 'інакше', en: 'different' },
  cannot: { uk: 'не відтворено', en: 'cannot be replayed' },
}

function replayTable({ found }: ReplayResult, lang: Lang) {
  const rows = found.map((one) => [
    one.seq,
    one.case,
    one.attempt,
    KINDS[one.kind][lang],
    one.title[lang],
    one.place,
    one.expected,
    one.found,
  ])
  return { title: TITLE[lang], headings: HEADINGS[lang], rows }
}

const NOTHING = refused({
  code: 'ledger/damaged',
  status: 422,
  message: {
    uk: 'журнал пошкоджено, тому його не аналізовано: зберігати нічого',
    en: 'the ledger is damaged and was not analysed: there is nothing to save',
  },
})
