import { useAnswer } from '../api/use-answer.ts';
import type { NameEntry } from '../draft/subject-document.ts';
import { count } from '../words/vocabulary-words.ts';
import type { SubjectName } from './references.ts';
import { sayPlaces } from './verdicts.ts';

const WOULD_MARK = `query WouldMark($input: NameConcordanceInput!) {
  nameConcordance(input: $input) { texts places { sample markedAs wouldMark candidates } }
}`;

interface Tried {
  nameConcordance: {
    texts: number;
    places: {
      sample: string | null;
      markedAs: string | null;
      wouldMark: string | null;
      candidates: string[];
    }[];
  };
}

/** A name to try, as far as it decides what is marked. */
export type TriedName = Pick<NameEntry, 'text' | 'matching'> &
  Partial<Pick<NameEntry, 'language' | 'requires'>>;

/** What a name would mark in the sample texts: "4 places in 3 of 27 sample texts: 4 this one". */
export function WouldMark({
  name,
  subject,
}: {
  name: TriedName;
  subject: Pick<SubjectName, 'slug' | 'kind'>;
}) {
  const { language, matching, requires = [] } = name;
  const input = {
    subject: subject.slug,
    kind: subject.kind,
    text: name.text.slice(0, 80),
    matching,
    ...(language !== undefined && { language }),
    requires: requires.map((entry) => [entry].flat()),
  };
  const { data, problem } = useAnswer<Tried>(WOULD_MARK, { input });
  if (problem !== null) return <>{problem}</>;
  if (data === null) return <span class="quiet">…</span>;
  const { texts, places } = data.nameConcordance;
  if (places.length === 0) return <>nothing in {count(texts, 'sample text')}</>;
  const hit = new Set(places.map(({ sample }) => sample)).size;
  return (
    <>
      {count(places.length, 'place')} in {hit} of {count(texts, 'sample text')}:{' '}
      {sayPlaces(places, subject.slug).text}
    </>
  );
}
