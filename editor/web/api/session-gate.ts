/**
 * What becomes of a request whose session has ended: it waits until somebody has signed in again over the page, then
 * goes out once more. So nothing that was typed is lost.
 */
type Listener = () => void

let opened: { readonly promise: Promise<void>; readonly resolve: () => void } | undefined
let isSignedIn = false
const listeners = new Set<Listener>()

function tell(): void {
  for (const listener of listeners) listener()
}

export const sessionGate = {
  /** Known from the answer about the session: before the first sign-in there is nothing to wait for. */
  signedIn(is: boolean): void {
    isSignedIn = is
  },
  isShut: () => opened !== undefined,
  subscribe: (listener: Listener): (() => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
  /** `undefined` where nobody was signed in; else resolves when somebody is again. */
  wait(): Promise<void> | undefined {
    if (!isSignedIn) return undefined
    if (opened === undefined) {
      const { promise, resolve } = Promise.withResolvers<void>()
      opened = { promise, resolve }
      tell()
    }
    return opened.promise
  },
  open(): void {
    opened?.resolve()
    opened = undefined
    tell()
  },
}
