import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** A module as it is shipped, with the types of its source. */
export async function built<T>(root: string, module: string): Promise<T> {
  return import(pathToFileURL(join(root, 'dist', module)).href)
}
