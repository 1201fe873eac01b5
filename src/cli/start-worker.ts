import { load } from './load.ts'

load().program.answerAsThread()
