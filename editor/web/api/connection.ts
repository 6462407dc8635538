/** Whether the server can be reached: noticed by requests, asked of again until it is. */

type Listener = () => void

const RETRY_MS = 2_000

let isLost = false
let waiting: Promise<void> | undefined
const listeners = new Set<Listener>()

export const connection = {
  isLost: () => isLost,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** A request got no answer. Resolves when the server answers again. */
  lost(): Promise<void> {
    waiting ??= untilBack().finally(() => (waiting = undefined))
    return waiting
  },
}

function become(lost: boolean): void {
  isLost = lost
  for (const listener of listeners) listener()
}

async function untilBack(): Promise<void> {
  become(true)
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS))
    try {
      const answer = await fetch('/health/live', { cache: 'no-store' })
      // A proxy answers for a server that is not there.
      if (answer.ok) break
    } catch {
      // Still not there.
    }
  }
  become(false)
}
