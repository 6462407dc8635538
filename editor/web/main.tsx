/** The beginning of the studio in a browser. */
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/app.tsx'
import { applyTheme, keptTheme } from './app/settings.ts'
import './styles/tokens.css'
import './styles/base.css'
import './styles/print.css'

applyTheme(keptTheme())

const root = document.getElementById('root')
if (root === null) throw new Error('the page has no place for the studio')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
