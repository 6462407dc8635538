/**
 * What tests of screens are made of:
 *
 *     describe('…', PATIENT, () => {
 *     const studio = theStudio()
 *     test('an auditor …', async (context) => {
 *       const page = await studio.open(context, { path: '/audit' })
 *       await signIn(page, 'auditor')
 *       …
 *       await expectAccessible(page)
 *       await expectUkrainian(page)
 *     })
 *     })
 */
export { expectAccessible } from './accessible.ts'
export { focusedName, press, tabTo, typeInto } from './keyboard.ts'
export { expectNoSidewaysScroll } from './narrow.ts'
export { picture } from './pictures.ts'
export { ROLE_NAMES, settled, signIn } from './signing-in.ts'
export { PATIENT, theStudio } from './studio.ts'
export { expectUkrainian } from './ukrainian.ts'
