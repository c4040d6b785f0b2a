/**
 * What comes closest to the language that a reader asks for: the very tag, else one that it is the beginning of ("zh" takes
 * "zh-Hans"), else the same language in the same script ("zh-TW" takes "zh-Hant", "en-US" takes "en"), else the same language.
 * Among equals the first.
 * @param wanted BCP 47; what is no tag is close to nothing
 * @param tagged what there is, each with its BCP 47 tag
 */
export function closestLanguage<Tagged extends { language: string }>(
  tagged: readonly Tagged[],
  wanted: string,
): Tagged | undefined {
  const exact =
    tagged.find(({ language }) => language === wanted) ??
    tagged.find(({ language }) => language.startsWith(`${wanted}-`));
  if (exact !== undefined) return exact;
  const asked = likely(wanted);
  if (asked === null) return undefined;
  const related = tagged.filter(({ language }) => likely(language)?.language === asked.language);
  return related.find(({ language }) => likely(language)?.script === asked.script) ?? related[0];
}

/** What is closest to the language asked for, else what is in English, else the first. */
export function inLanguage<Tagged extends { language: string }>(
  tagged: readonly Tagged[],
  language: string | null | undefined,
): Tagged | undefined {
  return (
    (language ? closestLanguage(tagged, language) : undefined) ?? closestLanguage(tagged, 'en') ?? tagged[0]
  );
}

/** Whether a name in a language suits a reader of another tag of it, in the same script where the reader's tag decides one. */
export function suitsLanguage(language: string, wanted: string): boolean {
  if (language === wanted || language.startsWith(`${wanted}-`)) return true;
  const [own, asked] = [likely(language), likely(wanted)];
  return own !== null && asked !== null && own.language === asked.language && own.script === asked.script;
}

/** Language and script of each tag that was asked of so far; there are few tags. */
const known = new Map<string, Intl.Locale | null>();
const MOST_KNOWN = 500;

function likely(tag: string): Intl.Locale | null {
  const before = known.get(tag);
  if (before !== undefined) return before;
  const locale = readTag(tag);
  if (known.size < MOST_KNOWN) known.set(tag, locale);
  return locale;
}

/** Null where the tag breaks BCP 47: whoever wrote it gets what there is. */
function readTag(tag: string): Intl.Locale | null {
  try {
    return new Intl.Locale(tag).maximize();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
