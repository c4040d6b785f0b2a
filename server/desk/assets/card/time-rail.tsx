import { useRef } from 'preact/hooks';
import { type DatePart, daysBetween, stepDay } from '../../../../shared/dates/step-date.ts';
import { sayDate } from '../dates/say-date.ts';

/** What a key does on the rail: arrows a day, with Shift a month, page keys a year. */
export function dayAfterKey(
  key: string,
  isShifted: boolean,
  at: { day: string; first: string; last: string },
): string | null {
  const backwards = { ArrowLeft: true, ArrowUp: true, PageUp: true };
  const forwards = { ArrowRight: true, ArrowDown: true, PageDown: true };
  if (key === 'Home') return at.first;
  if (key === 'End') return at.last;
  if (!(key in backwards) && !(key in forwards)) return null;
  const part: DatePart = key.startsWith('Page') ? 'year' : isShifted ? 'month' : 'day';
  const day = stepDay(at.day, part, key in forwards ? 1 : -1);
  const [, within] = [at.first, day, at.last].sort();
  return within ?? day;
}

/** The days from first to last as a line: dots are changes, amber is the day, what came later lies on its ground. */
export function TimeRail(props: {
  day: string;
  first: string;
  last: string;
  /** Days on which something changes. */
  changes: readonly string[];
  isVertical: boolean;
  /** What the day is of; "As of" where nothing is said. */
  label?: string;
  /** Of the record: its day is a dashed line of ink, not the light of the as-of day. */
  isRecord?: boolean;
  choose(day: string): void;
}) {
  const { day, first, last, isVertical } = props;
  const line = useRef<HTMLDivElement>(null);
  const length = Math.max(1, daysBetween(first, last));
  const place = (at: string) => `${(100 * daysBetween(first, at)) / length}%`;
  const side = isVertical ? 'insetBlockStart' : 'insetInlineStart';
  const years = yearsOf(first, last, isVertical ? 1 : 2);
  const point = (event: PointerEvent) => {
    const box = line.current?.getBoundingClientRect();
    if (box === undefined) return;
    const share = isVertical
      ? (event.clientY - box.top) / box.height
      : (event.clientX - box.left) / box.width;
    props.choose(stepDay(first, 'day', Math.round(Math.min(1, Math.max(0, share)) * length)));
  };
  return (
    <div
      ref={line}
      class={`rail ${isVertical ? 'vertical' : 'horizontal'}${props.isRecord === true ? ' of-record' : ''}`}
      role="slider"
      tabIndex={0}
      aria-label={props.label ?? 'As of'}
      aria-orientation={isVertical ? 'vertical' : 'horizontal'}
      aria-valuemin={Number(first.replaceAll('-', ''))}
      aria-valuemax={Number(last.replaceAll('-', ''))}
      aria-valuenow={Number(day.replaceAll('-', ''))}
      aria-valuetext={sayDate(day)}
      onKeyDown={(event) => {
        if (event.altKey || event.ctrlKey || event.metaKey) return;
        const next = dayAfterKey(event.key, event.shiftKey, { day, first, last });
        if (next === null) return;
        event.preventDefault();
        props.choose(next);
      }}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        point(event);
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) point(event);
      }}
    >
      <i class="later" style={{ [side]: place(day) }} />
      {years.map((year) => (
        <span key={year} class="year number" style={{ [side]: place(`${year}-01-01`) }}>
          {year}
        </span>
      ))}
      {props.changes.map((change) => (
        <i key={change} class="dot" style={{ [side]: place(change) }} />
      ))}
      <i class="at" style={{ [side]: place(day) }} />
    </div>
  );
}

function yearsOf(first: string, last: string, step: number): number[] {
  const from = Number(first.slice(0, 4));
  const to = Number(last.slice(0, 4));
  const years = [];
  for (let year = first.endsWith('-01-01') ? from : from + 1; year <= to; year += step) years.push(year);
  return years;
}
