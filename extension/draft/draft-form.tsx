import { useEffect, useRef, useState } from 'preact/hooks';
import { Icon } from '../card/card-icons.tsx';
import type { DraftOutcome, EditorAccount, SubjectName } from '../messages.ts';
import { words } from '../words.ts';
import { DateField } from './date-field.tsx';
import {
  anotherFrom,
  type Choosable,
  DRAFT_KINDS,
  type Draft,
  type DraftFault,
  findFaults,
  towardsOf,
} from './draft.ts';
import { CountedText, type DraftScope, Part, Segments } from './draft-controls.tsx';
import { About, Participants, SourceFields } from './draft-sections.tsx';
import { languageOf, placeOf, Refusal, Sent, Standing, Waiting, WhatIsSent } from './draft-sending.tsx';
import { CalledSo, Office } from './office-and-name.tsx';
import type { ProposalReason } from './propose-subjects.ts';
import { Stand } from './stand.tsx';

/** The draft of what is selected in the page now, or why there is none: another page is in front, or nothing is selected. */
export type Reselected = Draft | 'ELSEWHERE' | 'NOTHING';

export interface DraftFormProps {
  first: Draft;
  account: EditorAccount;
  /** Whom the sentence may be about, the likeliest first. */
  proposed: readonly SubjectName[];
  /** Why they are proposed, by slug. */
  reasons: Readonly<Record<string, ProposalReason>>;
  choosables: readonly Choosable[];
  find(words: string): Promise<SubjectName[]>;
  /** Reads the selection in the page of a draft anew. */
  selectAgain(draft: Draft): Promise<Reselected>;
  /** Keeps what was typed on the device. */
  keep(draft: Draft): void;
  send(draft: Draft, towards: Choosable | null): Promise<DraftOutcome>;
  close(): void;
}

/** A draft beside the page that it comes from: source filled in, everything that will be sent said before it is sent. */
export function DraftForm(props: DraftFormProps) {
  const [draft, setDraft] = useState(props.first);
  const [faults, setFaults] = useState<DraftFault[]>([]);
  const [outcome, setOutcome] = useState<DraftOutcome | { result: 'SENDING' } | null>(null);
  const form = useRef<HTMLFormElement>(null);
  const change = (part: Partial<Draft>) => {
    // What was found on record was found for what was written before.
    const next = { ...draft, onRecord: '', ...part };
    setDraft(next);
    setFaults([]);
    props.keep(next);
    return next;
  };
  const towards = towardsOf(draft, props.choosables);
  const send = async (written: Draft = draft) => {
    const found = findFaults(written);
    setFaults(found);
    if (found.length > 0) return;
    setOutcome({ result: 'SENDING' });
    setOutcome(await props.send(written, written.kind === 'POSITION' ? towards : null));
  };
  useEffect(() => {
    const [first] = faults;
    // After the paint: a field behind its pencil is there by then.
    if (first !== undefined) form.current?.querySelector<HTMLElement>(`[name="${first.field}"]`)?.focus();
  }, [faults]);
  const isAway = outcome !== null && ['SENT', 'WAITING', 'ON_RECORD'].includes(outcome.result);
  useEffect(() => {
    if (!isAway) form.current?.querySelector<HTMLElement>('input')?.focus();
  }, [isAway]);
  const another = () => {
    // Kept from the first letter on, not before: nothing was begun yet.
    setDraft(anotherFrom(draft));
    setOutcome(null);
  };
  if (outcome?.result === 'SENT') return <Sent outcome={outcome} another={another} close={props.close} />;
  if (outcome?.result === 'WAITING') return <Waiting outcome={outcome} close={props.close} />;
  if (outcome?.result === 'ON_RECORD')
    return (
      <Standing
        outcome={outcome}
        decide={(onRecord) => void send(change({ onRecord }))}
        goBack={() => setOutcome(null)}
      />
    );
  const scope = { draft, change, faults };
  return (
    <form
      class="draft"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
        event.preventDefault();
        void send();
      }}
    >
      <Selected {...scope} selectAgain={props.selectAgain} />
      {draft.kind === 'EVENT' ? null : <About {...props} {...scope} />}
      <Part title={words('draftWhat')}>
        <Segments
          name="kind"
          label={words('draftWhat')}
          value={draft.kind}
          options={DRAFT_KINDS.map((value) => ({ value, label: words(`draftKind_${value}`) }))}
          set={(kind) => change({ kind })}
        />
        {draft.kind === 'POSITION' && <Stand {...scope} choosables={props.choosables} towards={towards} />}
        {draft.kind === 'EVENT' && <Participants {...props} {...scope} />}
        {draft.kind === 'OFFICE' && <Office {...scope} find={props.find} />}
        {draft.kind === 'NAME' && <CalledSo {...scope} />}
        {(draft.kind === 'POSITION' || draft.kind === 'EVENT') && <SaidOrHappened {...scope} />}
      </Part>
      <SourceFields {...scope} />
      <WhatIsSent draft={draft} account={props.account} />
      <div class="send">
        <button type="submit" class="button primary" aria-disabled={outcome?.result === 'SENDING'}>
          {words('draftSend')} <kbd>Ctrl ↵</kbd>
        </button>
        <p class="sub" role="status">
          {(outcome === null || outcome.result === 'SENDING') && (
            <>
              <Icon name="check" /> {words('draftKept')}
            </>
          )}
        </p>
        {outcome !== null && <Refusal outcome={outcome} account={props.account} />}
      </div>
    </form>
  );
}

/** The quotation and its place; other words of the page can be taken instead. */
function Selected(props: DraftScope & Pick<DraftFormProps, 'selectAgain'>) {
  const { draft, change } = props;
  const [said, setSaid] = useState('');
  const again = async () => {
    const next = await props.selectAgain(draft);
    if (typeof next === 'string') return setSaid(words(`draftSelect_${next}`));
    setSaid(words('draftSelect_TAKEN'));
    change({
      quotation: next.quotation,
      source: { ...draft.source, paragraph: next.source.paragraph },
      about: next.about,
      aboutKind: next.aboutKind,
    });
  };
  const aside = (
    <button type="button" class="text-button" onClick={() => void again()}>
      {words('draftSelectAgain')}
    </button>
  );
  return (
    <Part title={words('draftSelected')} aside={aside}>
      <p class="sub" role="status">
        {said}
      </p>
      <CountedText
        {...props}
        field="quotation"
        label={words('draftSelected')}
        hidesLabel
        aside={[placeOf(draft), languageOf(draft.source)].filter(Boolean).join(' · ')}
      />
    </Part>
  );
}

/** What was said or happened, in our words, and when. */
function SaidOrHappened(scope: DraftScope) {
  const { draft } = scope;
  return (
    <>
      <CountedText
        {...scope}
        field="words"
        label={words(draft.kind === 'EVENT' ? 'draftHappened' : 'draftInOurWords')}
        aside={words(draft.kind === 'EVENT' ? 'draftInOurWords' : 'draftAddedByCard')}
      />
      <When {...scope} />
    </>
  );
}

/** The day, as far as it is known. A position can do without one, where somebody says that it is not known. */
function When({ draft, change, faults }: DraftScope) {
  const { when, source } = draft;
  const isOpen = draft.kind === 'POSITION' && when === '' && !draft.isDayLeftOut;
  const whyEmpty = words(source.published === '' ? 'draftNoDay' : 'draftNeeds_when');
  const leaveOut = draft.kind === 'POSITION' && (
    <button type="button" class="text-button" onClick={() => change({ when: '', isDayLeftOut: true })}>
      {words('draftLeaveOut')}
    </button>
  );
  return (
    <>
      <DateField
        field="when"
        label={words('draftWhen')}
        value={when}
        faults={faults}
        whyEmpty={whyEmpty}
        mend={leaveOut}
        set={(typed) => change({ when: typed, isDayLeftOut: false })}
      />
      {isOpen && !faults.some(({ field }) => field === 'when') && (
        <p class="sub">
          {whyEmpty} {leaveOut}
        </p>
      )}
      {when === '' && draft.isDayLeftOut && <p class="sub">{words('draftDayLeftOut')}</p>}
      {when !== '' && when === source.published && <p class="sub">{words('draftPageDay')}</p>}
    </>
  );
}
