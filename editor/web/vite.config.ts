/**
 * How the studio is bundled: `main.tsx` in; a page, scripts and styles with the digest of their content in their names out.
 *
 * The page runs under a policy without inline scripts, inline styles or eval: everything is a file of its own.
 */
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'
import { standaloneValidators } from './standalone-validators.ts'

export default defineConfig({
  root: import.meta.dirname,
  base: '/',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react(), onlyOurLanguages(), standaloneValidators()],
  worker: { format: 'es', plugins: () => [standaloneValidators()] },
  build: {
    outDir: 'dist',
    target: 'es2023',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 5_000,
    rolldownOptions: { treeshake: { moduleSideEffects } },
  },
})

/** Schemas have no effect but their value: of `editor/api` the studio takes the role table and leaves them out. */
function moduleSideEffects(id: string): boolean {
  return !/\/editor\/api\/|\/node_modules\/typebox\//.test(id)
}

/** The components bring their words in thirty languages; the studio speaks two. */
function onlyOurLanguages(): Plugin {
  const other =
    /\/(?:react-aria|react-stately|react-aria-components)\/.*\/(?!uk-UA|en-US)[a-z]{2}-[A-Z]{2}\.m?js$/
  return {
    name: 'only-our-languages',
    load: { filter: { id: other }, handler: () => 'export default {}' },
  }
}
