import { useId, useState } from 'preact/hooks';
import { LENGTHS } from '../../../../shared/model/vocabulary.ts';
import { TextField } from '../controls/text-field.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import type { SummaryEntry } from '../draft/subject-document.ts';
import { languageName } from '../words/vocabulary-words.ts';
import { CitationNumbers, CitationsField } from './citations-field.tsx';
import { ContentiousField } from './contentious-field.tsx';
import { hasProblemIn, problemAt, useRecord } from './record-context.ts';
import { asUntouched, EditableRow, SectionHead } from './row.tsx';

/** Languages in which readers get summaries. */
const LANGUAGES = ['en', 'es', 'zh'];

/** The summary in each language, one tab each; what is not written says so. */
export function SummarySection() {
  const record = useRecord();
  const id = useId();
  const summaries = record.document.summaries ?? [];
  const written = summaries.map(({ language }) => language);
  const tabs = [...new Set([...LANGUAGES, ...written])];
  const [shown, setShown] = useState(written[0] ?? 'en');
  const place = summaries.findIndex(({ language }) => language === shown);
  const summary = summaries[place];
  const rowKey = `summaries:${shown}`;
  const write = () => {
    record.edit(['summaries', summaries.length], newSummary(shown), `add summary ${shown}`);
    record.openRow(rowKey);
  };
  const move = (event: KeyboardEvent) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = tabs[(tabs.indexOf(shown) + step + tabs.length) % tabs.length];
    if (next === undefined) return;
    setShown(next);
    document.getElementById(`${id}-${next}`)?.focus();
  };
  return (
    <section class="section" aria-labelledby="summary">
      <SectionHead id="summary" title="Summary">
        <div class="tabs" role="tablist" aria-label="Language of the summary" onKeyDown={move}>
          {tabs.map((language) => (
            <button
              key={language}
              id={`${id}-${language}`}
              type="button"
              role="tab"
              aria-selected={language === shown}
              aria-controls={`${id}-panel`}
              tabIndex={language === shown ? 0 : -1}
              onClick={() => setShown(language)}
            >
              {languageName(language)} <small>{stateOf(summaries, language)}</small>
            </button>
          ))}
        </div>
      </SectionHead>
      <div id={`${id}-panel`} role="tabpanel" aria-labelledby={`${id}-${shown}`}>
        {summary === undefined ? (
          <p class="nothing">
            {shown === 'en'
              ? 'Not written yet. The card has no summary.'
              : `Not written in ${languageName(shown)}. Readers get the English one.`}{' '}
            <button type="button" class="text-button" onClick={write}>
              Write it
            </button>
          </p>
        ) : (
          <EditableRow
            key={shown}
            list="summaries"
            place={place}
            rowKey={rowKey}
            value={summary}
            closed={<ClosedSummary summary={summary} rowKey={rowKey} />}
            form={() => <SummaryForm summary={summary} place={place} />}
            remove={() => record.edit(['summaries', place], undefined, `remove summary ${shown}`)}
          />
        )}
      </div>
    </section>
  );
}

function newSummary(language: string): SummaryEntry {
  return asUntouched({ language, text: '', reviewedAt: dayOf(new Date()), citations: [] });
}

/** The state of a translation in words, where there is something to say. */
function stateOf(summaries: readonly SummaryEntry[], language: string): string {
  const own = summaries.find((summary) => summary.language === language);
  if (own === undefined) return 'not written';
  const english = summaries.find((summary) => summary.language === 'en');
  const isOlder = (own.reviewedAt ?? '9999') < (english?.reviewedAt ?? '');
  return language !== 'en' && isOlder ? 'older than English' : '';
}

function ClosedSummary({ summary, rowKey }: { summary: SummaryEntry; rowKey: string }) {
  const record = useRecord();
  return (
    <>
      <button type="button" class="row-button summary-row" onClick={() => record.openRow(rowKey)}>
        <span lang={summary.language}>{summary.text || 'Nothing written yet.'}</span>{' '}
        <CitationNumbers citations={summary.citations} />
      </button>
      {summary.reviewedAt !== undefined && <p class="hint">reviewed {sayDate(summary.reviewedAt)}</p>}
    </>
  );
}

function SummaryForm({ summary, place }: { summary: SummaryEntry; place: number }) {
  const record = useRecord();
  const id = useId();
  const at = ['summaries', place] as const;
  return (
    <>
      <div class="above">
        <label class="label" for={id}>
          Summary, {languageName(summary.language)}
        </label>
        <TextField
          id={id}
          rows={3}
          value={summary.text}
          change={(text) => record.edit([...at, 'text'], text)}
          most={LENGTHS.summary}
          language={summary.language}
          hint="One paragraph in our words."
          problem={problemAt(record, [...at, 'text'])}
        />
      </div>
      <CitationsField
        citations={summary.citations}
        path={[...at, 'citations']}
        isStopped={hasProblemIn(record, [...at, 'citations'])}
      />
      <ContentiousField path={at} isMarked={summary.contentious === true} />
    </>
  );
}
