/**
 * `node test/bench/simulation.ts LEDGER [RUNS]`: how many matters a simulation decides in a second. A ledger of forty judges
 * is made by `npm run demo:history -- --out LEDGER --matters 300 --per-day 8`.
 */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { askSimulation, openLedger, simulationSettings } from '../../engine/index.ts'
import { shippedPolicies } from '../support/shipped-policies.ts'

const [address = '', runs = '40'] = process.argv.slice(2)
const opened = await openLedger(address, { signers: [], clock: () => 0 })
if (opened.kind === 'refused') throw new Error(opened.refusal.message.en)
const { runtime } = shippedPolicies()
const loaded = runtime?.policies.get('desn')
const edition = loaded?.policy.editions.at(-1)
const read = simulationSettings(parse(readFileSync('policies/national/simulation.yaml', 'utf8')))
if (runtime === undefined || loaded === undefined || edition === undefined || !('settings' in read))
  throw new Error('the shipped policies have mistakes')
const label = { uk: 'чинна', en: 'in force' }
const named = { label, digest: edition.digest, in_force_from: edition.from, draft: false }
const side = { loaded, edition, named }

// The first run reads every matter once and warms the program.
let started = 0
const simulated = await askSimulation({
  view: opened.ledger,
  before: side,
  after: side,
  calendar: runtime.calendar,
  settings: read.settings,
  period: { from: null, to: null },
  days: 40,
  runs: Number(runs) + 1,
  onRun: (done) => {
    if (done === 1) started = performance.now()
  },
})
const seconds = (performance.now() - started) / 1000
await opened.ledger.close()
if (simulated.kind !== 'simulated') throw new Error(simulated.kind)
const { intake, judges } = simulated.report
const decided = intake.matters * Number(runs) * 2
console.log(`${judges.length} judges, ${intake.possible} matters of the past, two editions`)
console.log(
  `${Math.round(decided)} matters decided and drawn in ${seconds.toFixed(1)} s: ${Math.round(decided / seconds)} a second`,
)
