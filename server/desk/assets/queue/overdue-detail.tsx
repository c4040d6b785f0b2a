import { useEffect, useState } from 'preact/hooks';
import { readPublished } from '../api/records.ts';
import { type CitedStatement, statementsOf } from '../citation/cited-statement.ts';
import { StatementWords } from '../citation/statement-line.tsx';
import { NoteIcon } from '../controls/icons.tsx';
import { sayDate } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useWriting } from '../draft/draft-context.ts';
import type { SubjectDocument } from '../draft/subject-document.ts';
import { Loading } from '../frame/loading.tsx';
import { useChords } from '../keys/use-chords.ts';
import { go } from '../routes.ts';
import { useStore } from '../store.ts';
import { count, labelOf, SOURCE_CLASS_CHOICES } from '../words/vocabulary-words.ts';
import { daysOverdue } from './days-overdue.ts';
import { type Done, renewReview } from './decide.ts';
import { Detail } from './detail.tsx';
import { type OverdueSubject, refreshQueues } from './use-queues.ts';

/** Something that should have been looked at again: still so, or it ended. */
export function OverdueDetail({ subject, done }: { subject: OverdueSubject; done: Done }) {
  const desk = useDesk();
  const [said, setSaid] = useState('');
  const open = () => go(desk.route, { page: 'subject', slug: subject.slug });
  const stillSo = async () => {
    const decided = await renewReview(desk, subject);
    if (decided.kind === 'REFUSED') return setSaid(decided.message);
    done(`${subject.name}: checked today, still so.`);
    await refreshQueues(desk);
  };
  useChords({ E: open, C: () => void stillSo() });
  const days = daysOverdue(subject.due, new Date());
  return (
    <Detail
      name="Overdue review"
      icon={<NoteIcon />}
      eyebrow={[`Overdue by ${count(days, 'day')}`, `due ${sayDate(subject.due)}`]}
      title={subject.name}
      said={said}
      decisions={[
        { label: 'It ended…', key: 'E', run: open },
        { label: 'Checked, still so', key: 'C', run: () => void stillSo() },
      ]}
    >
      <DueStatements subject={subject} />
      <p class="small quiet">The card says so too, until somebody has looked at the sources again.</p>
    </Detail>
  );
}

/** The statements that are due as the card has them, each with its sources to look at. */
function DueStatements({ subject }: { subject: OverdueSubject }) {
  const desk = useDesk();
  const { references } = useWriting();
  const names = useStore(references.known);
  const [statements, setStatements] = useState<readonly CitedStatement[] | null>(null);
  useEffect(() => {
    void readPublished(desk, subject.kind, subject.slug).then((found) => {
      if (!found?.document) return;
      const due = new Set(subject.statements.map(({ id }) => id));
      const all = statementsOf(found.document as SubjectDocument).filter((one) =>
        due.has(idOf(one, subject.slug)),
      );
      const held = all.flatMap((one) =>
        one.list === 'memberships' ? [one.row.post ?? one.row.organization ?? ''] : [],
      );
      const sources = all.flatMap(({ citations }) => citations.map(({ source }) => source));
      void references.need(held, sources, []);
      setStatements(all);
    });
  }, [desk, references, subject]);
  if (statements === null) return <Loading rows={2} />;
  const others = subject.statements.length - statements.length;
  return (
    <>
      {statements.map((statement) => (
        <div key={idOf(statement, subject.slug)}>
          <p>
            <StatementWords statement={statement} names={names} />
          </p>
          <dl class="facts">
            {statement.citations.map(({ source: id }, place) => {
              const source = names.sources.get(id);
              return [
                <dt key={`source ${id}`}>Source {place + 1}</dt>,
                <dd key={id}>
                  {source?.url ? (
                    <a href={source.url} target="_blank" rel="noopener noreferrer">
                      {source.publisher || source.title}
                    </a>
                  ) : (
                    (source?.publisher ?? id)
                  )}{' '}
                  <span class="quiet">
                    {source !== undefined &&
                      [
                        ...(source.published ? [sayDate(source.published)] : []),
                        labelOf(SOURCE_CLASS_CHOICES, source.class).toLowerCase(),
                      ].join(' · ')}
                  </span>
                </dd>,
              ];
            })}
          </dl>
        </div>
      ))}
      {others > 0 && <p>{count(others, 'more statement')} of this record.</p>}
    </>
  );
}

function idOf(statement: CitedStatement, slug: string): string {
  if (statement.list === 'summaries')
    return statement.row.id ?? `${slug}-summary-${statement.row.language.toLowerCase()}`;
  return statement.list === 'events' ? statement.row.slug : statement.row.id;
}
