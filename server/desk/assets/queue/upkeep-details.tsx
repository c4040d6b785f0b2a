import { useState } from 'preact/hooks';
import { NoteIcon } from '../controls/icons.tsx';
import { sayDate, sayMoment } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import { useChords } from '../keys/use-chords.ts';
import { go, pathOf } from '../routes.ts';
import { count } from '../words/vocabulary-words.ts';
import { type Decided, type Done, judgeMatch, renewReview } from './decide.ts';
import { Detail } from './detail.tsx';
import { type DoubtfulMatch, type OverdueSubject, refreshQueues } from './use-queues.ts';

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
  useChords({ S: () => void stillSo(), E: open });
  return (
    <Detail
      name="Overdue review"
      icon={<NoteIcon />}
      eyebrow={['Overdue review', `due ${sayDate(subject.due)}`]}
      title={subject.name}
      said={said}
      decisions={[
        { label: 'Checked, still so', key: 'S', run: () => void stillSo() },
        { label: 'It ended…', key: 'E', run: open },
      ]}
    >
      <p>
        {count(Math.max(1, subject.statements.length), 'statement')} to look at again. The card says so too,
        until somebody has.
      </p>
      <ul class="rows small">
        {subject.statements.map(({ id, list, due }) => (
          <li key={id}>
            {list}: {id} <span class="quiet">· due {sayDate(due)}</span>
          </li>
        ))}
      </ul>
    </Detail>
  );
}

/** Whether an imported record is the same as one that is here; the judgement is kept for good. */
export function DoubtfulDetail({ match, done }: { match: DoubtfulMatch; done: Done }) {
  const desk = useDesk();
  const [said, setSaid] = useState('');
  const after = async (decided: Decided, words: string) => {
    if (decided.kind === 'REFUSED') return setSaid(decided.message);
    done(words);
    await refreshQueues(desk);
  };
  const same = async () =>
    after(
      await judgeMatch(desk, match.id, 'SAME'),
      `${match.name}: the same, for good. The next import follows it.`,
    );
  const other = async () =>
    after(
      await judgeMatch(desk, match.id, 'NOT_SAME'),
      `${match.name}: not the same, for good. The next import follows it.`,
    );
  useChords({ S: () => void same(), C: () => void other() });
  return (
    <Detail
      name="Doubtful match"
      icon={<NoteIcon />}
      eyebrow={['Doubtful match', match.format, sayMoment(new Date(match.foundAt), new Date())]}
      title={`Is “${match.name}” the same?`}
      said={said}
      decisions={[
        { label: 'The same', key: 'S', run: () => void same() },
        { label: 'Another one', key: 'C', run: () => void other() },
      ]}
    >
      <dl class="facts">
        <dt>On record</dt>
        <dd>
          <a href={pathOf({ page: 'subject', slug: match.slug })}>{match.slug}</a>
        </dd>
        <dt>Imported</dt>
        <dd>
          {match.recordKey} <span class="quiet">{match.place}</span>
        </dd>
      </dl>
      <ul class="rows small">
        {match.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Detail>
  );
}
