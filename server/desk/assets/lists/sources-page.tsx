import { useState } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import { sayDate } from '../dates/say-date.ts';
import { DraftStrip } from '../frame/draft-strip.tsx';
import { Loading } from '../frame/loading.tsx';
import { useListKeys } from '../keys/use-list-keys.ts';
import type { SourceName } from '../record/references.ts';
import { labelOf, SOURCE_CLASS_CHOICES } from '../words/vocabulary-words.ts';

/** As many as the server answers at once. */
const MOST = 100;

const SOURCES = `query Sources($text: String!) {
  findSources(text: $text, first: ${MOST}) {
    citedBy source { id title publisher class published url language }
  }
}`;

interface Sources {
  findSources: { citedBy: number; source: SourceName }[];
}

/** Sources on record: the most cited, or those that fit what is typed. Only whoever reads opens an address. */
export function SourcesPage() {
  const [typed, setTyped] = useState('');
  const text = typed.trim().slice(0, 2_000);
  const { data, isStale, isUnanswered } = useAnswer<Sources>(SOURCES, { text });
  const found = isUnanswered ? [] : (data?.findSources ?? []);
  useListKeys('.plain-list a');
  return (
    <>
      <main class="page">
        <h1>Sources</h1>
        <input
          class="input below"
          type="search"
          aria-label="Find a source on record"
          placeholder="An address, words of the title, a publisher, a law’s number"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
        {(data === null || isUnanswered) && <Loading />}
        <ul class="rows plain-list" aria-busy={isStale}>
          {found.map(({ source, citedBy }) => (
            <li key={source.id}>
              {source.url ? (
                <a
                  href={source.url}
                  target="_blank"
                  rel="noopener noreferrer"
                  lang={source.language ?? undefined}
                >
                  {source.title}
                </a>
              ) : (
                <span lang={source.language ?? undefined}>{source.title}</span>
              )}
              <span class="quiet small">
                {source.publisher} · {source.published ? sayDate(source.published) : 'day not stated'} ·{' '}
                {labelOf(SOURCE_CLASS_CHOICES, source.class).toLowerCase()} · cited by {citedBy}
              </span>
            </li>
          ))}
        </ul>
        <p class="nothing" role="status">
          {!isStale && !isUnanswered && sayHowMany(found.length, text)}
        </p>
      </main>
      <DraftStrip />
    </>
  );
}

function sayHowMany(found: number, text: string): string {
  if (found === 0) return text === '' ? 'No source on record.' : `Nothing found for “${text}”.`;
  if (found < MOST) return '';
  return text === ''
    ? `These are the ${MOST} that are cited most. Type to find others.`
    : `These are the first ${MOST}. Type more to find others.`;
}
