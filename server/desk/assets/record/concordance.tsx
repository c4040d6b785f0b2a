import { useId, useRef, useState } from 'preact/hooks';
import { LENGTHS, type NameMatching, type SubjectKind } from '../../../../shared/model/vocabulary.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Keys, Note } from '../controls/field.tsx';
import { TextField } from '../controls/text-field.tsx';
import type { NameEntry } from '../draft/subject-document.ts';
import { useChords } from '../keys/use-chords.ts';
import { count } from '../words/vocabulary-words.ts';
import { type ConcordancePlace, ConcordancePlaces, PLACE_FIELDS } from './concordance-places.tsx';
import { useRecord } from './record-context.ts';
import { sayPartOf, sayPlaces } from './verdicts.ts';

interface Concordance {
  isOrdinaryWord: boolean;
  texts: number;
  total: number;
  /** Longer names of which it is a part. */
  partOf: { text: string; places: number }[];
  places: ConcordancePlace[];
}

const NAME_CONCORDANCE = `query NameConcordance($input: NameConcordanceInput!) {
  nameConcordance(input: $input) {
    isOrdinaryWord texts total partOf { text places }
    places { ${PLACE_FIELDS} }
  }
}`;

/** The first answer is here this long after the last letter. */
const AFTER_MS = 150;
const FIRST_PLACES = 5;

/**
 * Which texts a name would hit: the sample texts of the server, or one that is pasted and not kept. Each place with what would be marked
 * there.
 */
export function NameConcordance(props: {
  name: NameEntry;
  kind: SubjectKind;
  useEvidence(): void;
  /** Says why an ordinary word may be marked alone; nothing takes the reason back. */
  giveReason(reason: string | undefined): void;
}) {
  const { name } = props;
  const record = useRecord();
  const id = useId();
  const [tab, setTab] = useState<'SAMPLES' | 'PASTED'>('SAMPLES');
  const [pasted, setPasted] = useState('');
  const [showsAll, setShowsAll] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useChords({
    T: ({ target }) => {
      const row = box.current?.closest('[data-row]');
      if (!(target instanceof Node) || !row?.contains(target)) return false;
      return document.getElementById(`${id}-samples`)?.focus();
    },
  });
  const { answer, problem, isUnanswered } = useConcordance(
    name,
    props.kind,
    tab === 'PASTED' ? pasted : null,
  );
  const places = (answer?.places ?? []).filter(({ sample }) => (sample === null) === (tab === 'PASTED'));
  const shown = showsAll ? places : places.slice(0, FIRST_PLACES);
  const said = sayPlaces(places, record.slug);
  const isRisky = name.matching === 'ALONE' && (answer?.isOrdinaryWord === true || said.others > said.own);
  return (
    <div ref={box} class="concordance">
      {isRisky && name.text.trim() !== '' && (
        <Note>
          <strong>
            “{name.text}”{' '}
            {answer?.isOrdinaryWord ? 'is also an ordinary word.' : 'is also somebody else’s name.'}
          </strong>{' '}
          {sayAlone(said.others)}{' '}
          <button type="button" class="text-button" onClick={props.useEvidence}>
            Use “With evidence”
          </button>
        </Note>
      )}
      {name.matching === 'ALONE' && (answer?.isOrdinaryWord === true || name.aloneBecause !== undefined) && (
        <div class="above below">
          <label class="label" for={`${id}-reason`}>
            Why it may be marked alone
          </label>
          <TextField
            id={`${id}-reason`}
            value={name.aloneBecause ?? ''}
            change={(reason) => props.giveReason(reason.trim() === '' ? undefined : reason)}
            most={LENGTHS.statement}
            hint="Whoever reviews it reads this. Without it the name is not published so."
          />
        </div>
      )}
      <div class="concordance-head">
        <h3>
          Which texts would this name hit? <Keys>T</Keys>
        </h3>
        <div class="tabs" role="tablist" aria-label="Texts">
          <button
            type="button"
            role="tab"
            id={`${id}-samples`}
            aria-selected={tab === 'SAMPLES'}
            aria-controls={`${id}-places`}
            onClick={() => setTab('SAMPLES')}
          >
            {answer === null || tab === 'PASTED' ? 'Sample texts' : `${answer.texts} sample texts`}
          </button>
          <button
            type="button"
            role="tab"
            id={`${id}-pasted`}
            aria-selected={tab === 'PASTED'}
            aria-controls={`${id}-places`}
            onClick={() => setTab('PASTED')}
          >
            Paste a text
          </button>
        </div>
      </div>
      <div
        role="tabpanel"
        id={`${id}-places`}
        aria-labelledby={tab === 'SAMPLES' ? `${id}-samples` : `${id}-pasted`}
      >
        {tab === 'PASTED' && (
          <>
            <textarea
              class="input"
              rows={3}
              aria-label="A text to try the name in"
              placeholder="Paste a text here. It is tried and not kept."
              value={pasted}
              onInput={(event) => setPasted(event.currentTarget.value)}
            />
            <p class="hint">Nothing pasted is kept.</p>
          </>
        )}
        {problem !== null && <Note>{problem}</Note>}
        {isUnanswered && problem === null && <p class="small quiet">It is tried when you are online.</p>}
        {answer !== null && places.length === 0 && name.text.trim() !== '' && (
          <p class="small quiet">In none of these texts{sayPartOf(answer.partOf)}.</p>
        )}
        {shown.length > 0 && <ConcordancePlaces places={shown} name={name.text} own={record.slug} />}
        {answer !== null && places.length > 0 && (
          <p class="hint">
            <span>
              <strong>
                {tab === 'PASTED'
                  ? count(places.length, 'place')
                  : `${count(answer.total, 'place')} in ${count(new Set(places.map(({ sample }) => sample)).size, 'text')}`}
                :
              </strong>{' '}
              {said.text}
              {sayPartOf(answer.partOf)}
            </span>
            {places.length > FIRST_PLACES && !showsAll && (
              <button type="button" class="text-button" onClick={() => setShowsAll(true)}>
                Show all {places.length}
              </button>
            )}
          </p>
        )}
      </div>
    </div>
  );
}

/** What marking an ordinary word, or somebody else's name, alone would do. */
function sayAlone(others: number): string {
  if (others === 0) return 'Alone, it would be marked wherever the word stands, whatever it means there.';
  return `Alone, it would mark ${count(others, 'place')} that ${others === 1 ? 'is' : 'are'} someone else, or nobody.`;
}

/** Asks after a short pause; the last answer stays until the next is here. */
function useConcordance(name: NameEntry, kind: SubjectKind, pasted: string | null) {
  const { slug } = useRecord();
  const input = {
    subject: slug,
    kind,
    text: name.text.trim(),
    language: name.language,
    matching: name.matching satisfies NameMatching,
    requires: (name.requires ?? []).map((entry) => [entry].flat()),
    ...(pasted === null ? {} : { pasted }),
  };
  const asksNothing = input.text === '' || pasted === '';
  const { data, problem, isUnanswered } = useAnswer<{ nameConcordance: Concordance }>(
    NAME_CONCORDANCE,
    asksNothing ? null : { input },
    { pauseMs: AFTER_MS },
  );
  // What an earlier name would hit says nothing of this one.
  const isKnown = !asksNothing && !isUnanswered;
  return { answer: isKnown ? (data?.nameConcordance ?? null) : null, problem, isUnanswered };
}
