import { open } from 'node:fs/promises';
import { z } from 'zod';
import type { LexiconName, LexiconSubject } from '../../shared/lexicon/lexicon-source.ts';
import { MENTION_KINDS, type MentionKind, NAME_KINDS, type NameKind } from '../../shared/model/vocabulary.ts';
import { SetupError } from '../errors.ts';

const nameSchema = z.object({
  text: z.string().min(1),
  language: z.string().optional(),
  kind: z.string().default('alias'),
  needsEvidence: z.boolean().default(false),
  requires: z.array(z.union([z.string(), z.array(z.string())])).default([]),
});
const subjectSchema = z.object({ subject: z.string().min(1), kind: z.string(), names: z.array(nameSchema) });
const documentSchema = z.object({
  id: z.union([z.string(), z.number()]),
  text: z.string(),
  date: z.string().nullish(),
  language: z.string().nullish(),
});

/** A document of `--documents`. */
export interface ListedDocument {
  id: string | number;
  text: string;
  date?: string;
  language?: string;
}

/**
 * Reads a list of names in place of the database: one JSON object per line.
 * @throws SetupError naming file, line and mend
 */
export async function readNameList(file: string): Promise<LexiconSubject[]> {
  const subjects: LexiconSubject[] = [];
  for await (const line of readJsonLines(file, subjectSchema)) {
    subjects.push({ slug: line.subject, kind: mentionKind(line.kind), names: line.names.map(toName) });
  }
  return subjects;
}

/** Streams the documents of a file, in order. */
export async function* readDocuments(file: string): AsyncGenerator<ListedDocument> {
  for await (const { id, text, date, language } of readJsonLines(file, documentSchema)) {
    yield { id, text, ...(date && { date }), ...(language && { language }) };
  }
}

async function* readJsonLines<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
): AsyncGenerator<z.infer<Schema>> {
  const handle = await open(file).catch((cause: unknown) => {
    throw new SetupError(`${file} cannot be read: name a file that exists.`, { cause });
  });
  try {
    let number = 0;
    for await (const line of handle.readLines({ encoding: 'utf8' })) {
      number += 1;
      if (line.trim() !== '') yield parseLine(line, schema, `${file}, line ${number}`);
    }
  } finally {
    await handle.close();
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

function toName(name: z.infer<typeof nameSchema>): LexiconName {
  const requires = name.requires.map((entry) => (typeof entry === 'string' ? [entry] : entry));
  const kind = name.kind.toUpperCase();
  return {
    text: name.text,
    kind: NAME_KINDS.find((known) => known === kind) ?? ('ALIAS' satisfies NameKind),
    matching: name.needsEvidence || requires.length > 0 ? 'WITH_EVIDENCE' : 'ALONE',
    ...(name.language !== undefined && { language: name.language }),
    ...(requires.length > 0 && { requires }),
  };
}

function mentionKind(kind: string): MentionKind {
  return MENTION_KINDS.find((known) => known === kind.toUpperCase()) ?? 'OTHER';
}
