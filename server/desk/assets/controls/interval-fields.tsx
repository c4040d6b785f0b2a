import type { ComponentChildren } from 'preact';
import type { EndKind } from '../../../../shared/model/vocabulary.ts';
import {
  contradictionOf,
  END_ANSWERS,
  endKindOf,
  hasEndDay,
  readBackInterval,
} from '../dates/read-interval.ts';
import type { IntervalEntry } from '../draft/subject-document.ts';
import { DateField } from './date-field.tsx';
import { Field } from './field.tsx';
import { Segments } from './segments.tsx';

/** From and until, half-open, read back in words. */
export function IntervalFields(props: {
  interval: IntervalEntry;
  change(
    part: {
      [Key in 'start' | 'end' | 'endKind' | 'attestedUntil' | 'endBefore']?: IntervalEntry[Key] | undefined;
    },
  ): void;
  verb: 'held' | 'so';
  problems: { start?: string | undefined; end?: string | undefined };
  /** Under the start. */
  children?: ComponentChildren;
}) {
  const { interval, change } = props;
  const kind = endKindOf(interval);
  const answer = (next: EndKind) =>
    change({
      endKind: next,
      ...(hasEndDay(next) ? {} : { end: undefined }),
      ...(next === 'UNKNOWN' ? {} : { attestedUntil: undefined, endBefore: undefined }),
    });
  const readBack = readBackInterval(interval, props.verb);
  return (
    <>
      <Field label="From">
        {({ id }) => (
          <>
            <DateField
              id={id}
              value={interval.start}
              change={(start) => change({ start })}
              problem={props.problems.start}
            />
            {props.children}
          </>
        )}
      </Field>
      <Field label="Until" isGroup>
        {({ id }) => (
          <>
            <Segments
              label="Until"
              segments={END_ANSWERS.map(({ kind: value, label }) => ({ value, label }))}
              value={kind}
              choose={answer}
            />
            {hasEndDay(kind) && (
              <div class="below">
                <DateField
                  id={id}
                  label="Until"
                  value={interval.end}
                  change={(end) => change({ end })}
                  problem={contradictionOf(interval) ?? props.problems.end}
                />
              </div>
            )}
            {kind === 'UNKNOWN' && (
              <div class="pair below">
                <div>
                  <label class="label" for={`${id}-attested`}>
                    Last day that a source shows it
                  </label>
                  <DateField
                    id={`${id}-attested`}
                    value={interval.attestedUntil}
                    change={(attestedUntil) => change({ attestedUntil })}
                  />
                </div>
                <div>
                  <label class="label" for={`${id}-before`}>
                    Somebody else held it from
                  </label>
                  <DateField
                    id={`${id}-before`}
                    value={interval.endBefore}
                    change={(endBefore) => change({ endBefore })}
                  />
                </div>
              </div>
            )}
            {readBack !== '' && <p class="hint">{readBack}</p>}
          </>
        )}
      </Field>
    </>
  );
}
