import { useState } from 'preact/hooks';
import type { SourceFacts } from '../../shared/card/subject-facts.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import type { PanelContext } from './panel-context.ts';
import type { ArticleReading } from './panel-model.ts';
import { countWords } from './panel-strings.ts';
import { SourceNumber } from './source-link.tsx';
import { TIMELINE, type Timeline, type TimelineDot } from './timeline-model.ts';

/** Events shown on each side of the article before "earlier" and "later" are pressed. */
const SHOWN = 3;

interface TimelineProps {
  timeline: Timeline;
  reading: ArticleReading;
  context: PanelContext;
}

/** The events of the article's subjects as a picture and, below it, as the list that says it all. */
export function TimelineView({ timeline, reading, context }: TimelineProps) {
  const [all, setAll] = useState({ before: false, since: false });
  const before = timeline.dots.filter((dot) => !dot.isSince);
  const since = timeline.dots.filter((dot) => dot.isSince);
  const earlier = all.before ? before : before.slice(-SHOWN);
  const later = all.since ? since : since.slice(0, SHOWN);
  const numbered = numberSources([...earlier, ...later], timeline.sources);
  const { asOf, isDated } = reading;
  return (
    <section id="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{context.t('panelTimeline')}</h2>
      {timeline.dots.length === 0 ? (
        <p class="sub">{context.t('panelNoEvents')}</p>
      ) : (
        <>
          <p class="sub">
            {countWords(
              context.t,
              context.locale,
              isDated ? 'panelTimelineSub' : 'panelTimelineSubToday',
              timeline.dots.length,
            )}
          </p>
          <Picture {...{ timeline, reading, context }} />
        </>
      )}
      <Rows dots={earlier} sources={numbered} context={context} />
      {before.length > earlier.length && (
        <button type="button" class="more" onClick={() => setAll({ ...all, before: true })}>
          {countWords(context.t, context.locale, 'panelEarlier', before.length - earlier.length)}
        </button>
      )}
      {isDated && timeline.dots.length > 0 && (
        <p class="now">
          <time dateTime={asOf}>{formatPartialDate(asOf, context.locale)}</time>
          <span>{context.card('cardThisArticle')}</span>
          <i />
        </p>
      )}
      {since.length > 0 && (
        <div class="since">
          <Rows dots={later} sources={numbered} context={context} />
          {since.length > later.length && (
            <button type="button" class="more" onClick={() => setAll({ ...all, since: true })}>
              {countWords(context.t, context.locale, 'panelLater', since.length - later.length)}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

/** The sources of the rows that are shown, in their order: the numbers that a reader sees begin with 1. */
function numberSources(dots: readonly TimelineDot[], sources: readonly SourceFacts[]): NumberedSources {
  const used = [...new Set(dots.flatMap((dot) => dot.sources))];
  return new Map(
    used.flatMap((key, index) => {
      const source = sources[key - 1];
      return source === undefined ? [] : [[key, { number: index + 1, source }] as const];
    }),
  );
}

/** By the number in the timeline's whole list. */
type NumberedSources = ReadonlyMap<number, { number: number; source: SourceFacts }>;

function Rows(props: { dots: TimelineDot[]; sources: NumberedSources; context: PanelContext }) {
  const { dots, sources, context } = props;
  return (
    <ul>
      {dots.map(({ event, isSince, sources: numbers }) => (
        <li class="row" key={event.slug}>
          <time dateTime={event.start}>{formatPartialDate(event.start, context.locale)}</time>
          <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
            <circle
              cx="5"
              cy="5"
              r="3.7"
              fill={isSince ? 'none' : 'currentColor'}
              stroke="currentColor"
              stroke-width="1.6"
            />
          </svg>
          <span dir="auto">
            {event.title}
            {numbers.map((key) => {
              const cited = sources.get(key);
              return cited && <SourceNumber key={key} {...cited} context={context} />;
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}

const LANE_WORDS = { both: 'panelBoth', others: 'panelOthers' } as const;

/** The most years that have room for their numbers. */
const YEARS_WRITTEN = 9;

function Picture({ timeline, reading, context }: TimelineProps) {
  const { widthPx, heightPx, axisPx, dotPx } = TIMELINE;
  const { articleXPx, years } = timeline;
  const since = timeline.dots.filter((dot) => dot.isSince).length;
  const top = 12;
  const laneY = (lane: number) => top + ((lane + 1) * (axisPx - top - 14)) / timeline.lanes.length;
  const label = context.t(
    'panelTimelineLabel',
    timeline.dots.length - since,
    since,
    timeline.firstYear,
    timeline.lastYear,
  );
  const yearStep = Math.ceil(years.length / YEARS_WRITTEN);
  const yearWidthPx = widthPx / years.length;
  return (
    <svg class="picture" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      {reading.isDated && (
        <rect class="later" x={articleXPx} y="0" width={widthPx - articleXPx} height={axisPx} />
      )}
      {timeline.lanes.map((lane, index) => (
        <g key={lane.of === 'one' ? lane.label : lane.of}>
          <path class="lane" d={`M0 ${laneY(index)}H${widthPx}`} />
          <text x="0" y={laneY(index) - 9}>
            {lane.of === 'one' ? lane.label : timeline.lanes.length > 1 && context.t(LANE_WORDS[lane.of])}
          </text>
        </g>
      ))}
      <path class="axis" d={`M0 ${axisPx}H${widthPx}`} />
      {years.map(({ year, xPx }, index) => (
        <g key={year}>
          <path class="axis" d={`M${xPx} ${axisPx}v4`} />
          {index % yearStep === 0 && (
            <text class="year" x={xPx + yearWidthPx / 2} y={heightPx - 4} text-anchor="middle">
              {year}
            </text>
          )}
        </g>
      ))}
      {timeline.dots.map((dot) => (
        <rect
          key={dot.event.slug}
          class={dot.isSince ? 'dot since' : 'dot'}
          x={dot.xPx + 0.8}
          y={laneY(dot.lane) - dotPx / 2 - dot.level * 5}
          width={dot.widthPx - 1.6}
          height={dotPx - 1.6}
          rx={(dotPx - 1.6) / 2}
        />
      ))}
      {reading.isDated && (
        <>
          <path class="lamp" d={`M${articleXPx} 0V${axisPx + 4}`} />
          <text
            class="lamp-text"
            x={articleXPx + (articleXPx > widthPx / 2 ? -6 : 6)}
            y="10"
            text-anchor={articleXPx > widthPx / 2 ? 'end' : 'start'}
          >
            {context.card('cardThisArticle')}
          </text>
        </>
      )}
    </svg>
  );
}
