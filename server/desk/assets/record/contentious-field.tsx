import { Note } from '../controls/field.tsx';
import type { Path } from '../draft/edit-document.ts';
import type { ActorDocument } from '../draft/subject-document.ts';
import { useRecord } from './record-context.ts';

/** Whether a statement is contentious: about a living person it then needs two publishers that do not depend on each other. */
export function ContentiousField({ path, isMarked }: { path: Path; isMarked: boolean }) {
  const record = useRecord();
  const isLiving = record.document.kind === 'PERSON' && (record.document as ActorDocument).died === undefined;
  return (
    <div class="below">
      <label class="check">
        <input
          type="checkbox"
          checked={isMarked}
          onChange={(event) =>
            record.edit([...path, 'contentious'], event.currentTarget.checked ? true : undefined)
          }
        />
        Contentious
      </label>
      {isMarked && isLiving && (
        <Note>About a living person: cite two publishers that do not depend on each other.</Note>
      )}
    </div>
  );
}
