/**
 * An answer that is mostly at hand and sometimes awaited. Most entries rest on nothing, and a hundred thousand of them a
 * second cannot each wait for ten promises.
 */
export type Maybe<T> = T | Promise<T>
