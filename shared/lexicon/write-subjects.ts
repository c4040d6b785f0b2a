import { ByteWriter, NumberWriter } from './byte-writer.ts';
import type { CollectedNames } from './collected-names.ts';
import { NO_SUBJECT, SLUGS_PER_BLOCK } from './lexicon-format.ts';
import { certainDays } from './partial-days.ts';

/** The lists of required subjects, and where each of `extras` has its own. */
export function writeRequires(collected: CollectedNames, newSubject: Uint32Array) {
  const requires = new NumberWriter();
  const known = new Map<string, number>();
  requires.push(0); // 0 means that nothing is required
  const texts = collected.extras.map((extra) => requiredSubjects(extra.requires, collected, newSubject));
  for (const text of [...new Set(texts)].sort()) {
    if (text === '') {
      known.set(text, 0);
      continue;
    }
    known.set(text, requires.length);
    const entries = text.split(';');
    requires.push(entries.length);
    for (const entry of entries) {
      const ids = entry === '' ? [] : entry.split(',').map(Number);
      requires.push(ids.length);
      for (const id of ids) requires.push(id);
    }
  }
  return { requires, requiresAt: Uint32Array.from(texts, (text) => known.get(text) ?? 0) };
}

/** Every entry as the ids of its alternatives; a subject that the lexicon does not have can meet nothing. */
function requiredSubjects(
  requires: readonly (readonly string[])[],
  collected: CollectedNames,
  newSubject: Uint32Array,
): string {
  return requires
    .map((alternatives) =>
      alternatives
        .map((slug) => collected.slugIds.get(slug))
        .map((id) => (id === undefined ? NO_SUBJECT : (newSubject[id] as number)))
        .join(','),
    )
    .join(';');
}

/** The posts in the order of their subjects, with the days on which somebody certainly held them. */
export function writePosts(collected: CollectedNames, newSubject: Uint32Array): NumberWriter {
  const posts = new NumberWriter();
  const sorted = collected.posts
    .map((post) => ({ ...post, subject: newSubject[post.subject] as number }))
    .sort((a, b) => a.subject - b.subject);
  posts.push(sorted.length);
  for (const post of sorted) {
    const terms = post.terms.flatMap((term) => {
      const days = certainDays(term);
      const holder = collected.slugIds.get(term.holder);
      return days === null || holder === undefined ? [] : [{ ...days, holder: newSubject[holder] as number }];
    });
    terms.sort((a, b) => a.from - b.from || a.until - b.until || a.holder - b.holder);
    posts.push(post.subject);
    posts.push(post.seats);
    posts.push(terms.length);
    for (const term of terms) {
      posts.push(term.holder);
      posts.push(term.from);
      posts.push(term.until);
    }
  }
  return posts;
}

/** Slugs in order, each as how much it shares with the one before and the rest, behind the number of its bytes so that it can be stepped over. */
export function writeSlugs(collected: CollectedNames, order: Uint32Array) {
  const index = new NumberWriter();
  const bytes = new ByteWriter();
  const rest = new ByteWriter();
  let before = '';
  for (const [position, old] of order.entries()) {
    if (position % SLUGS_PER_BLOCK === 0) {
      index.push(bytes.length);
      before = '';
    }
    const slug = collected.slugs[old] ?? '';
    let shared = 0;
    while (shared < slug.length && slug[shared] === before[shared]) shared++;
    rest.clear();
    for (let unit = shared; unit < slug.length; unit++) rest.varint(slug.charCodeAt(unit));
    bytes.varint(shared);
    bytes.varint(rest.length);
    bytes.append(rest);
    before = slug;
  }
  return { index, bytes };
}
