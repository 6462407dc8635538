/** Whoever runs a server asks it to finish by a signal. */

const SIGNALS = ['SIGTERM', 'SIGINT'] as const

/** The first signal asks to finish; a second one, no longer listened to, ends the process at once. */
export function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    const stop = (): void => {
      for (const signal of SIGNALS) process.off(signal, stop)
      resolve()
    }
    for (const signal of SIGNALS) process.on(signal, stop)
  })
}
