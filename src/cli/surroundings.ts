import type { Language, Words } from './language.ts'

/** What a command gets besides its arguments and options. */
export interface Surroundings {
  readonly language: Language
  readonly environment: NodeJS.ProcessEnv
  readonly workingDirectory: string
  readonly stdout: NodeJS.WriteStream
  readonly stderr: NodeJS.WriteStream
}

/** A command's way to say that it cannot do what was asked: exit code 2 and one sentence. */
export class UserError extends Error {
  readonly words: Words
  constructor(words: Words) {
    super(words.en)
    this.words = words
  }
}

/** 0 done; 1 done, and some input was no report; 2 could not do what was asked; 3 our own fault. The worst one counts. */
export type ExitCode = 0 | 1 | 2 | 3
