import { useRef, useState } from 'preact/hooks';
import { Stop, useWasLeft } from '../controls/field.tsx';
import { Icon, StopIcon } from '../controls/icons.tsx';
import { dayOf } from '../dates/say-date.ts';
import type { Path } from '../draft/edit-document.ts';
import type { CitationEntry } from '../draft/subject-document.ts';
import { CitationEditor } from './citation-editor.tsx';
import { hasProblemIn, problemAt, useRecord } from './record-context.ts';
import { SourcePicker } from './source-picker.tsx';

/** Numbers of the sources of a closed row. */
export function CitationNumbers({ citations }: { citations: readonly CitationEntry[] }) {
  const { sourceNumbers } = useRecord();
  const ids = [...new Set(citations.map(({ source }) => source))];
  return (
    <span class="source-numbers">
      {ids.map((id) => (
        <span class="source-number" key={id}>
          <span class="unseen">Source </span>
          {sourceNumbers.get(id) ?? '?'}
        </span>
      ))}
    </span>
  );
}

/**
 * The citations of a statement: a chip each, then the one that is open, whose last field leads on to the next of the form; without any,
 * the picker comes first.
 */
export function CitationsField(props: {
  citations: readonly CitationEntry[];
  path: Path;
  /** Whether one of them stops publishing: the first such one opens. */
  isStopped: boolean;
}) {
  const record = useRecord();
  const { citations, path } = props;
  const stopped = citations.findIndex((_, place) => hasProblemIn(record, [...path, place]));
  const [open, setOpen] = useState<number | null>(stopped >= 0 ? stopped : citations.length === 1 ? 0 : null);
  const [isAdding, setIsAdding] = useState(citations.length === 0);
  const [fresh, setFresh] = useState<number | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const { isSaid, onFocusOut } = useWasLeft();
  const add = (source: string, found: Partial<CitationEntry> = {}) => {
    const citation: CitationEntry = { source, accessed: dayOf(new Date()), ...found };
    record.edit([...path, citations.length], citation, `cite ${source} ${path.join('.')}`);
    setOpen(citations.length);
    setFresh(citations.length);
    setIsAdding(false);
  };
  const remove = (place: number) => {
    record.edit([...path, place], undefined, `remove citation ${path.join('.')} ${place}`);
    setOpen(null);
    if (citations.length === 1) setIsAdding(true);
    box.current?.querySelector<HTMLElement>('button, input')?.focus();
  };
  const problem = problemAt(record, path);
  const opened = open === null ? undefined : citations[open];
  return (
    <div class="citations" ref={box} onFocusOut={onFocusOut}>
      {citations.map(
        (citation, place) =>
          place !== open && (
            <CitationChip
              // biome-ignore lint/suspicious/noArrayIndexKey: a citation has no id, and its place names it
              key={place}
              citation={citation}
              isStopped={hasProblemIn(record, [...path, place])}
              open={() => setOpen(place)}
              remove={() => remove(place)}
            />
          ),
      )}
      {!isAdding && (
        <button type="button" class="button plain small" onClick={() => setIsAdding(true)}>
          <Icon name="add" /> Another source
        </button>
      )}
      {opened !== undefined && open !== null && (
        <CitationEditor
          key={open}
          citation={opened}
          path={[...path, open]}
          isFresh={open === fresh}
          close={() => setOpen(null)}
          remove={() => remove(open)}
        />
      )}
      {isAdding && (
        <SourcePicker
          choose={add}
          isFocused={citations.length > 0}
          {...(citations.length > 0 ? { cancel: () => setIsAdding(false) } : {})}
        />
      )}
      {problem !== undefined && isSaid && <Stop>{problem}</Stop>}
    </div>
  );
}

function CitationChip(props: { citation: CitationEntry; isStopped: boolean; open(): void; remove(): void }) {
  const { names, sourceNumbers } = useRecord();
  const { source, quotation, locator, archivedUrl, role } = props.citation;
  const found = names.sources.get(source);
  return (
    <button
      type="button"
      class="chip"
      onClick={props.open}
      onKeyDown={(event) => {
        if (event.key === 'Delete' || event.key === 'Backspace') props.remove();
      }}
    >
      <span class="source-number">{sourceNumbers.get(source) ?? '?'}</span>
      {found?.publisher || found?.title || 'New source'}
      {quotation !== undefined && (
        <>
          <Icon name="quotation" />
          <span class="unseen">with a quotation</span>
        </>
      )}
      {locator !== undefined && locator.length < 24 && <span class="quiet">{locator}</span>}
      {archivedUrl !== undefined && (
        <>
          <Icon name="archived" />
          <span class="unseen">archived</span>
        </>
      )}
      {role === 'CONTRADICTS' && <span class="quiet">contradicts</span>}
      {props.isStopped && (
        <>
          <StopIcon />
          <span class="unseen">something here stops publishing</span>
        </>
      )}
    </button>
  );
}
