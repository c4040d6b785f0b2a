import { readFileSync, writeFileSync } from 'node:fs';

/** 1980-01-01, the earliest day that a zip file's clock knows. */
const EARLIEST_DATE = 0x21;
const CENTRAL_ENTRY = 0x02014b50;
const END_OF_DIRECTORY = Buffer.from([0x50, 0x4b, 0x05, 0x06]);

interface Entry {
  name: string;
  /** Its line in the archive's directory. */
  central: Buffer;
  /** Where its header and content begin. */
  offset: number;
}

/**
 * Puts the files of an archive into the order of their names and gives them all one date: the same files then make the same
 * bytes, whenever and however they were packed. By 4.3.7, 4.3.12 and 4.3.16 of
 * https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT
 * @throws Error where the file is no archive of that form
 */
export function steadyZip(path: string): void {
  const bytes = readFileSync(path);
  const end = bytes.lastIndexOf(END_OF_DIRECTORY);
  if (end === -1) throw new Error(`${path} is no zip file.`);
  const directory = bytes.readUInt32LE(end + 16);
  const entries = readEntries(bytes, directory, bytes.readUInt16LE(end + 10));
  const starts = [...entries.map(({ offset }) => offset), directory].sort((one, other) => one - other);
  entries.sort((one, other) => (one.name < other.name ? -1 : 1));
  const files: Buffer[] = [];
  let offset = 0;
  for (const entry of entries) {
    const next = starts.find((start) => start > entry.offset) ?? directory;
    const file = bytes.subarray(entry.offset, next);
    setDate(file, 10);
    setDate(entry.central, 12);
    entry.central.writeUInt32LE(offset, 42);
    offset += file.length;
    files.push(file);
  }
  writeFileSync(
    path,
    Buffer.concat([...files, ...entries.map(({ central }) => central), bytes.subarray(end)]),
  );
}

function readEntries(bytes: Buffer, directory: number, count: number): Entry[] {
  const entries: Entry[] = [];
  for (let at = directory; entries.length < count; ) {
    if (bytes.readUInt32LE(at) !== CENTRAL_ENTRY)
      throw new Error('The archive has a directory of another form.');
    const nameLength = bytes.readUInt16LE(at + 28);
    const length = 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    entries.push({ name, central: bytes.subarray(at, at + length), offset: bytes.readUInt32LE(at + 42) });
    at += length;
  }
  return entries;
}

function setDate(header: Buffer, at: number): void {
  header.writeUInt16LE(0, at);
  header.writeUInt16LE(EARLIEST_DATE, at + 2);
}
