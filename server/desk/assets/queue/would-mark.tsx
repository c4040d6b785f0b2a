import { useAnswer } from '../api/use-answer.ts';
import type { SubjectName } from '../record/references.ts';
import { sayPlaces } from '../record/verdicts.ts';
import { count } from '../words/vocabulary-words.ts';

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

/** What a suggested name would mark in the sample texts, standing alone: "4 places in 3 of 27 sample texts: 4 this one". */
export function WouldMark({ name, subject }: { name: string; subject: SubjectName }) {
  const input = { subject: subject.slug, kind: subject.kind, text: name.slice(0, 80), matching: 'ALONE' };
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
