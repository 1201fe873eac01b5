import type { Found } from '../input/files.ts'

/** A task in hand. Its answers are plain data and text: what they are made of stays in the thread that made them. */
export interface Work<Answer> {
  /**
   * What came of a path: an answer a document, mostly one. Never throws.
   * @param bytes of the file, where they have been read
   */
  readonly answers: (found: Found, bytes?: Uint8Array) => AsyncIterable<Answer>
  /** Of a file at which a thread died. */
  readonly lost: (path: string, error: unknown) => readonly Answer[]
  /** The answer as another run may have it from a cache; null where that run shall try again. */
  readonly kept: (answer: Answer) => Answer | null
}
