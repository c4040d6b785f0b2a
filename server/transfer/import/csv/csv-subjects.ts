import { basename } from 'node:path';
import { ACTOR_KINDS, END_KINDS } from '../../../../shared/model/vocabulary.ts';
import {
  type ActorFile,
  actorFileSchema,
  type MembershipEntry,
  type NameEntry,
} from '../../collection-file.ts';
import {
  actorDocument,
  type ImportBatch,
  type ImportedSubject,
  postDocument,
  type ReadOptions,
} from '../import-batch.ts';
import type { ImportProblem } from '../import-problem.ts';
import { slugFrom } from '../slug-from.ts';
import { type CsvRow, dateIn, listOf, oneOf } from './csv-row.ts';
import { CsvSources } from './csv-sources.ts';

/** The subjects of tables, put together line by line. */
export class CsvSubjects {
  readonly #options: ReadOptions;
  readonly #actors = new Map<string, { row: CsvRow; document: ActorFile }>();
  readonly #named = new Map<string, ImportedSubject>();
  readonly #sources: CsvSources;

  constructor(options: ReadOptions) {
    this.#options = options;
    this.#sources = new CsvSources(options);
  }

  add(row: CsvRow): void {
    const id = row.cell('id');
    if (id === undefined) {
      row.fail('id', 'is empty: give each subject an id of your own');
      return;
    }
    const known = this.#actors.get(id) ?? this.#begin(row, id);
    if (known === null) return;
    this.#actors.set(id, known);
    this.#addIdentity(row, known.document);
    if (row.cell('post') !== undefined || row.cell('organization') !== undefined) {
      const membership = this.#membership(row, id, known.document.memberships.length);
      if (membership) known.document.memberships.push(membership);
    } else if (row.cell('start') !== undefined || row.cell('end') !== undefined) {
      row.fail('post', 'and organization are empty beside a date: say what the subject was then');
    }
  }

  /** Hands over what was read, each document checked as a whole. */
  finish(batch: ImportBatch, problems: ImportProblem[]): void {
    for (const [id, { row, document }] of this.#actors) {
      const place = { file: row.file, line: row.line, column: 1 };
      const checked = actorFileSchema.safeParse(document);
      if (checked.success) {
        batch.subjects.push({
          key: `csv:${basename(row.file)}:${id}`,
          place,
          document: checked.data,
          as: 'RECORD',
        });
        continue;
      }
      for (const issue of checked.error.issues)
        problems.push({ ...place, message: `${issue.path.map(String).join('.')} ${issue.message}` });
    }
    batch.subjects.unshift(...this.#named.values());
    batch.publishers.push(...this.#sources.publishers.values());
    batch.sources.push(...this.#sources.sources.values());
  }

  #begin(row: CsvRow, id: string): { row: CsvRow; document: ActorFile } | null {
    const [name, kind] = [row.cell('name'), oneOf(row, 'kind', ACTOR_KINDS)];
    if (name === undefined) row.fail('name', 'is empty on the first line of an id: write the name');
    if (row.cell('kind') === undefined) row.fail('kind', `is empty: write ${ACTOR_KINDS.join(', ')}`);
    if (name === undefined || kind === undefined) return null;
    const slug = slugFrom(name) || slugFrom(id) || 'subject';
    return { row, document: actorDocument({ slug, kind, names: [] }, this.#options.accessed) };
  }

  /** Names, identifiers and dates may stand on any line of an id, and must not contradict each other. */
  #addIdentity(row: CsvRow, document: ActorFile): void {
    const language = row.cell('language') ?? 'en';
    const kind = row.cell('kind');
    if (kind !== undefined && kind !== document.kind)
      row.fail('kind', `is ${kind}; before it was ${document.kind}`);
    const add = (text: string, nameKind: NameEntry['kind'], matching: NameEntry['matching']) => {
      if (document.names.some((name) => name.text === text && name.language === language)) return;
      document.names.push({ text, language, kind: nameKind, matching });
    };
    const name = row.cell('name');
    const primary = document.names.find((one) => one.kind === 'PRIMARY' && one.language === language);
    if (name !== undefined && primary !== undefined && primary.text !== name)
      row.fail('name', `is “${name}”; before it was “${primary.text}”: write others under other_names`);
    else if (name !== undefined) add(name, 'PRIMARY', 'ALONE');
    for (const text of listOf(row.cell('other_names'))) add(text, 'ALIAS', 'ALONE');
    const short = row.cell('short_name');
    if (short !== undefined) add(short, 'SHORT', 'WITH_EVIDENCE');
    for (const entry of listOf(row.cell('identifiers'))) {
      const [, scheme, value] = /^([a-z0-9-]+)\s*:\s*(.+)$/.exec(entry) ?? [];
      if (scheme === undefined || value === undefined)
        row.fail('identifiers', `has “${entry}”: write scheme:value, such as wikidata:Q42`);
      else if (!document.identifiers.some((id) => id.scheme === scheme && id.value === value))
        document.identifiers.push({ scheme, value });
    }
    const isPerson = document.kind === 'PERSON';
    const life = { born: isPerson ? 'born' : 'founded', died: isPerson ? 'died' : 'dissolved' } as const;
    for (const column of ['born', 'died'] as const) {
      const date = dateIn(row, column);
      const key = life[column];
      if (date === undefined) continue;
      if (document[key] !== undefined && document[key] !== date)
        row.fail(column, `is ${date}; before it was ${document[key]}`);
      document[key] = date;
    }
  }

  #membership(row: CsvRow, id: string, index: number): MembershipEntry | null {
    const citation = this.#sources.citation(row);
    const [post, organization] = [row.cell('post'), row.cell('organization')];
    const endKind = oneOf(row, 'end_kind', END_KINDS);
    const [start, end] = [dateIn(row, 'start'), dateIn(row, 'end')];
    if (citation === null) return null;
    const party = row.cell('on_behalf_of');
    const label = row.cell('label');
    const organizationSlug = organization === undefined ? undefined : this.#organization(row, organization);
    const target =
      post === undefined
        ? { organization: organizationSlug as string }
        : { post: this.#post(row, post, organizationSlug) };
    const ended =
      end === undefined
        ? {}
        : { end, endKind: endKind ?? (end > this.#options.accessed ? 'SCHEDULED' : 'ACTUAL') };
    return {
      id: slugFrom(`${id} ${post ?? organization} ${start ?? index + 1}`),
      ...target,
      ...(party !== undefined && { onBehalfOf: this.#organization(row, party) }),
      ...(label !== undefined && { label }),
      ...(start !== undefined && { start }),
      ...(endKind !== undefined && { endKind }),
      ...ended,
      acting: false,
      citations: [citation],
    };
  }

  #organization(row: CsvRow, name: string): string {
    return this.#name(row, `organization ${name}`, name, (slug, names) =>
      actorDocument({ slug, kind: 'ORGANIZATION', names }, this.#options.accessed),
    );
  }

  #post(row: CsvRow, name: string, organization: string | undefined): string {
    const holder = row.cell('organization') ?? '';
    return this.#name(row, `post ${name} ${holder}`, name, (slug, names) =>
      postDocument(
        { slug, names, ...(organization !== undefined && { organization }) },
        this.#options.accessed,
      ),
    );
  }

  /** The provisional slug of something that a line names; the first line that does so makes its document. */
  #name(
    row: CsvRow,
    key: string,
    text: string,
    make: (slug: string, names: NameEntry[]) => ImportedSubject['document'],
  ): string {
    const known = this.#named.get(key);
    if (known) return known.document.slug;
    // A name without Latin letters makes no slug of its own.
    const slug = slugFrom(`${key} ${this.#named.size + 1}`);
    const names: NameEntry[] = [
      { text, language: row.cell('language') ?? 'en', kind: 'PRIMARY', matching: 'WITH_EVIDENCE' },
    ];
    const place = { file: row.file, line: row.line, column: 1 };
    this.#named.set(key, {
      key: `csv:${basename(row.file)}:${key}`,
      place,
      wish: slugFrom(key.replace(/^(organization|post) /, '')),
      document: make(slug, names),
      as: 'RECORD',
    });
    return slug;
  }
}
