import { useState } from 'preact/hooks';
import { Icon, KindIcon } from '../controls/icons.tsx';
import type { NameEntry } from '../draft/subject-document.ts';
import { useRecord } from './record-context.ts';
import type { KnownNames } from './references.ts';
import { SubjectPicker } from './subject-picker.tsx';

type Requires = NonNullable<NameEntry['requires']>;

/** The subjects that a text has to mention for a name to count, in words: "U.S. Senate; China or Taiwan". */
export function sayRequired(requires: NameEntry['requires'], names: KnownNames): string {
  const nameOf = (slug: string) => names.subjects.get(slug)?.name ?? slug;
  return (requires ?? []).map((entry) => [entry].flat().map(nameOf).join(' or ')).join('; ');
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
    if (addsTo === lines.length) props.change([...lines, [slug]]);
    else put(addsTo, [...(lines[addsTo] ?? []), slug]);
    setAddsTo(null);
  };
  return (
    <div class="required">
      <div class="line">
        <span class="chip">full name, before or after</span>
        {lines.length > 0 && <span class="tiny quiet">and</span>}
      </div>
      {lines.map((line, place) => (
        <div class="line" key={line.join()}>
          {line.map((slug) => {
            const subject = record.names.subjects.get(slug);
            return (
              <span class="chip" key={slug}>
                {subject !== undefined && <KindIcon kind={subject.kind} />}
                {subject?.name ?? slug}
                <button
                  type="button"
                  class="icon-button"
                  aria-label={`Remove ${subject?.name ?? slug}`}
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
      <p class="hint">
        {lines.length === 0
          ? 'The text has to have the full name as well. Without it, the place stays unmarked.'
          : 'One of each line is needed. Without them, the place stays unmarked.'}
      </p>
    </div>
  );
}
