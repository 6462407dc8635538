import type { Paint } from './render/colour.ts'
import type { Ready } from './runtime.ts'
import type { Lang } from './text.ts'
export type Form = 'short' | 'full'
export function explainDecision(_r: Ready, _q: unknown, _f: Form, _l: Lang, _p: Paint, _c: number): string { return 'explanation\n' }
