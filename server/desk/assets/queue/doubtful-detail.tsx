import { useEffect, useState } from 'preact/hooks';
import { readPublished } from '../api/records.ts';
import { NoteIcon } from '../controls/icons.tsx';
import { sayMoment } from '../dates/say-date.ts';
import { useDesk } from '../desk-context.ts';
import type { RecordKind } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import { type ActorDocument, nameOf, type SubjectDocument } from '../draft/subject-document.ts';
import { Loading } from '../frame/loading.tsx';
import { useChords } from '../keys/use-chords.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { compareMatch } from './compare-match.ts';
import { type Decided, type Done, judgeMatch } from './decide.ts';
import { Detail } from './detail.tsx';
import { type DoubtfulMatch, refreshQueues } from './use-queues.ts';

/** Whether an imported record is the same as one that is here; the judgement is kept for good. */
export function DoubtfulDetail(props: { match: DoubtfulMatch; leave(): void; done: Done }) {
  const { match, leave, done } = props;
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
  useChords({ S: () => void same(), N: () => void other() });
  return (
    <Detail
      name="Doubtful match"
      icon={<NoteIcon />}
      eyebrow={['Doubtful match', match.format, sayMoment(new Date(match.foundAt), new Date())]}
      title={`The same ${match.name}?`}
      said={said}
      decisions={[
        { label: 'The same', key: 'S', run: () => void same() },
        { label: 'Not the same', key: 'N', run: () => void other() },
        { label: 'Decide later', weight: 'LEAST', run: leave },
      ]}
    >
      <Comparison match={match} />
      <ul class="rows small">
        {match.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
    </Detail>
  );
}

/** Both records side by side: what is on record, and what the file has. */
function Comparison({ match }: { match: DoubtfulMatch }) {
  const desk = useDesk();
  const { references } = useWriting();
  const names = useStore(references.known);
  const [known, setKnown] = useState<SubjectDocument | null>(null);
  const kind: RecordKind =
    match.document.kind === 'ISSUE' || match.document.kind === 'POST' ? match.document.kind : 'ACTOR';
  useEffect(() => {
    void readPublished(desk, kind, match.slug).then((found) => {
      if (!found?.document) return;
      const document = found.document as SubjectDocument;
      setKnown(document);
      const held = [document, match.document].flatMap((one) =>
        ((one as ActorDocument).memberships ?? []).map(
          ({ post, organization }) => post ?? organization ?? '',
        ),
      );
      void references.need(held, [], []);
    });
  }, [desk, references, kind, match]);
  if (known === null) return <Loading rows={2} />;
  const fields = compareMatch(known, match.document, (slug) => names.subjects.get(slug)?.name ?? slug);
  return (
    <table class="compared">
      <thead>
        <tr>
          <th scope="col">
            <span class="unseen">Field</span>
          </th>
          <th scope="col">
            On record: <a href={pathOf({ page: 'subject', slug: match.slug })}>{nameOf(known)}</a>
          </th>
          <th scope="col">In the file, {match.place}</th>
        </tr>
      </thead>
      <tbody>
        {fields.map(({ field, known: ours, imported, isSame }) => (
          <tr key={field}>
            <th scope="row">{field}</th>
            <td>{ours === '' ? <span class="quiet">none</span> : ours}</td>
            <td>
              {imported === '' ? <span class="quiet">none</span> : imported}
              {isSame && <span class="quiet">, same</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
