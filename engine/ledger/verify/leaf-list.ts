/** Leaf hashes of a whole list, 32 bytes each: checkpoints are checked after the entries. */

const FIRST_CAPACITY = 4096
const BYTES = 32

export class LeafList {
  #bytes = Buffer.alloc(FIRST_CAPACITY * BYTES)
  #count = 0

  get count(): number {
    return this.#count
  }

  push(leaf: string): void {
    const end = this.#count * BYTES
    if (end === this.#bytes.length) {
      this.#bytes = Buffer.concat([this.#bytes, Buffer.alloc(this.#bytes.length)])
    }
    this.#bytes.write(leaf, end, 'hex')
    this.#count++
  }

  at(place: number): string {
    return this.#bytes.toString('hex', place * BYTES, (place + 1) * BYTES)
  }
}
