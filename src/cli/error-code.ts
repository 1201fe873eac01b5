/** What the system calls an error, such as ENOENT; what the error itself says where it has no such name. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error)
}
