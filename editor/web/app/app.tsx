/** The studio: settings, requests and their memory, the screens by address. */
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createBrowserRouter, RouterProvider } from 'react-router'
import { routes } from './routes.tsx'
import { SettingsProvider } from './settings-provider.tsx'

const queries = new QueryClient({
  defaultOptions: {
    // The client itself waits for a lost connection and an ended session; a refusal stays a refusal.
    queries: { retry: false, networkMode: 'always', staleTime: 5_000 },
    mutations: { retry: false, networkMode: 'always' },
  },
})

const router = createBrowserRouter(routes)

export const App = () => (
  <SettingsProvider>
    <QueryClientProvider client={queries}>
      <RouterProvider router={router} />
    </QueryClientProvider>
  </SettingsProvider>
)
