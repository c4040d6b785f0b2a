import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { checkReferences } from './check-references.ts';
import {
  type ActorFile,
  actorFileSchema,
  type CollectionFile,
  collectionFileSchema,
  type EventFile,
  eventFileSchema,
  type IssueFile,
  issueFileSchema,
  type PostFile,
  type PublisherEntry,
  postFileSchema,
  publishersFileSchema,
  type SourceEntry,
  sourcesFileSchema,
} from './collection-file.ts';
import {
  CollectionFilesError,
  type CollectionProblem,
  describeIssue,
  findingOf,
  pathOf,
} from './collection-problem.ts';

/** The records of a collection, or of a part of it, each list ordered by slug or as written. */
export interface CollectionRecords {
  publishers: PublisherEntry[];
  sources: SourceEntry[];
  actors: ActorFile[];
  issues: IssueFile[];
  posts: PostFile[];
  events: EventFile[];
}

/** All files of a collection. */
export interface CollectionFiles extends CollectionRecords {
  about: CollectionFile;
}

/** A file as it lies on the disk. */
export interface RawFile {
  /** Relative, with forward slashes. */
  file: string;
  text: string;
}

const FOLDERS = ['actors', 'issues', 'posts', 'events'] as const;
const LISTS = ['collection.yaml', 'publishers.yaml', 'sources.yaml'] as const;

/**
 * Reads the bytes of all files of a collection, in a stable order, and nothing else of the folder.
 * @throws CollectionFilesError where a file or the folder cannot be read
 */
export function readRawFiles(folder: string): RawFile[] {
  const files: string[] = [...LISTS];
  for (const name of FOLDERS) {
    const entries = readFolder(join(folder, name));
    files.push(...entries.filter((entry) => entry.endsWith('.yaml')).map((entry) => `${name}/${entry}`));
  }
  return files.map((file) => ({ file, text: readText(folder, file) }));
}

function readFolder(path: string): string[] {
  try {
    return readdirSync(path).sort();
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

function readText(folder: string, file: string): string {
  try {
    return readFileSync(join(folder, file), 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown';
    throw new CollectionFilesError([
      { file, path: '', message: `cannot be read (${code}) in ${folder}: a collection needs this file` },
    ]);
  }
}

/**
 * Parses and checks all files, each by its schema and all against each other.
 * @throws CollectionFilesError with every problem found, not only the first
 */
export function parseCollection(raw: readonly RawFile[]): CollectionFiles {
  const problems: CollectionProblem[] = [];
  const byFile = new Map(raw.map((entry) => [entry.file, entry]));
  const one = <S extends z.ZodType>(file: string, schema: S) => {
    const entry = byFile.get(file);
    if (entry) return parseFile(entry, schema, problems);
    problems.push({ file, path: '', message: 'is missing: a collection needs this file' });
    return undefined;
  };
  const many = <S extends z.ZodType<{ slug: string }>>(folder: string, schema: S) => {
    const parsed: z.output<S>[] = [];
    for (const entry of raw.filter(({ file }) => file.startsWith(`${folder}/`))) {
      const value = parseFile(entry, schema, problems);
      if (value === undefined) continue;
      if (entry.file !== `${folder}/${value.slug}.yaml`)
        problems.push({
          file: entry.file,
          path: 'slug',
          message: `is ${value.slug}: name the file ${value.slug}.yaml or mend the slug`,
        });
      parsed.push(value);
    }
    return parsed;
  };
  const about = one('collection.yaml', collectionFileSchema);
  const files = {
    publishers: one('publishers.yaml', publishersFileSchema) ?? [],
    sources: one('sources.yaml', sourcesFileSchema) ?? [],
    actors: many('actors', actorFileSchema),
    issues: many('issues', issueFileSchema),
    posts: many('posts', postFileSchema),
    events: many('events', eventFileSchema),
  };
  // References into a file that does not parse would only repeat its problem.
  if (problems.length === 0) problems.push(...checkReferences(files));
  if (problems.length > 0 || about === undefined) throw new CollectionFilesError(problems);
  return { about, ...files };
}

function parseFile<S extends z.ZodType>(
  { file, text }: RawFile,
  schema: S,
  problems: CollectionProblem[],
): z.output<S> | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    const what = error.message.split('\n')[0] ?? error.code;
    problems.push({ file, path: '', message: `line ${line}, column ${col} is not YAML: ${what}` });
    return undefined;
  }
  const result = schema.safeParse(document.toJS());
  if (result.success) return result.data;
  for (const issue of result.error.issues) {
    problems.push({ file, path: pathOf(issue.path), message: describeIssue(issue), ...findingOf(issue) });
  }
  return undefined;
}
