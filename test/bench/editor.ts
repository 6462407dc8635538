/**
 * How long an author waits for remarks in the studio. (What his browser loads: studio.ts.)
 *
 *     node test/bench/editor.ts
 *
 * The worker's own path: an edit of a text of a thousand lines, its remarks asked for and copied as a message is; beside
 * it, in the same run, the `yaml` package only reading the same policy as YAML. Milliseconds of one core, medians; read
 * the ratio, absolute figures depend on the machine.
 */
import { parseDocument } from 'yaml'
import { policyService } from '../../editor/web/monaco/policy-service.ts'
import { policyFiles } from '../support/shipped-policies.ts'

const LONG = 'courts/drohobych/2025-05-05-no-04.zasady'
const LINES = 1000
const ROUNDS = 25

const files = policyFiles('policies').filter(({ path }) => path.endsWith('.zasady'))
const text = head(files.find(({ path }) => path === LONG)?.text ?? '')

/** The first lines, up to the end of a statement. */
function head(whole: string): string {
  const all = whole.split('\n')
  const end = all.findIndex((line, index) => index >= LINES && line.trim() === '')
  return `${all.slice(0, end).join('\n')}\n`
}

function median(act: (round: number) => unknown): number {
  const times = Array.from({ length: ROUNDS }, (_, round) => {
    const before = process.threadCpuUsage()
    act(round)
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  })
  return times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? 0
}

const service = policyService()
service.open([...files.filter(({ path }) => path !== LONG), { path: LONG, text }])
const yaml = service.ask('translation', [LONG, 'yaml'])
if (!yaml.ok) throw new Error(yaml.reason.en)

const remarks = median((round) => {
  service.edit({ path: LONG, text: `${text}# ${round}\n` })
  return structuredClone(service.ask('diagnostics', [LONG]))
})
const read = median((round) => parseDocument(`${yaml.text}# ${round}\n`))
const lines = text.split('\n').length - 1
console.log(`remarks after an edit of ${lines} lines: ${remarks.toFixed(1)} ms`)
console.log(
  `yaml reads the same policy (${yaml.text.split('\n').length} lines): ${read.toFixed(1)} ms`,
)
console.log(`ratio: ${(remarks / read).toFixed(2)}`)
