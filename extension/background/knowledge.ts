import { bucketOf, type CardBucket } from '../../shared/card/bucket.ts';
import { buildCard } from '../../shared/card/build-card.ts';
import type { CardRequest } from '../../shared/card/card.ts';
import type { SubjectFacts } from '../../shared/card/subject-facts.ts';
import { LexiconError } from '../../shared/lexicon/lexicon-error.ts';
import { openLexicon } from '../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../shared/mentions/annotate.ts';
import type { DocumentContext, Mention } from '../../shared/mentions/mention.ts';
import { inLanguage } from '../../shared/model/closest-language.ts';
import type { CardReply, SubjectName } from '../messages.ts';
import type { CollectionStore, StoredCollection } from './collection-store.ts';

type Lexicon = ReturnType<typeof openLexicon>;

/** What the device knows: names and cards of the stored collection, opened when first needed. */
export interface Knowledge {
  /** The subjects that a text mentions; null where no collection is stored. */
  annotate(text: string, context: DocumentContext): Promise<Mention[] | null>;
  card(slug: string, request: CardRequest): Promise<CardReply>;
  names(slugs: readonly string[], language: string): Promise<SubjectName[]>;
  facts(slugs: readonly string[]): Promise<SubjectFacts[]>;
  /** Every subject, for the panel's search. */
  all(): Promise<SubjectFacts[]>;
  /** Forget what is open: another version was stored. */
  refresh(): void;
}

interface Opened {
  stored: StoredCollection;
  lexicon: Lexicon;
}

/** Whether this version of the extension reads a lexicon. */
export function canRead(lexicon: ArrayBuffer): boolean {
  return openWhereReadable(lexicon) !== null;
}

/** Null for a lexicon of a format that this version does not know, or a damaged one. */
function openWhereReadable(bytes: ArrayBuffer): Lexicon | null {
  try {
    return openLexicon(bytes);
  } catch (error) {
    if (error instanceof LexiconError) return null;
    throw error;
  }
}

/**
 * @param replaceUnreadable puts the copy that came with the extension in the place of a stored lexicon that this version does not
 * read: it was kept by another version
 */
export function createKnowledge(
  store: CollectionStore,
  staleDays: () => Promise<number>,
  replaceUnreadable: () => Promise<void>,
): Knowledge {
  let opened: Promise<Opened | null> | null = null;
  const buckets = new Map<number, Promise<CardBucket | null>>();

  /** Null where nothing is stored; a null lexicon where it cannot be read. */
  async function readStored(): Promise<{ stored: StoredCollection; lexicon: Lexicon | null } | null> {
    const stored = await store.current();
    const bytes = stored === null ? null : await store.file(stored.manifest.lexicon.sha256);
    return stored === null || bytes === null ? null : { stored, lexicon: openWhereReadable(bytes) };
  }

  async function open(): Promise<Opened | null> {
    let found = await readStored();
    if (found !== null && found.lexicon === null) {
      await replaceUnreadable();
      found = await readStored();
    }
    return found?.lexicon ? { stored: found.stored, lexicon: found.lexicon } : null;
  }

  function current(): Promise<Opened | null> {
    opened ??= open().then((result) => {
      // Nothing stored yet: look again next time.
      if (result === null) opened = null;
      return result;
    });
    return opened;
  }

  async function readBucket(index: number): Promise<CardBucket | null> {
    const now = await current();
    const file = now?.stored.manifest.buckets.find((bucket) => bucket.index === index);
    const bytes = file === undefined ? null : await store.file(file.sha256);
    return bytes === null ? null : (JSON.parse(new TextDecoder().decode(bytes)) as CardBucket);
  }

  function bucket(index: number): Promise<CardBucket | null> {
    let reading = buckets.get(index);
    if (reading === undefined) {
      reading = readBucket(index);
      buckets.set(index, reading);
    }
    return reading;
  }

  async function factsOf(slug: string): Promise<SubjectFacts | null> {
    const now = await current();
    if (now === null) return null;
    const found = await bucket(bucketOf(slug, now.stored.manifest.bucketCount));
    return found?.subjects.find((subject) => subject.slug === slug) ?? null;
  }

  async function facts(slugs: readonly string[]): Promise<SubjectFacts[]> {
    const found = await Promise.all(slugs.map(factsOf));
    return found.filter((entry) => entry !== null);
  }

  /** Names of the article's issues, so that a card can say on which of them nothing is on record. */
  async function issueNames(request: CardRequest): Promise<Record<string, string>> {
    const issues = await facts(request.issues ?? []);
    return Object.fromEntries(
      issues.map((issue) => [issue.slug, nameOf(issue, request.language ?? 'en').name]),
    );
  }

  return {
    async annotate(text, context) {
      const now = await current();
      return now === null ? null : annotate(now.lexicon, text, context);
    },
    async card(slug, request) {
      const now = await current();
      if (now === null) return { status: 'absent' };
      try {
        const found = await factsOf(slug);
        if (found === null) return { status: 'unknown' };
        const { name: collection } = now.stored.manifest;
        return {
          status: 'found',
          card: buildCard(found, { ...request, issueNames: await issueNames(request) }),
          collection,
          staleDays: await staleDays(),
          savedOn: now.stored.savedAt.slice(0, 10),
        };
      } catch (error) {
        console.error('Sidelight could not read a card.', error);
        return { status: 'unreadable' };
      }
    },
    facts,
    async names(slugs, language) {
      return (await facts(slugs)).map((subject) => nameOf(subject, language));
    },
    async all() {
      const now = await current();
      const read = await Promise.all((now?.stored.manifest.buckets ?? []).map((file) => bucket(file.index)));
      return read.flatMap((entry) => entry?.subjects ?? []);
    },
    refresh() {
      opened = null;
      buckets.clear();
    },
  };
}

/** A subject's name in a language, else in English, else whatever is there. */
export function nameOf(subject: SubjectFacts, language: string): SubjectName {
  const name = inLanguage(subject.names, language);
  return { slug: subject.slug, kind: subject.kind, name: name?.text ?? subject.slug };
}
