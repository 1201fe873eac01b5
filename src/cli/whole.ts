/** All of the program, for those who start it: as a process, or as a thread of one. */
export { main } from './main.ts'

export async function answerAsThread(): Promise<void> {
  const { answerAll } = await import('./worker.ts')
  await answerAll()
}
