import { useState } from 'preact/hooks';
import { Icon, KindIcon } from '../controls/icons.tsx';
import type { NameEntry } from '../draft/subject-document.ts';
import { useRecord } from './record-context.ts';
import type { KnownNames } from './references.ts';
import { SubjectPicker } from './subject-picker.tsx';

type Requires = NonNullable<NameEntry['requires']>;

/** What a text has to have for a name to count, in words: "full name or U.S. Senate; China or Taiwan"; empty where nothing is asked. */
export function sayRequired(
  name: Pick<NameEntry, 'matching' | 'requires'>,
  own: string,
  names: KnownNames,
): string {
  const nameOf = (slug: string) => (slug === own ? 'full name' : (names.subjects.get(slug)?.name ?? slug));
  const lines = (name.requires ?? []).map((entry) => [entry].flat().map(nameOf).join(' or '));
  if (lines.length === 0 && name.matching === 'WITH_EVIDENCE') return 'full name';
  return lines.join('; ');
}

/** Which subjects the text has to mention as well: every line is needed, of a line one is enough. */
export function RequiredSubjects(props: { requires: Requires; change(requires: Requires): void }) {
  const record = useRecord();
  const [addsTo, setAddsTo] = useState<number | null>(null);
  const lines = props.requires.map((entry) => [entry].flat());
  const put = (place: number, slugs: string[]) => {
    const next = lines.with(place, slugs).filter((line) => line.length > 0);
    props.change(next);
  };
  const add = (slug: string) => {
    if (addsTo === null) return;
    if (addsTo < lines.length) put(addsTo, [...(lines[addsTo] ?? []), slug]);
    // The full name was enough so far, and stays so beside the first subject.
    else props.change([...lines, lines.length === 0 ? [record.slug, slug] : [slug]]);
    setAddsTo(null);
  };
  return (
    <div class="required">
      {lines.length === 0 && (
        <div class="line">
          <span class="chip">full name, before or after</span>
        </div>
      )}
      {lines.map((line, place) => (
        <div class="line" key={line.join()}>
          {line.map((slug) => {
            const subject = record.names.subjects.get(slug);
            const words = slug === record.slug ? 'full name' : (subject?.name ?? slug);
            return (
              <span class="chip" key={slug}>
                {subject !== undefined && slug !== record.slug && <KindIcon kind={subject.kind} />}
                {words}
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`Remove ${words}`}
                  onClick={() =>
                    put(
                      place,
                      line.filter((one) => one !== slug),
                    )
                  }
                >
                  <Icon name="remove" />
                </button>
              </span>
            );
          })}
          <button type="button" class="button plain small" onClick={() => setAddsTo(place)}>
            <Icon name="add" /> or another
          </button>
        </div>
      ))}
      {addsTo === null ? (
        <button type="button" class="button plain small" onClick={() => setAddsTo(lines.length)}>
          <Icon name="add" /> Subject
        </button>
      ) : (
        <SubjectPicker
          label="Subject that the text has to mention"
          isFocused
          choose={add}
          cancel={() => setAddsTo(null)}
        />
      )}
      <p class="hint">{sayWhatIsNeeded(lines.length)}</p>
    </div>
  );
}

function sayWhatIsNeeded(lines: number): string {
  if (lines === 0) return 'The text has to have the full name as well. Without it, the place stays unmarked.';
  const needed = lines === 1 ? 'One of these is enough' : 'One of each line is needed';
  return `${needed}, in the same paragraph or the one before. Without it, the place stays unmarked.`;
}
