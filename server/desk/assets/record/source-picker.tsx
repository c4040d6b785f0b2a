import { useId, useState } from 'preact/hooks';
import { cleanAddress, comparableAddress } from '../../../../shared/model/clean-address.ts';
import { useFound } from '../api/use-answer.ts';
import { Combobox, NOT_LOOKED_UP, type Option } from '../controls/combobox.tsx';
import { sayDate } from '../dates/say-date.ts';
import { useDraft } from '../draft/draft-context.ts';
import type { SourceDocument } from '../draft/subject-document.ts';
import { count, labelOf, SOURCE_CLASS_CHOICES } from '../words/vocabulary-words.ts';
import { newId } from './new-id.ts';
import { useRecord } from './record-context.ts';
import type { SourceName } from './references.ts';

const FIND_SOURCES = `query FindSources($text: String!) {
  findSources(text: $text, first: 8) {
    match
    citedBy
    source { id title publisher class published url identifier language }
  }
}`;

type Match = 'SAME_ADDRESS' | 'SAME_NUMBER' | 'SAME_TEXT' | 'TITLE' | 'PUBLISHER';

interface FoundSources {
  findSources: { match: Match; citedBy: number; source: SourceName }[];
}

const MATCH_WORDS: Readonly<Record<Match, string>> = {
  SAME_ADDRESS: 'same address',
  SAME_NUMBER: 'same number',
  SAME_TEXT: 'same text',
  TITLE: 'like the title',
  PUBLISHER: 'of this publisher',
};

/** Finds a source by address, title, publisher or number before a new one is made. No address is opened. */
export function SourcePicker(props: { choose(source: string): void; isFocused?: boolean; cancel?(): void }) {
  const id = useId();
  const record = useRecord();
  const [typed, setTyped] = useState('');
  const text = typed.trim().slice(0, 2_000);
  const found = useFound<FoundSources>(FIND_SOURCES, text === '' ? null : { text });
  const fromDraft = useDraftSources(text);
  const makeNew = useNewSource();
  const options: Option[] = [
    ...fromDraft.map((source) => ({
      key: source.id,
      title: source.title || source.url || source.id,
      aside: 'new in this draft',
      detail: source.publisher,
      choose: () => props.choose(source.id),
    })),
    ...(found.data?.findSources ?? []).map(({ source, match, citedBy }) => ({
      key: source.id,
      title: source.title,
      aside: MATCH_WORDS[match],
      detail: [
        source.publisher,
        source.published ? sayDate(source.published) : 'day not stated',
        labelOf(SOURCE_CLASS_CHOICES, source.class).toLowerCase(),
        `cited by ${count(citedBy, 'statement')}`,
      ].join(' · '),
      choose: () => {
        record.references.learn({ sources: [source] });
        props.choose(source.id);
      },
    })),
  ];
  const clean = cleanAddress(text);
  if (text !== '') {
    options.push({
      key: 'new',
      title: clean === null ? `New source “${text}”` : 'New source from this address',
      isNew: true,
      aside: 'when none fits',
      detail: found.isUnanswered ? NOT_LOOKED_UP : sayNew(clean),
      choose: () => props.choose(makeNew(text)),
    });
  }
  return (
    <Combobox
      id={id}
      label="Find a source"
      placeholder="An address, words of the title, a publisher, a law’s number"
      typed={typed}
      change={setTyped}
      options={options}
      isStale={found.isStale}
      isFocused={props.isFocused === true}
      {...(props.cancel === undefined ? {} : { onEscape: props.cancel })}
    />
  );
}

function sayNew(clean: ReturnType<typeof cleanAddress>): string {
  const opens = 'The desk opens no address itself; the extension can fill in a page that you read.';
  if (clean === null) return 'For a law or a book without an address.';
  if (clean.cut.length === 0) return opens;
  const parts = clean.cut.map((part) => `“${part}”`).join(', ');
  return `${parts} ${clean.cut.length === 1 ? 'was' : 'were'} left out of the address. ${opens}`;
}

/** Sources that this draft makes, as far as they match. */
function useDraftSources(text: string): SourceName[] {
  const { draft } = useDraft();
  const { names } = useRecord();
  if (text === '') return [];
  const address = comparableAddress(text);
  return draft.get().records.flatMap((one) => {
    if (one.kind !== 'SOURCE' || one.baseVersion > 0) return [];
    const source = one.document as SourceDocument;
    const isSame = address !== null && source.url !== undefined && comparableAddress(source.url) === address;
    const isLike = source.title?.toLowerCase().includes(text.toLowerCase()) === true;
    const name = names.sources.get(one.slug);
    return (isSame || isLike) && name !== undefined ? [name] : [];
  });
}

/** Makes a new source of what was typed, in the draft; the answer is its id. */
function useNewSource(): (text: string) => string {
  const draft = useDraft();
  return (text) => {
    const clean = cleanAddress(text);
    const id = newId(clean === null ? text : new URL(clean.address).hostname.replace(/^www\./, ''));
    const document: SourceDocument =
      clean === null ? { id, title: text, identifier: text } : { id, url: clean.address };
    draft.include({ kind: 'SOURCE', slug: id, baseVersion: 0, base: null, document });
    return id;
  };
}
