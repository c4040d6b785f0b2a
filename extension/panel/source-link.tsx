import type { SourceFacts } from '../../shared/card/subject-facts.ts';
import { safeAddress } from '../card/card-citation.ts';
import type { PanelContext } from './panel-context.ts';

/** A source by its publisher: a link where it has an https address, else its words. */
export function SourceLink({ source, context }: { source: SourceFacts; context: PanelContext }) {
  const address = safeAddress(source.url);
  if (address === null) return <>{source.publisher}</>;
  return (
    <a href={address} target="_blank" rel="noopener noreferrer" title={source.title}>
      {source.publisher}
      <span class="vh"> ({context.card('cardNewTab')})</span>
    </a>
  );
}

/** The number of a source, which leads to it; without an address it is the number alone. */
export function SourceNumber(props: { number: number; source: SourceFacts; context: PanelContext }) {
  const { number, source, context } = props;
  const address = safeAddress(source.url);
  const label = `${context.card('cardSource', number)}: ${source.publisher}, ${source.title}`;
  if (address === null)
    return (
      <span class="src" role="img" aria-label={label} title={`${source.publisher}, ${source.title}`}>
        {number}
      </span>
    );
  return (
    <a
      class="src"
      href={address}
      target="_blank"
      rel="noopener noreferrer"
      aria-label={`${label} (${context.card('cardNewTab')})`}
      title={`${source.publisher}, ${source.title}`}
    >
      {number}
    </a>
  );
}
