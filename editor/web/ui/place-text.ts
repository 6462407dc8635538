/**
 * Where in a request something is wrong, for people: the place that the server names in; the name of the field, as it
 * stands in the form, out. A pointer into the request (RFC 6901) is never shown.
 */

/** `undefined` where the place has no name for people. */
export function placeText(
  place: string,
  names: Readonly<Record<string, string>>,
): string | undefined {
  if (!POINTER.test(place)) return place === '' ? undefined : place
  const keys = place.split('/').slice(1)
  const named = keys.findLast((key) => Object.hasOwn(names, key))
  return named === undefined ? undefined : names[named]
}

const POINTER = /^(?:body|params|querystring|headers)?\//
