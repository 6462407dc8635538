/** Loaded by the server before its own code (`node --import`): the day on which the browser tests take place. */
import { shiftClock, START } from './clock.ts'

shiftClock(START)
