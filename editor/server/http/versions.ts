/** Versions of documents as HTTP has them: `ETag` out, `If-Match` in (RFC 9110, 13.1.1). */
import { type TObject, type TProperties, Type } from 'typebox'

export const etagOf = (version: number): string => `"${version}"`

/** The answer of a route that shows a document with its version. */
export const withVersion = <T extends TProperties>({ properties }: TObject<T>): TObject<T> =>
  Type.Object(properties, { headers: { ETag: { type: 'string', description: 'The version.' } } })

/**
 * The headers of a request that changes a document: one strong tag. Neither `*` nor a weak tag says which version was seen.
 */
export const SeenVersion = Type.Object({
  'if-match': Type.String({
    pattern: '^"[^"]*"$',
    description: 'The version that whoever asks has seen: `ETag` as it was given.',
  }),
})

interface Asked {
  readonly headers: { readonly 'if-match'?: string | undefined }
}

/** The version that whoever asks has seen; a tag that no document ever had is that of another version. */
export function seenVersion({ headers }: Asked): number | 'stale-version' {
  const [, version] = /^"([1-9]\d{0,9})"$/.exec(headers['if-match'] ?? '') ?? []
  return version === undefined ? 'stale-version' : Number(version)
}
