import { closeSync, openSync, readSync } from 'node:fs';
import type { z } from 'zod';
import { SetupError } from '../errors.ts';

const CHUNK_BYTES = 1 << 18;
const LINE_FEED = 10;

/**
 * Reads a file of JSON objects, one a line, as a stream: only the line at hand is in memory. Empty lines and a byte order mark
 * are passed over; a line ends at a line feed only, so that a text may hold every other separator.
 * @throws SetupError naming file, line and mend, at the line that is not as it should be
 */
export function* readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): Generator<z.infer<Schema>> {
  let number = 0;
  for (const line of readLines(file)) {
    number += 1;
    if (line.trim() !== '') yield parseLine(line, schema, `${file}, line ${number}`);
  }
}

/** The lines of a file as bytes are split, so that a line that is no UTF-8 takes none before it along. */
function* readLines(file: string): Generator<string> {
  const descriptor = openFile(file);
  try {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let open: Buffer[] = [];
    let number = 1;
    for (let size = readChunk(descriptor, chunk, file); size > 0; size = readChunk(descriptor, chunk, file)) {
      let from = 0;
      for (let at = chunk.indexOf(LINE_FEED); at >= 0 && at < size; at = chunk.indexOf(LINE_FEED, from)) {
        yield decode([...open, chunk.subarray(from, at)], `${file}, line ${number}`);
        open = [];
        from = at + 1;
        number += 1;
      }
      if (from < size) open.push(Buffer.from(chunk.subarray(from, size)));
    }
    yield decode(open, `${file}, line ${number}`);
  } finally {
    closeSync(descriptor);
  }
}

function openFile(file: string): number {
  try {
    return openSync(file, 'r');
  } catch (cause) {
    throw new SetupError(`${file} cannot be read: name a file that exists.`, { cause });
  }
}

function readChunk(descriptor: number, chunk: Buffer, file: string): number {
  try {
    return readSync(descriptor, chunk);
  } catch (cause) {
    throw new SetupError(`${file} cannot be read: name a file, not a folder.`, { cause });
  }
}

function decode(parts: Buffer[], place: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(
      parts.length === 1 ? parts[0] : Buffer.concat(parts),
    );
  } catch (cause) {
    throw new SetupError(`${place}: this is not valid UTF-8; save the file as UTF-8.`, { cause });
  }
}

function parseLine<Schema extends z.ZodType>(line: string, schema: Schema, place: string): z.infer<Schema> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new SetupError(`${place}: this is no JSON object; write one complete object on each line.`, {
      cause,
    });
  }
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  throw new SetupError(
    `${place}: ${path === '' ? 'the line' : path}: ${issue?.message ?? 'is not as expected'}.`,
  );
}
