import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SubjectKind } from '../../../../shared/model/vocabulary.ts';
import { Stop, useWasLeft } from '../controls/field.tsx';
import { Icon, KindIcon } from '../controls/icons.tsx';
import { useRecord } from './record-context.ts';
import { SubjectPicker } from './subject-picker.tsx';

/** One subject, chosen by its name: a chip that opens the picker. */
export function SubjectField(props: {
  id: string;
  value: string | undefined;
  kinds: readonly SubjectKind[];
  change(slug: string | undefined): void;
  problem?: string | undefined;
  /** Whether somebody has just asked for the field. */
  isFocused?: boolean;
}) {
  const record = useRecord();
  const [isPicking, setIsPicking] = useState(false);
  const chip = useRef<HTMLButtonElement>(null);
  const returnsFocus = useRef(false);
  const { isSaid, onFocusOut } = useWasLeft();
  const problem = isSaid ? props.problem : undefined;
  useLayoutEffect(() => {
    if (isPicking || props.value === undefined || !returnsFocus.current) return;
    returnsFocus.current = false;
    chip.current?.focus();
  }, [isPicking, props.value]);
  const close = () => {
    returnsFocus.current = true;
    setIsPicking(false);
  };
  const subject = props.value === undefined ? undefined : record.names.subjects.get(props.value);
  if (props.value === undefined || isPicking) {
    return (
      <div onFocusOut={onFocusOut}>
        <SubjectPicker
          id={props.id}
          kinds={props.kinds}
          isFocused={isPicking || props.isFocused === true}
          choose={(slug) => {
            props.change(slug);
            close();
          }}
          {...(isPicking ? { cancel: close } : {})}
        />
        {problem !== undefined && <Stop>{problem}</Stop>}
      </div>
    );
  }
  return (
    <>
      <div class="line">
        <button ref={chip} type="button" id={props.id} class="chip" onClick={() => setIsPicking(true)}>
          {subject !== undefined && <KindIcon kind={subject.kind} />}
          {subject?.name ?? props.value}
        </button>
        <button
          type="button"
          class="icon-button"
          aria-label={`Remove ${subject?.name ?? props.value}`}
          onClick={() => props.change(undefined)}
        >
          <Icon name="remove" />
        </button>
      </div>
      {problem !== undefined && <Stop>{problem}</Stop>}
    </>
  );
}
