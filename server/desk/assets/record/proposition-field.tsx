import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { LENGTHS } from '../../../../shared/model/vocabulary.ts';
import { type Found, useFound } from '../api/use-answer.ts';
import { Combobox, NOT_LOOKED_UP, type Option } from '../controls/combobox.tsx';
import { Note, Stop, useWasLeft } from '../controls/field.tsx';
import { KindIcon } from '../controls/icons.tsx';
import type { PositionEntry } from '../draft/subject-document.ts';
import { countLength } from '../words/length-count.ts';
import { count } from '../words/vocabulary-words.ts';
import { NewProposition } from './new-proposition.tsx';
import { problemAt, useRecord } from './record-context.ts';
import type { PropositionName, SubjectName } from './references.ts';
import { useFoundSubjects } from './subject-picker.tsx';

const FIND_PROPOSITIONS = `query FindPropositions($text: String!, $near: String) {
  findPropositions(text: $text, near: $near, first: 8) {
    positions
    proposition { id kind text issue { slug kind name } }
  }
}`;

interface FoundPropositions {
  findPropositions: { positions: number; proposition: PropositionName }[];
}

/** Towards which proposition: found by its own words or its issue's, written anew, or none. */
export function PropositionField({
  id,
  position,
  place,
}: {
  id: string;
  position: PositionEntry;
  place: number;
}) {
  const record = useRecord();
  const [isPicking, setIsPicking] = useState(false);
  const [typed, setTyped] = useState('');
  const [isNew, setIsNew] = useState(false);
  const chosen = useRef<HTMLButtonElement>(null);
  const isAsking = position.issue === undefined || isPicking;
  const wasAsking = useRef(isAsking);
  const { isSaid, onFocusOut } = useWasLeft();
  const at = ['positions', place] as const;
  useLayoutEffect(() => {
    // Not from somebody who has gone on already.
    const isNowhere = document.activeElement === document.body;
    if (!isAsking && wasAsking.current && isNowhere) chosen.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);
  const take = (issue: SubjectName, proposition: PropositionName | null) => {
    record.references.learn({
      subjectRefs: [issue],
      propositions: proposition === null ? [] : [proposition],
    });
    record.edit(at, towards(position, issue.slug, proposition), `${position.id} towards`);
    setIsPicking(false);
    setIsNew(false);
    setTyped('');
  };
  const options = useOptions(typed, record.slug, take, () => setIsNew(true));
  const problem = problemAt(record, [...at, 'proposition']) ?? problemAt(record, [...at, 'issue']);
  if (isNew) {
    return <NewProposition text={typed} choose={take} cancel={() => setIsNew(false)} />;
  }
  if (position.issue === undefined || isAsking) {
    return (
      <div onFocusOut={onFocusOut}>
        <Combobox
          id={id}
          placeholder="Type words of a proposition or an issue"
          typed={typed}
          change={setTyped}
          options={options.data ?? []}
          isStale={options.isStale}
          isFocused={isPicking}
          describedBy={`${id}-say`}
          {...(isPicking ? { onEscape: () => setIsPicking(false) } : {})}
        />
        <div id={`${id}-say`}>{problem !== undefined && isSaid && <Stop>{problem}</Stop>}</div>
      </div>
    );
  }
  const proposition =
    position.proposition === undefined ? undefined : record.names.propositions.get(position.proposition);
  const issueName =
    proposition?.issue.name ?? record.names.subjects.get(position.issue)?.name ?? position.issue;
  return (
    <>
      <button ref={chosen} id={id} type="button" class="input chosen" onClick={() => setIsPicking(true)}>
        <KindIcon kind="ISSUE" />
        <span>
          <b>{issueName}</b>
          {position.proposition === undefined
            ? ': no proposition, a statement without a stance'
            : `: ${proposition?.text ?? position.proposition}`}
        </span>
      </button>
      {problem !== undefined && <Note>{problem}</Note>}
    </>
  );
}

/** A position towards another proposition; a stance that does not fit its kind goes, as does every stance without one. */
function towards(position: PositionEntry, issue: string, proposition: PropositionName | null): PositionEntry {
  const { proposition: _, stance, condition, ...rest } = position;
  if (proposition === null) return { ...rest, issue };
  const fits =
    stance !== undefined &&
    (proposition.kind === 'FACT') === ['AFFIRMS', 'DENIES'].includes(stance) &&
    stance !== 'MIXED';
  const isInBoth = stance === 'MIXED' || stance === 'NO_KNOWN_POSITION';
  return {
    ...rest,
    issue,
    proposition: proposition.id,
    ...(stance !== undefined && (fits || isInBoth) ? { stance } : {}),
    ...(stance === 'CONDITIONAL' && fits && condition !== undefined ? { condition } : {}),
  };
}

function useOptions(
  typed: string,
  actor: string,
  take: (issue: SubjectName, proposition: PropositionName | null) => void,
  writeNew: () => void,
): Found<Option[]> {
  const text = typed.trim().slice(0, 200);
  const found = useFound<FoundPropositions>(FIND_PROPOSITIONS, { text, near: actor });
  const issues = useFoundSubjects(typed, ['ISSUE']);
  const propositions = (found.data?.findPropositions ?? []).map(({ proposition, positions }) => ({
    key: proposition.id,
    title: proposition.text,
    aside: `${proposition.kind.toLowerCase()} · ${count(positions, 'position')}`,
    detail: proposition.issue.name,
    choose: () => take(proposition.issue, proposition),
  }));
  const without = (issues.data ?? []).slice(0, 3).map(({ subject }) => ({
    key: `issue ${subject.slug}`,
    title: `${subject.name}, no proposition: a statement without a stance`,
    isNew: true,
    choose: () => take(subject, null),
  }));
  const anew: Option = {
    key: 'new',
    title: `New proposition “${text}”…`,
    isNew: true,
    aside: countLength(text, LENGTHS.proposition).text,
    detail: found.isUnanswered ? NOT_LOOKED_UP : undefined,
    choose: writeNew,
  };
  const data = [...propositions, ...(text === '' ? [] : [anew]), ...without];
  return {
    data,
    isStale: found.isStale || issues.isStale,
    isUnanswered: found.isUnanswered || issues.isUnanswered,
  };
}
