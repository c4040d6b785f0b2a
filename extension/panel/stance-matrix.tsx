import { useEffect, useRef, useState } from 'preact/hooks';
import type { Card, CardPosition } from '../../shared/card/card.ts';
import type { PositionBasis, Stance } from '../../shared/model/vocabulary.ts';
import { formatPartialDate } from '../card/card-dates.ts';
import { StanceGlyph } from '../card/card-icons.tsx';
import { STANCE_STRING } from '../card/card-strings.ts';
import type { PanelContext } from './panel-context.ts';
import type { ArticleReading, MatrixColumn, MatrixRow, PanelModel } from './panel-model.ts';
import { countWords, type PanelStringKey } from './panel-strings.ts';
import { SourceLink } from './source-link.tsx';

/** Columns that fit a panel of up to 480 px; each further 90 px takes one more. */
const COLUMNS_AT_FIRST = 3;
/** In a panel narrower than this the words of three columns run into each other. */
const LEAST_FOR_THREE_PX = 350;

interface MatrixProps {
  model: PanelModel;
  cards: ReadonlyMap<string, Card>;
  reading: ArticleReading;
  context: PanelContext;
}

/** Actors of the article × propositions of its issues; a cell opens its statement, quotation and source below its row. */
export function StanceMatrix({ model, cards, reading, context }: MatrixProps) {
  const { columns, rows, withoutRecord } = model.matrix;
  const [showsAll, setShowsAll] = useState(false);
  const [open, setOpen] = useState<string | null>(null);
  const section = useRef<HTMLElement>(null);
  const fitting = useFittingColumns(section);
  const shown = showsAll ? columns.length : Math.min(columns.length, fitting);
  return (
    <section id="who" aria-labelledby="who-title" ref={section}>
      <h2 id="who-title">{context.t('panelWhoStands')}</h2>
      {rows.length === 0 ? (
        <p class="sub">{context.t('panelNoMatrix')}</p>
      ) : (
        <>
          <p class="sub">
            {reading.isDated
              ? context.t('panelMatrixSub', formatPartialDate(reading.asOf, context.locale))
              : context.t('panelMatrixSubToday')}
          </p>
          <div class="scroller">
            <table>
              <colgroup>
                <col class="actor" />
                <col span={shown} />
              </colgroup>
              <thead>
                <tr>
                  <th scope="col">
                    <span class="vh">{context.t('panelActor')}</span>
                  </th>
                  {columns.slice(0, shown).map((column) => (
                    <th scope="col" key={column.proposition}>
                      {column.text}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row) => (
                  <Row key={row.actor.slug} {...{ row, columns, shown, open, setOpen, cards, context }} />
                ))}
              </tbody>
            </table>
          </div>
          {columns.length > shown && (
            <button type="button" class="more" onClick={() => setShowsAll(true)}>
              {countWords(context.t, context.locale, 'panelMoreColumns', columns.length - shown)}
            </button>
          )}
          <Legend rows={rows} context={context} />
          {withoutRecord.length > 0 && (
            <p class="sub">
              {context.t(
                'panelWithoutRecord',
                new Intl.ListFormat(context.locale).format(withoutRecord.map(({ name }) => name)),
              )}
            </p>
          )}
        </>
      )}
    </section>
  );
}

/** How many columns the panel has room for. */
function useFittingColumns(element: { current: HTMLElement | null }): number {
  const [count, setCount] = useState(COLUMNS_AT_FIRST);
  useEffect(() => {
    if (element.current === null) return;
    const resized = new ResizeObserver(([entry]) => {
      const widthPx = entry?.target.clientWidth ?? 0;
      const least = widthPx < LEAST_FOR_THREE_PX ? COLUMNS_AT_FIRST - 1 : COLUMNS_AT_FIRST;
      setCount(least + Math.max(0, Math.floor((widthPx - 480) / 90)));
    });
    resized.observe(element.current);
    return () => resized.disconnect();
  }, [element]);
  return count;
}

/** The glyphs that stand in the table, with their words. */
function Legend({ rows, context }: { rows: MatrixRow[]; context: PanelContext }) {
  const used = new Set(rows.flatMap((row) => row.cells.map((cell) => cell?.stance ?? null)));
  const stances = (Object.keys(STANCE_STRING) as Stance[]).filter((stance) => used.has(stance));
  return (
    <ul class="legend" aria-label={context.t('panelLegend')}>
      {stances.map((stance) => (
        <li key={stance}>
          <StanceGlyph stance={stance} />
          {context.card(STANCE_STRING[stance])}
        </li>
      ))}
      {used.has(null) && !used.has('NO_KNOWN_POSITION') && (
        <li class="none">
          <StanceGlyph stance={null} />
          {context.card('cardStanceNone')}
        </li>
      )}
    </ul>
  );
}

interface RowProps {
  row: MatrixRow;
  columns: MatrixColumn[];
  shown: number;
  open: string | null;
  setOpen(id: string | null): void;
  cards: ReadonlyMap<string, Card>;
  context: PanelContext;
}

function Row({ row, columns, shown, open, setOpen, cards, context }: RowProps) {
  const cells = row.cells.slice(0, shown);
  const opened = cells.find((cell) => cell?.position.id === open)?.position;
  return (
    <>
      <tr>
        <th scope="row">{row.actor.name}</th>
        {cells.map((cell, index) =>
          cell === null ? (
            <td key={columns[index]?.proposition}>
              <span class="none">
                <StanceGlyph stance={null} />
                <span class="vh">{context.card('cardStanceNone')}</span>
              </span>
            </td>
          ) : (
            <td key={cell.position.id}>
              <button
                type="button"
                aria-expanded={open === cell.position.id}
                onClick={() => setOpen(open === cell.position.id ? null : cell.position.id)}
              >
                <StanceGlyph stance={cell.stance} />
                <span>{context.card(STANCE_STRING[cell.stance])}</span>
                {cell.position.changedOn !== undefined && (
                  <small>
                    {context.card(
                      'cardStanceTo',
                      formatPartialDate(cell.position.changedOn.slice(0, 7), context.locale),
                    )}
                  </small>
                )}
              </button>
            </td>
          ),
        )}
      </tr>
      {opened && (
        <tr class="detail">
          <td colSpan={shown + 1}>
            <Detail position={opened} card={cards.get(row.actor.slug)} context={context} />
          </td>
        </tr>
      )}
    </>
  );
}

const BASIS_WORDS: Readonly<Record<PositionBasis, PanelStringKey>> = {
  SAID: 'panelSaid',
  VOTED: 'panelVoted',
  ENACTED: 'panelEnacted',
  SIGNED: 'panelSigned',
  REPORTED: 'panelReported',
};

function Detail(props: { position: CardPosition; card: Card | undefined; context: PanelContext }) {
  const { position, card, context } = props;
  const { quotation, basis, speaker } = position;
  return (
    <div class="statement" role="status">
      <p>{position.statement}</p>
      {position.condition !== undefined && <p>{context.card('cardCondition', position.condition)}</p>}
      {quotation !== undefined && (
        <p>
          <q lang={quotation.language}>“{quotation.text}”</q>
        </p>
      )}
      {speaker !== undefined && speaker.slug !== position.actor.slug && (
        <p>{context.card('cardSaidBy', speaker.name)}</p>
      )}
      <p class="source">
        {basis !== undefined && `${context.t(BASIS_WORDS[basis])} · `}
        {position.date === null ? (
          context.t('panelDayNotKnown')
        ) : (
          <time dateTime={position.date}>{formatPartialDate(position.date, context.locale)}</time>
        )}
        {position.sources.map((number) => {
          const source = card?.sources.find((candidate) => candidate.number === number);
          if (source === undefined) return null;
          return (
            <span key={number}>
              {' · '}
              <SourceLink source={source} context={context} />
            </span>
          );
        })}
        {card && ` · ${context.card('cardReviewed', formatPartialDate(card.reviewedAt, context.locale))}`}
      </p>
    </div>
  );
}
