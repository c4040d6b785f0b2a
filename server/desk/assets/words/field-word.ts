const FIELD_WORDS: Readonly<Record<string, string>> = {
  proposition: 'Towards',
  start: 'From',
  end: 'Until',
  endKind: 'How it ended',
  basis: 'How',
  citations: 'Sources',
  locator: 'Place',
  matching: 'Marked',
  aloneBecause: 'Alone because',
  requires: 'Only with',
  onBehalfOf: 'For',
  reviewedAt: 'Reviewed',
  accessed: 'Looked at',
  archivedUrl: 'Archived at',
  searchedOn: 'Looked on',
  searchedPlaces: 'Looked in',
  label: 'Shown as',
  url: 'Address',
  role: 'Speaks',
};

/** A field's name as the form calls it. */
export function fieldWord(field: string): string {
  const last = /(?:^|\.)(?<name>\w+)(?:\[.*\])?$/.exec(field)?.groups?.name ?? field;
  const word = FIELD_WORDS[last] ?? `${last.charAt(0).toUpperCase()}${last.slice(1)}`;
  return word.replace(
    /([a-z])([A-Z])/g,
    (_, before: string, letter: string) => `${before} ${letter.toLowerCase()}`,
  );
}
