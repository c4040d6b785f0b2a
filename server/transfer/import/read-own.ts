import { z } from 'zod';
import {
  actorFileSchema,
  eventFileSchema,
  issueFileSchema,
  postFileSchema,
  publishersFileSchema,
  sourcesFileSchema,
} from '../collection-file.ts';
import type { RawFile } from '../read-collection.ts';
import { type ImportBatch, newBatch } from './import-batch.ts';
import { ImportFilesError, type ImportProblem } from './import-problem.ts';
import { checkShape, type PositionedData, readJson, readYaml } from './positioned-data.ts';

const publisherSchema = publishersFileSchema.element;
const sourceSchema = sourcesFileSchema.element;

/**
 * Reads files in the collection's own format, as YAML or JSON: a subject or event, a list of them, or a list of sources or
 * publishers. What a collection says about itself (`collection.yaml`) is no record and is left out.
 * @throws ImportFilesError with everything that is wrong, by line and column
 */
export function readOwn(files: readonly RawFile[]): ImportBatch {
  const batch: ImportBatch = { ...newBatch(), slugs: 'OURS', precedence: 'FILE' };
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const data = file.file.endsWith('.json') ? readJson(file) : readYaml(file);
    if (Array.isArray(data.value)) {
      data.value.forEach((value, index) => {
        readRecord(data, [index], value, batch, problems);
      });
    } else readRecord(data, [], data.value, batch, problems);
  }
  if (problems.length > 0) throw new ImportFilesError(problems);
  return batch;
}

const shapeSchema = z.looseObject({
  kind: z.unknown().optional(),
  title: z.unknown().optional(),
  publisher: z.unknown().optional(),
  license: z.unknown().optional(),
});

function readRecord(
  data: PositionedData,
  path: readonly PropertyKey[],
  value: unknown,
  batch: ImportBatch,
  problems: ImportProblem[],
): void {
  const place = data.placeOf(path);
  const shape = shapeSchema.safeParse(value);
  if (!shape.success) {
    problems.push({ ...place, message: 'This is no record: write an object with slug, kind and names.' });
    return;
  }
  const { kind, title, publisher, license } = shape.data;
  if (kind !== undefined) {
    const schema = kind === 'ISSUE' ? issueFileSchema : kind === 'POST' ? postFileSchema : actorFileSchema;
    const document = checkShape<z.ZodType<z.output<typeof schema>>>(data, schema, problems, path, value);
    if (document) batch.subjects.push({ key: `slug:${document.slug}`, place, document, as: 'RECORD' });
  } else if (license !== undefined) {
    batch.leftOut.push({ place, what: 'collection', why: 'what a collection says of itself is no record' });
  } else if (title !== undefined && publisher !== undefined) {
    const source = checkShape(data, sourceSchema, problems, path, value);
    if (source) batch.sources.push(source);
  } else if (title !== undefined) {
    const document = checkShape(data, eventFileSchema, problems, path, value);
    if (document) batch.events.push({ place, document });
  } else {
    const entry = checkShape(data, publisherSchema, problems, path, value);
    if (entry) batch.publishers.push(entry);
  }
}
