/** The blocks that the protocol is mostly made of. */
import type { Block, Row } from '../documents/model.ts'

export const row = (label: string, value: string): Row => ({ label: [label], value: [value] })

export const section = (words: string): Block => ({ kind: 'text', style: 'section', runs: [words] })
