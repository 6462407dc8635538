/** Simulates in a process of its own, whose time zone may be another, and writes the report. */
import {
  AWAY,
  BY_LOAD,
  CONSTANT,
  edition,
  judge,
  reported,
  taskOf,
} from '../engine/preview/simulation/court.ts'

const judges = [judge('а'), judge('б'), judge('в')]
const task = taskOf(judges, edition(AWAY, CONSTANT), edition(AWAY, BY_LOAD), { runs: 3 })
process.stdout.write(JSON.stringify(reported(task)))
