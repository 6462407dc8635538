import { resolve } from 'node:path'
import { defineConfig } from 'vitest/config'
import HeavyFirst from './test/support/heavy-first.ts'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/postgres-server.ts',
    // Our modules keep no state, so test files share their workers: loading chevrotain once, not once a file.
    pool: 'forks',
    isolate: false,
    // Two more than there are usually cores: browsers and servers are waited for.
    maxWorkers: 4,
    // Programs and threads that tests start load compiled what an earlier one has loaded, as `cli/zasady` lets them.
    env: { NODE_COMPILE_CACHE: resolve(import.meta.dirname, 'node_modules/.cache/zasady') },
    sequence: { sequencer: HeavyFirst },
    // A slow machine is no fault: whoever waits for something waits as long as a test may take.
    testTimeout: 240_000,
    hookTimeout: 240_000,
    teardownTimeout: 60_000,
    expect: { poll: { timeout: 60_000 } },
  },
})
