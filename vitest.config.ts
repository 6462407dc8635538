import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    globalSetup: 'test/support/postgres-server.ts',
    // Our modules keep no state, so test files share their workers: loading chevrotain once, not once a file.
    pool: 'forks',
    isolate: false,
    // One more than there are usually cores: browsers and servers are waited for.
    maxWorkers: 3,
    testTimeout: 120_000,
  },
})
