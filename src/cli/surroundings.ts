import type { Language, Words } from './language.ts'

/** What a command gets besides its arguments and options. */
export interface Surroundings {
  readonly language: Language
  /** Whether the user chose it with --lang; else a configuration may. */
  readonly languageChosen: boolean
  readonly environment: NodeJS.ProcessEnv
  readonly workingDirectory: string
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** A command's way to say that it cannot do what was asked: exit code 2 and one sentence. */
export class UserError extends Error {
  readonly words: Words
  /** Whether the words begin with the place of the fault, a line each, so that editors can go there. */
  readonly placed: boolean
  constructor(words: Words, { placed = false }: { readonly placed?: boolean } = {}) {
    super(words.en)
    this.words = words
    this.placed = placed
  }
}

/** 0 done; 1 done, and some input was no report; 2 could not do what was asked; 3 our own fault. The worst one counts. */
export type ExitCode = 0 | 1 | 2 | 3
