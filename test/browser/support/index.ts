/**
 * What tests of screens are made of:
 *
 *     const studio = theStudio()
 *     test('an auditor …', async (context) => {
 *       const page = await studio.open(context, { path: '/audit' })
 *       await signIn(page, 'auditor')
 *       …
 *       await expectAccessible(page)
 *       await expectUkrainian(page)
 *     })
 */
export { expectAccessible } from './accessible.ts'
export { focusedName, press, tabTo, typeInto } from './keyboard.ts'
export { picture } from './pictures.ts'
export { ROLE_NAMES, settled, signIn } from './signing-in.ts'
export { type Studio, theStudio } from './studio.ts'
export { expectUkrainian } from './ukrainian.ts'
