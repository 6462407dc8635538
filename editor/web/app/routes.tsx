/** Which address shows which screen. Each area is loaded when it is first opened, and has its addresses to itself. */
import type { ComponentType } from 'react'
import type { RouteObject } from 'react-router'
import { AREAS, type AreaId } from './pages.ts'
import { Area } from './area.tsx'
import { Broken } from './broken.tsx'
import { Home } from './home.tsx'
import { lazyScreen } from './load-screen.ts'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell.tsx'

const SCREENS: Readonly<Record<AreaId, () => Promise<{ default: ComponentType }>>> = {
  policies: () => import('../screens/policies/index.tsx'),
  change: () => import('../screens/change/index.tsx'),
  distribution: () => import('../screens/distribution/index.tsx'),
  registers: () => import('../screens/registers/index.tsx'),
  audit: () => import('../screens/audit/index.tsx'),
}

const Setup = lazyScreen(() => import('../screens/setup/index.tsx'))
const Accounts = lazyScreen(() => import('../screens/accounts/index.tsx'))
const OwnPassword = lazyScreen(() => import('../screens/accounts/own-password.tsx'))

export const routes: RouteObject[] = [
  {
    element: <Shell />,
    errorElement: <Broken />,
    children: [
      {
        errorElement: <Broken />,
        children: [
          { index: true, element: <Home /> },
          ...AREAS.map((area) => ({
            path: `/${area}/*`,
            element: <Area area={area} screen={lazyScreen(SCREENS[area])} />,
          })),
          { path: '/setup/*', element: <Setup /> },
          { path: '/accounts', element: <Accounts /> },
          { path: '/password', element: <OwnPassword /> },
          { path: '*', element: <NotFound /> },
        ],
      },
    ],
  },
]
