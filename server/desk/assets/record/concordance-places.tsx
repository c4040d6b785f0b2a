import { useEffect } from 'preact/hooks';
import { useWriting } from '../draft/draft-context.ts';
import { useStore } from '../store.ts';
import { verdictOf } from './verdicts.ts';

/** A place where the name stands, as the server answers it. */
export interface ConcordancePlace {
  before: string;
  surface: string;
  after: string;
  sample: string | null;
  markedAs: string | null;
  wouldMark: string | null;
  candidates: string[];
  fullName: string | null;
  fullNameWords: number | null;
}

/** What is asked of a place. */
export const PLACE_FIELDS =
  'before surface after sample markedAs wouldMark candidates fullName fullNameWords';

/** The places of a name, one under the other, each with what would be marked there. */
export function ConcordancePlaces(props: {
  places: readonly ConcordancePlace[];
  name: string;
  /** Slug of the subject whose name it is. */
  own: string;
}) {
  const { references } = useWriting();
  const { subjects } = useStore(references.known);
  const { places } = props;
  useEffect(() => {
    const slugs = places.flatMap((place) => [place.markedAs, place.wouldMark, ...place.candidates]);
    void references.need(
      slugs.filter((slug) => slug !== null),
      [],
      [],
    );
  }, [references, places]);
  return (
    <table>
      <caption class="unseen">Places where “{props.name}” stands, with what would be marked</caption>
      <tbody>
        {places.map((place, index) => {
          const verdict = verdictOf(place, props.own, (slug) => subjects.get(slug)?.name ?? slug);
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: places of one answer, drawn once
            <tr key={index}>
              <td class="before">
                <bdi>{place.before}</bdi>
              </td>
              <td class="hit">
                <span class={place.wouldMark === null ? '' : 'marked'}>{place.surface}</span>
              </td>
              <td class="after">{place.after}</td>
              <td class="verdict">
                {verdict.lead !== '' && <strong>{verdict.lead} </strong>}
                {verdict.rest}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
