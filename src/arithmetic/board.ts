import { open, settled, untouched } from './state.ts'

/** What may no longer be changed, the last first. */
export interface Lock {
  /** Cells that are settled unless they were opened or changed before. */
  readonly settles: readonly (readonly number[])[]
  readonly opens: readonly number[]
  readonly closes: readonly number[]
  /** Indices of choices that are out. */
  readonly kills: readonly (readonly number[])[]
  readonly before: Lock | null
}

/** One place where the locks of one node at a time are laid out, so that nodes need not carry it. */
export interface Board {
  readonly cells: readonly number[]
  readonly dead: readonly number[]
  /** Lays out the locks, on what was open at first. */
  readonly load: (lock: Lock | null) => void
  /** Lays out one more for the time of the action. */
  readonly during: <T>(lock: Lock, action: () => T) => T
}

export function boardOf(first: readonly number[], choices: number): Board {
  const cells = first.slice()
  const dead: number[] = new Array(choices).fill(0)
  const undo: number[] = []
  const put = (cell: number, status: number) => {
    undo.push(cell, cells[cell] ?? 0)
    cells[cell] = status
  }
  const lay = ({ settles, opens, closes, kills }: Lock) => {
    for (const cell of opens) put(cell, open)
    for (const cell of closes) put(cell, settled)
    for (const list of settles) for (const cell of list) if (cells[cell] === untouched) put(cell, settled)
    for (const list of kills) {
      for (const choice of list) {
        if (dead[choice]) continue
        dead[choice] = 1
        undo.push(-1 - choice, 0)
      }
    }
  }
  return {
    cells,
    dead,
    load(lock) {
      for (let cell = 0; cell < cells.length; cell++) cells[cell] = first[cell] ?? untouched
      dead.fill(0)
      const locks: Lock[] = []
      for (let next = lock; next; next = next.before) locks.push(next)
      for (const next of locks.reverse()) lay(next)
      undo.length = 0
    },
    during(lock, action) {
      lay(lock)
      const result = action()
      while (undo.length > 0) {
        const status = undo.pop() ?? 0
        const place = undo.pop() ?? 0
        if (place < 0) dead[-1 - place] = 0
        else cells[place] = status
      }
      return result
    },
  }
}
