/**
 * Processes of a court started, killed at random moments and started again, until enough was asked of them.
 */
import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export interface Fire {
  readonly address: string
  readonly processes: number
  /** Clients of each process. */
  readonly clients: number
  readonly cases: number
  /** Answers after which the fire ends. */
  readonly requests: number
  /** A process lives so long after its first answer, in milliseconds; half of that to one and a half. */
  readonly life: number
  /** What else dies now and then; called again and again. */
  readonly disturb?: () => Promise<void>
}

/** What the clients were told before their processes died. */
export interface Told {
  readonly answers: number
  readonly kills: number
  /** Processes that ended before they were killed. */
  readonly deaths: number
  readonly disturbances: number
  /** Judges by case, as their drawers had them. */
  readonly drawn: ReadonlyMap<string, string>
  /** Cases of which somebody heard that they have a judge. */
  readonly settled: ReadonlySet<string>
  /** What went wrong for clients, each message once, with how often. */
  readonly complaints: ReadonlyMap<string, number>
}

/** A process that is not heard of at all dies too. */
const LONGEST_SILENCE_MS = 20_000

/** Everybody is killed in the end: nobody leaves in good order. */
export async function underFire(fire: Fire): Promise<Told> {
  const told = { ...nothingTold(), answers: 0, kills: 0, deaths: 0, disturbances: 0 }
  const isOver = (): boolean =>
    told.answers >= fire.requests && (fire.disturb === undefined || told.disturbances > 0)
  const seat = async (_: unknown, index: number): Promise<void> => {
    for (let life = 0; !isOver(); life++) {
      const child = start(fire, index * 1009 + life * 104_729)
      await live(child, { fire, told, isOver })
      await end(child, told)
    }
  }
  const disturbing = async (): Promise<void> => {
    while (fire.disturb !== undefined && !isOver()) {
      await fire.disturb()
      told.disturbances++
      // On a slow machine too somebody gets an answer before it happens again.
      const before = told.answers
      while (told.answers === before && !isOver()) await sleep(20)
    }
  }
  await Promise.all([...Array.from({ length: fire.processes }, seat), disturbing()])
  return told
}

type Telling = { -readonly [K in keyof Told]: Told[K] } & ReturnType<typeof nothingTold>

/** Until its time has come, counted from its first answer, or until it is all over. */
async function live(
  child: ChildProcess,
  { fire, told, isOver }: { fire: Fire; told: Telling; isOver: () => boolean },
): Promise<void> {
  const silence = sleep(LONGEST_SILENCE_MS, undefined, { ref: false })
  await Promise.race([listen(child, told), silence])
  const until = performance.now() + fire.life * (0.5 + Math.random())
  while (performance.now() < until && !isOver()) await sleep(20)
}

async function end(child: ChildProcess, told: Telling): Promise<void> {
  if (child.exitCode !== null) {
    told.deaths++
    return
  }
  const ended = once(child, 'close')
  child.kill('SIGKILL')
  await ended
  told.kills++
}

const nothingTold = () => ({
  drawn: new Map<string, string>(),
  settled: new Set<string>(),
  complaints: new Map<string, number>(),
})

function start({ address, clients, cases }: Fire, seed: number): ChildProcess {
  const client = fileURLToPath(new URL('./client.ts', import.meta.url))
  return spawn(process.execPath, [client, address, String(clients), String(cases), String(seed)], {
    stdio: 'pipe',
  })
}

/** Resolves with the first answer. */
function listen({ stdout, stderr }: ChildProcess, told: Telling): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  if (stdout === null || stderr === null) throw new Error('a process without outputs')
  createInterface(stdout).on('line', (line) => {
    const [id, judge] = line.split(' ')
    // A line that a kill cut short tells nothing.
    if (id === undefined || judge === undefined || judge === '') return
    told.answers++
    told.settled.add(id)
    if (judge !== 'done') told.drawn.set(id, judge)
    resolve()
  })
  createInterface(stderr).on('line', (line) => {
    told.complaints.set(line, (told.complaints.get(line) ?? 0) + 1)
  })
  return promise
}
