/** What the server and the studio say to each other: schemas, their types, and who may do what. The only door of this folder. */
export * from './roles.ts'
export * from './shared.ts'
