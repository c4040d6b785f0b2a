import { useState } from 'preact/hooks';
import { formatPartialDate } from '../card/card-dates.ts';
import type { PanelContext } from './panel-context.ts';
import { countWords } from './panel-strings.ts';
import { TIMELINE, type Timeline, type TimelineDot } from './timeline-model.ts';

/** Events shown on each side of the article before "earlier" and "later" are pressed. */
const SHOWN = 3;

/** The events of the article's subjects as a picture and, below it, as the list that says it all. */
export function TimelineView({
  timeline,
  asOf,
  context,
}: {
  timeline: Timeline;
  asOf: string;
  context: PanelContext;
}) {
  const [all, setAll] = useState({ before: false, since: false });
  const before = timeline.dots.filter((dot) => !dot.isSince);
  const since = timeline.dots.filter((dot) => dot.isSince);
  const earlier = all.before ? before : before.slice(-SHOWN);
  const later = all.since ? since : since.slice(0, SHOWN);
  return (
    <section id="timeline" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{context.t('panelTimeline')}</h2>
      <p class="sub">{countWords(context.t, context.locale, 'panelTimelineSub', timeline.dots.length)}</p>
      {timeline.dots.length > 0 && <Picture {...{ timeline, context }} />}
      {before.length > earlier.length && (
        <button type="button" class="btn plain" onClick={() => setAll({ ...all, before: true })}>
          {countWords(context.t, context.locale, 'panelEarlier', before.length - earlier.length)}
        </button>
      )}
      <Rows dots={earlier} context={context} />
      <p class="now">
        <time dateTime={asOf}>{formatPartialDate(asOf, context.locale)}</time>
        <span>{context.card('cardThisArticle')}</span>
        <i />
      </p>
      {since.length > 0 && (
        <div class="since">
          <Rows dots={later} context={context} />
          {since.length > later.length && (
            <button type="button" class="btn plain" onClick={() => setAll({ ...all, since: true })}>
              {countWords(context.t, context.locale, 'panelLater', since.length - later.length)}
            </button>
          )}
        </div>
      )}
    </section>
  );
}

function Rows({ dots, context }: { dots: TimelineDot[]; context: PanelContext }) {
  return (
    <ul>
      {dots.map(({ event, isSince }) => (
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
          <span>{event.title}</span>
        </li>
      ))}
    </ul>
  );
}

function Picture({ timeline, context }: { timeline: Timeline; context: PanelContext }) {
  const { widthPx, heightPx, axisPx, dotPx } = TIMELINE;
  const since = timeline.dots.filter((dot) => dot.isSince).length;
  const laneY = (lane: number) => ((lane + 1) * (axisPx - 14)) / timeline.lanes.length;
  const label = context.t(
    'panelTimelineLabel',
    timeline.dots.length - since,
    since,
    timeline.firstYear,
    timeline.lastYear,
  );
  const yearStep = Math.ceil(timeline.years.length / 9);
  return (
    <svg class="picture" viewBox={`0 0 ${widthPx} ${heightPx}`} role="img" aria-label={label}>
      <rect
        class="later"
        x={timeline.articleXPx}
        y="0"
        width={widthPx - timeline.articleXPx}
        height={axisPx}
      />
      {timeline.lanes.map((lane, index) => (
        <g key={lane.isBoth ? 'both' : lane.label}>
          <path class="lane" d={`M0 ${laneY(index)}H${widthPx}`} />
          <text x="0" y={laneY(index) - 9}>
            {lane.isBoth ? context.t('panelBoth') : lane.label}
          </text>
        </g>
      ))}
      <path class="axis" d={`M0 ${axisPx}H${widthPx}`} />
      {timeline.years.map(({ year, xPx }, index) => (
        <g key={year}>
          <path class="axis" d={`M${xPx} ${axisPx}v4`} />
          {index % yearStep === 0 && (
            <text class="year" x={xPx + 2} y={heightPx - 4}>
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
      <path class="lamp" d={`M${timeline.articleXPx} 0V${axisPx}`} />
    </svg>
  );
}
