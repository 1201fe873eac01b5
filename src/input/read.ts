import { hash } from 'node:crypto'
import { createReadStream, readFileSync, statSync } from 'node:fs'
import type { Encoding, Origin } from '../report/report.ts'
import { mediaTypeOf, type Source } from '../source/source.ts'
import { bytesOf } from './bytes.ts'
import { decode } from './decode.ts'
import type { Found } from './files.ts'

export interface InputDocument {
  readonly origin: Origin
  /** Null where there is a failure. */
  readonly source: Source | null
  readonly failure: 'empty' | 'binary' | 'undecodable' | 'too-large' | 'unreadable' | null
  /** More of the failure: what a binary is, as a file name extension; why the system did not let it be read. */
  readonly what: string | null
}

export interface ReadOptions {
  readonly encoding: Encoding | 'auto'
  /** In bytes. */
  readonly maxFileSize: number
}

/**
 * Reads one input. Never throws for what the input is. Of what is too large or unreadable nothing is kept: then `sha256` is
 * empty, and `bytes` is the size as far as it is known.
 */
export async function readInput(
  found: Extract<Found, { kind: 'file' | 'stdin' }>,
  options: ReadOptions,
): Promise<InputDocument> {
  const read = await readBytes(found, options)
  return read.kind === 'bytes' ? documentOf(found.path, read.bytes, options) : read.document
}

/** Only the bytes of an input; or, of one that cannot be read, the document with its failure. */
export async function readBytes(
  found: Extract<Found, { kind: 'file' | 'stdin' }>,
  options: Pick<ReadOptions, 'maxFileSize'>,
): Promise<
  { readonly kind: 'bytes'; readonly bytes: Uint8Array } | { readonly kind: 'failed'; readonly document: InputDocument }
> {
  let size: number | null = null
  let bytes: Uint8Array | null = null
  try {
    size = found.kind === 'file' ? sizeOf(found.absolute) : null
    if (size === null || size <= options.maxFileSize) bytes = await bytesIn(found, size, options.maxFileSize)
  } catch (error) {
    return { kind: 'failed', document: unread(found.path, size ?? 0, 'unreadable', reasonOf(error)) }
  }
  return bytes
    ? { kind: 'bytes', bytes }
    : { kind: 'failed', document: unread(found.path, size ?? options.maxFileSize, 'too-large', null) }
}

/** Null for what has no size beforehand: pipes, devices. */
function sizeOf(absolute: string): number | null {
  const stats = statSync(absolute)
  return stats.isFile() ? stats.size : null
}

async function bytesIn(
  found: Extract<Found, { kind: 'file' | 'stdin' }>,
  size: number | null,
  limit: number,
): Promise<Uint8Array | null> {
  if (found.kind === 'stdin') return bytesOf(process.stdin, limit)
  return size === null ? bytesOf(createReadStream(found.absolute), limit) : readFileSync(found.absolute)
}

/** What bytes are that were read already, under the name that they shall have. */
export function documentOf(path: string, bytes: Uint8Array, options: Pick<ReadOptions, 'encoding'>): InputDocument {
  const decoded = decode(bytes, options.encoding)
  if (decoded.kind !== 'text') {
    return {
      origin: originWithoutText(path, hashOf(bytes), bytes.length),
      source: null,
      failure: decoded.kind,
      what: decoded.what,
    }
  }
  const { text, encoding, declaredEncoding, rivals } = decoded
  const mediaType = mediaTypeOf(text)
  return {
    origin: {
      path,
      // The model has it, findings have not.
      get sha256() {
        return hashOf(bytes)
      },
      bytes: bytes.length,
      encoding,
      declaredEncoding,
      encodingRivals: rivals,
      mediaType,
    },
    source: { text, mediaType },
    failure: null,
    what: null,
  }
}

function hashOf(bytes: Uint8Array): string {
  return hash('sha256', bytes)
}

function unread(path: string, bytes: number, failure: 'too-large' | 'unreadable', what: string | null): InputDocument {
  return { origin: originWithoutText(path, '', bytes), source: null, failure, what }
}

function originWithoutText(path: string, sha256: string, bytes: number): Origin {
  return {
    path,
    sha256,
    bytes,
    encoding: null,
    declaredEncoding: null,
    encodingRivals: [],
    mediaType: 'application/octet-stream',
  }
}

/** "EACCES: permission denied, open '/home/…'" without the path, which differs from machine to machine. */
function reasonOf(error: unknown): string {
  return error instanceof Error ? (error.message.split(',')[0] ?? error.message) : String(error)
}
