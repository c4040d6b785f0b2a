import { Icon, StopIcon } from '../controls/icons.tsx';
import { sayDate } from '../dates/say-date.ts';
import { pathText, useRecord } from '../record/record-context.ts';
import { type CitedStatement, rowName, STATEMENT_WORDS, statementsOf, wordsOf } from './cited-statement.ts';
import { StatementWords } from './statement-line.tsx';

/** How a citation counts: the card's line of it, the gates, and what else rests on the same source here. */
export function CitationSide(props: {
  statement: CitedStatement;
  at: number;
  /** Goes to the field that a problem is in. */
  goTo(path: string): void;
}) {
  const { statement, at } = props;
  const record = useRecord();
  const citation = statement.citations[at];
  const source = citation === undefined ? undefined : record.names.sources.get(citation.source);
  const place = pathText(statement.path);
  const cited = pathText([...statement.path, 'citations']);
  const problems = record.problems.filter(({ path }) => path === place || path.startsWith(cited));
  const classes = statement.citations.map((one) => record.names.sources.get(one.source)?.class);
  const passed = [
    statement.citations.length > 0 && 'A source is cited.',
    citation?.quotation !== undefined && citation.locator && 'The quotation has its place and language.',
    classes.some((one) => one !== undefined && one !== 'AGGREGATOR') && 'No aggregator stands alone.',
  ].filter((words): words is string => typeof words === 'string');
  const others = statementsOf(record.document).filter(
    (one) => one.row !== statement.row && one.citations.some(({ source: id }) => id === citation?.source),
  );
  const numbers = statement.citations.map((one) => record.sourceNumbers.get(one.source) ?? '?');
  return (
    <aside class="citation-side" aria-label="How it counts">
      {source !== undefined && (
        <div>
          <h3>As the card will show it</h3>
          <div class="card-source">
            <p class="card-statement">
              <StatementWords statement={statement} names={record.names} />
              {[...new Set(numbers)].map((number) => (
                <span class="source-number" key={number}>
                  {number}
                </span>
              ))}
            </p>
            <span class="source-number">{record.sourceNumbers.get(source.id) ?? '?'}</span>
            <span>
              <b>{source.publisher}</b>{' '}
              <span class="quiet">· {source.published ? sayDate(source.published) : 'day not stated'}</span>
              <br />
              {source.url ? (
                <a
                  href={source.url}
                  target="_blank"
                  rel="noopener noreferrer"
                  lang={source.language ?? undefined}
                >
                  {source.title || source.url}
                </a>
              ) : (
                <span lang={source.language ?? undefined}>{source.title}</span>
              )}
            </span>
          </div>
        </div>
      )}
      <div>
        <h3>What publishing asks of it</h3>
        <ul class="gates">
          {problems.map(({ path, message }) => (
            <li key={path} class="gate stop">
              <StopIcon />
              <span>
                {message}{' '}
                <button type="button" class="text-button" onClick={() => props.goTo(path)}>
                  Go to it
                </button>
              </span>
            </li>
          ))}
          {passed.map((words) => (
            <li key={words} class="gate">
              <Icon name="check" />
              <span>{words}</span>
            </li>
          ))}
        </ul>
      </div>
      <div>
        <h3>Other statements from this source</h3>
        {others.length === 0 && <p class="small quiet">None of this record.</p>}
        <ul class="rows small">
          {others.map((one) => (
            <li key={`${one.list} ${rowName(one)}`} class="other-statement">
              {wordsOf(one)} <span class="quiet">· {STATEMENT_WORDS[one.list]}</span>
            </li>
          ))}
        </ul>
      </div>
    </aside>
  );
}
