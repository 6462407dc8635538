/** Loads the editor, once: labels first, because Monaco reads them when its modules run; then Monaco with its providers. */
import { setLabels } from './labels/set-labels.ts'
import type { Monaco } from './monaco.ts'
import { policyClient, type PolicyClient } from './policy-client.ts'
import type { FromWorker } from './protocol.ts'
import type { Lang } from './shapes.ts'

export interface Loaded {
  readonly monaco: Monaco
  /** A worker of its own for each session. */
  readonly client: () => PolicyClient
}

let loaded: Promise<Loaded> | undefined

/** The language of the labels is that of the first call: Monaco cannot change it without a new page. */
export const loadEditor = (lang: Lang): Promise<Loaded> => (loaded ??= load(lang))

async function load(lang: Lang): Promise<Loaded> {
  await setLabels(lang)
  const [{ monaco }, { registerProviders }] = await Promise.all([
    import('./monaco.ts'),
    import('./providers.ts'),
  ])
  registerProviders(monaco)
  return { monaco, client: clientOfWorker }
}

function clientOfWorker(): PolicyClient {
  const worker = new Worker(new URL('./policy.worker.ts', import.meta.url), { type: 'module' })
  return policyClient({
    postMessage: (message) => worker.postMessage(message),
    onAnswer: (take) =>
      worker.addEventListener('message', ({ data }: MessageEvent<FromWorker>) => take(data)),
    terminate: () => worker.terminate(),
  })
}
