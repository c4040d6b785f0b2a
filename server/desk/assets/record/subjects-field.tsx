import { useState } from 'preact/hooks';
import type { SubjectKind } from '../../../../shared/model/vocabulary.ts';
import { Icon, KindIcon } from '../controls/icons.tsx';
import { useRecord } from './record-context.ts';
import { SubjectPicker } from './subject-picker.tsx';

/** Several subjects, a chip each, and a picker that adds one. */
export function SubjectsField(props: {
  label: string;
  slugs: readonly string[];
  kinds: readonly SubjectKind[];
  change(slugs: string[]): void;
}) {
  const { names } = useRecord();
  const [isAdding, setIsAdding] = useState(false);
  return (
    <>
      <div class="line">
        {props.slugs.map((slug) => {
          const subject = names.subjects.get(slug);
          return (
            <span class="chip" key={slug}>
              {subject !== undefined && <KindIcon kind={subject.kind} />}
              {subject?.name ?? slug}
              <button
                type="button"
                class="icon-button"
                aria-label={`Remove ${subject?.name ?? slug}`}
                onClick={() => props.change(props.slugs.filter((one) => one !== slug))}
              >
                <Icon name="remove" />
              </button>
            </span>
          );
        })}
        {!isAdding && (
          <button type="button" class="button plain small" onClick={() => setIsAdding(true)}>
            <Icon name="add" /> Add
          </button>
        )}
      </div>
      {isAdding && (
        <div class="below">
          <SubjectPicker
            label={props.label}
            kinds={props.kinds}
            isFocused
            cancel={() => setIsAdding(false)}
            choose={(slug) => {
              if (!props.slugs.includes(slug)) props.change([...props.slugs, slug]);
              setIsAdding(false);
            }}
          />
        </div>
      )}
    </>
  );
}
