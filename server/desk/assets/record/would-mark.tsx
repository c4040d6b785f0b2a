import { useState } from 'preact/hooks';
import { useAnswer } from '../api/use-answer.ts';
import type { NameEntry } from '../draft/subject-document.ts';
import { count } from '../words/vocabulary-words.ts';
import { type ConcordancePlace, ConcordancePlaces, PLACE_FIELDS } from './concordance-places.tsx';
import type { SubjectName } from './references.ts';
import { sayPartOf, sayPlaces } from './verdicts.ts';

const WOULD_MARK = `query WouldMark($input: NameConcordanceInput!) {
  nameConcordance(input: $input) { texts partOf { text places } places { ${PLACE_FIELDS} } }
}`;

interface Tried {
  nameConcordance: { texts: number; partOf: { text: string; places: number }[]; places: ConcordancePlace[] };
}

/** A name to try, as far as it decides what is marked. */
export type TriedName = Pick<NameEntry, 'text' | 'matching'> &
  Partial<Pick<NameEntry, 'language' | 'requires'>>;

/**
 * What a name would mark in the sample texts: "4 places in 3 of 27 sample texts: 4 this one".
 * `canShow` offers the places themselves, as a concordance below.
 */
export function WouldMark(props: {
  name: TriedName;
  subject: Pick<SubjectName, 'slug' | 'kind'>;
  canShow?: boolean;
}) {
  const { name, subject } = props;
  const [isShown, setIsShown] = useState(false);
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
  const { texts, places, partOf } = data.nameConcordance;
  if (places.length === 0)
    return (
      <>
        nothing in {count(texts, 'sample text')}
        {sayPartOf(partOf)}
      </>
    );
  const hit = new Set(places.map(({ sample }) => sample)).size;
  return (
    <>
      {count(places.length, 'place')} in {hit} of {count(texts, 'sample text')}:{' '}
      {sayPlaces(places, subject.slug).text}
      {sayPartOf(partOf)}{' '}
      {props.canShow === true && (
        <button
          type="button"
          class="text-button"
          aria-expanded={isShown}
          onClick={() => setIsShown(!isShown)}
        >
          {isShown ? 'Hide them' : 'Show them'}
        </button>
      )}
      {isShown && (
        <div class="concordance">
          <ConcordancePlaces places={places} name={name.text} own={subject.slug} />
        </div>
      )}
    </>
  );
}
