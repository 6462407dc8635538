/** Where previews find categories, names and absences, as the policies ship it. */
import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { previewSettings } from '../../engine/index.ts'

const read = previewSettings(parse(readFileSync('policies/national/preview.yaml', 'utf8')))
if ('problems' in read) throw new Error(JSON.stringify(read.problems))

export const shippedPreviewSettings = read.settings
