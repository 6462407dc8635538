/** Pages of the studio that the server must know apart from the others. */

/**
 * Pages that hold the code editor, which writes style elements of its own: only their content security policy allows inline
 * styles. It is fixed when a page is loaded, hence links between these pages and the others load the page anew.
 */
const EDITOR_PAGES = ['/policies', '/change/edit'] as const

export const holdsEditor = (path: string): boolean =>
  EDITOR_PAGES.some((page) => path === page || path.startsWith(`${page}/`))
