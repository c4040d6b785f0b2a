import { sayRows, touchedFields } from '../conflict/touched-fields.ts';
import { Note } from '../controls/field.tsx';
import { sayWhen } from '../dates/say-date.ts';
import type { DraftRecord } from '../draft/draft.ts';
import { useWriting } from '../draft/draft-context.ts';
import { titleOfPath } from '../review/title-of-path.ts';
import { pathOf } from '../routes.ts';
import { useStore } from '../store.ts';
import { count } from '../words/vocabulary-words.ts';
import type { LoadedSubject } from './use-subject.ts';

/** Says that a newer version was published than the draft began from, and which of its fields that touches. Nothing moves. */
export function NewerVersion({ drafted, loaded }: { drafted: DraftRecord; loaded: LoadedSubject }) {
  const { draft, references } = useWriting();
  const names = useStore(references.known);
  const { base, document, kind, slug } = drafted;
  const id = draft.draft.get().id;
  if (id === null) return null;
  const touched = base === null ? [] : touchedFields(base, document, loaded.document);
  const titles = touched.map((path) => titleOfPath(path, { kind, slug }, [document, loaded.document], names));
  return (
    <div role="status">
      <Note>
        <strong>
          Version {loaded.version} was published {sayWhen(new Date(loaded.publishedAt), new Date())}.
        </strong>{' '}
        {touched.length === 0
          ? 'None of your fields is touched.'
          : `${count(touched.length, 'of your fields is', 'of your fields are')} touched: ${sayRows(titles)}.`}{' '}
        Go on writing; compare when you like. <a href={pathOf({ page: 'conflict', id })}>Compare</a>
      </Note>
    </div>
  );
}
