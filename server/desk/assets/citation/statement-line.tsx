import { StanceIcon } from '../controls/icons.tsx';
import { sayInterval } from '../dates/read-interval.ts';
import { sayDate } from '../dates/say-date.ts';
import { useRecord } from '../record/record-context.ts';
import type { KnownNames } from '../record/references.ts';
import { STANCE_WORDS } from '../words/vocabulary-words.ts';
import { type CitedStatement, wordsOf } from './cited-statement.ts';

/** The statement that a source is for, as its row says it. */
export function StatementLine({ statement }: { statement: CitedStatement }) {
  const { names } = useRecord();
  if (statement.list !== 'positions') {
    return (
      <p class="cited-statement">
        <StatementWords statement={statement} names={names} />
      </p>
    );
  }
  const { row } = statement;
  const proposition = row.proposition === undefined ? undefined : names.propositions.get(row.proposition);
  return (
    <p class="cited-statement with-stance">
      <span class="stance">
        {row.stance !== undefined && (
          <>
            <StanceIcon stance={row.stance} /> {STANCE_WORDS[row.stance]}
          </>
        )}
      </span>
      <span>
        {proposition !== undefined && (
          <>
            <b>{proposition.issue.name}</b>: <span class="quiet">{proposition.text}</span>
            <br />
          </>
        )}
        <StatementWords statement={statement} names={names} />
      </span>
    </p>
  );
}

/** A statement's words with its day or interval, as the card has them. */
export function StatementWords({ statement, names }: { statement: CitedStatement; names: KnownNames }) {
  if (statement.list === 'summaries') return <>{statement.row.text} </>;
  if (statement.list === 'memberships') {
    const { row } = statement;
    const held = row.post ?? row.organization ?? '';
    return (
      <>
        <strong>{row.label ?? names.subjects.get(held)?.name ?? held}</strong>{' '}
        <span class="quiet">{sayInterval(row)}</span>{' '}
      </>
    );
  }
  const { start } = statement.row;
  return (
    <>
      {wordsOf(statement)} {start !== undefined && <span class="quiet number">{sayDate(start)}</span>}{' '}
    </>
  );
}
