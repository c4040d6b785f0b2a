import { Keys } from '../controls/field.tsx';
import { Icon, StanceIcon } from '../controls/icons.tsx';
import { dayOf, sayDate } from '../dates/say-date.ts';
import type { ActorDocument, PositionEntry } from '../draft/subject-document.ts';
import { sayChord } from '../keys/chord.ts';
import { isMac } from '../keys/use-chords.ts';
import { BASIS_CHOICES, labelOf, STANCE_WORDS } from '../words/vocabulary-words.ts';
import { CitationNumbers } from './citations-field.tsx';
import { newId } from './new-id.ts';
import { PositionForm } from './position-form.tsx';
import { type RecordEditing, useRecord } from './record-context.ts';
import { asUntouched, EditableRow, SectionHead } from './row.tsx';
import { useRowOrder } from './row-order.ts';

/** Where an actor stands, newest first; a new position begins with its source. */
export function PositionsSection({ document }: { document: ActorDocument }) {
  const record = useRecord();
  const positions = document.positions ?? [];
  const order = useRowOrder(positions, (record.base as ActorDocument | null)?.positions);
  const add = () => addPosition(record, null);
  return (
    <section class="section" aria-labelledby="positions">
      <SectionHead
        id="positions"
        title="Positions"
        number={positions.length}
        add={{ label: 'Position', chord: 'Alt+Shift+P', run: add }}
      />
      {order.map((place) => {
        const position = positions[place];
        if (position === undefined) return null;
        const rowKey = `positions:${position.id}`;
        return (
          <EditableRow
            key={position.id}
            list="positions"
            place={place}
            rowKey={rowKey}
            value={position}
            closed={<ClosedPosition position={position} rowKey={rowKey} />}
            form={() => <PositionForm position={position} place={place} />}
            remove={() => record.edit(['positions', place], undefined, `remove ${rowKey}`)}
            another={{
              chord: 'Alt+Shift+P',
              add: () => {
                record.closeRow(rowKey);
                addPosition(record, position);
              },
            }}
          />
        );
      })}
      {positions.length === 0 && (
        <div class="nothing">
          <p>No position on record. The card says “No position on record for this article’s issues.”</p>
          <button type="button" class="button small" onClick={add}>
            <Icon name="add" /> First position <Keys>{sayChord('Alt+Shift+P', isMac)}</Keys>
          </button>
        </div>
      )}
    </section>
  );
}

/** Adds a position and opens it; after another one, with the same source. */
export function addPosition(
  record: Pick<RecordEditing, 'document' | 'edit' | 'openRow' | 'slug'>,
  after: PositionEntry | null,
): void {
  const document = record.document as ActorDocument;
  const [source] = after?.citations ?? [];
  const position: PositionEntry = asUntouched({
    id: newId(record.slug),
    basis: 'SAID',
    endKind: 'NONE',
    ...(after?.start === undefined ? {} : { start: after.start }),
    citations: source === undefined ? [] : [{ source: source.source, accessed: dayOf(new Date()) }],
  });
  record.edit(['positions', (document.positions ?? []).length], position, `add ${position.id}`);
  record.openRow(`positions:${position.id}`);
}

function ClosedPosition({ position, rowKey }: { position: PositionEntry; rowKey: string }) {
  const record = useRecord();
  const { stance, issue } = position;
  const proposition =
    position.proposition === undefined ? undefined : record.names.propositions.get(position.proposition);
  const issueName = proposition?.issue.name ?? (issue && (record.names.subjects.get(issue)?.name ?? issue));
  return (
    <button type="button" class="row-button position-row" onClick={() => record.openRow(rowKey)}>
      <span class="small">
        {stance === undefined ? (
          <span class="quiet">no proposition</span>
        ) : (
          <span class="stance">
            <StanceIcon stance={stance} />
            {STANCE_WORDS[stance]}
          </span>
        )}
      </span>
      <span>
        <span class="quiet">
          <b>{issueName ?? 'no issue yet'}</b>
          {position.proposition !== undefined && `: ${proposition?.text ?? position.proposition}`}
        </span>
        <br />
        {position.statement || 'Nothing written yet.'}
      </span>
      <span class="row-aside">
        <CitationNumbers citations={position.citations} />{' '}
        {position.start !== undefined && <span class="number">{sayDate(position.start)}</span>} <br />
        {position.basis !== undefined && labelOf(BASIS_CHOICES, position.basis).toLowerCase()}
      </span>
    </button>
  );
}
