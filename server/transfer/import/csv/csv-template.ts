import { ACTOR_KINDS, END_KINDS, SOURCE_CLASSES } from '../../../../shared/model/vocabulary.ts';

/** A column of the template. */
export interface CsvColumn {
  name: string;
  /** What is written there, for the guide. */
  meaning: string;
  isRequired?: true;
}

/** The columns of the template, in its order. A file may leave out those that it does not need, in any order. */
export const CSV_COLUMNS = [
  {
    name: 'id',
    meaning: 'your own id of the subject; lines with one id tell of one subject',
    isRequired: true,
  },
  { name: 'name', meaning: 'its name, on the first line of its id at least', isRequired: true },
  { name: 'kind', meaning: ACTOR_KINDS.join(', '), isRequired: true },
  { name: 'language', meaning: 'of the names, `en` where it is empty' },
  { name: 'other_names', meaning: 'more names, with `;` between them' },
  { name: 'short_name', meaning: 'such as a last name: it marks a text only beside other evidence' },
  { name: 'identifiers', meaning: '`scheme:value`, with `;` between them: `wikidata:Q42; lei:…`' },
  { name: 'born', meaning: '`1960`, `1960-05` or `1960-05-25`; of others than people, when it was founded' },
  { name: 'died', meaning: 'likewise; of others, when it was dissolved' },
  { name: 'post', meaning: 'the name of an office that the subject held' },
  {
    name: 'organization',
    meaning: 'the name of the organization of that office, or of which it was a member',
  },
  { name: 'on_behalf_of', meaning: 'the name of the party or body that it did so for' },
  { name: 'label', meaning: 'words for the card, such as `Senator from New Hampshire`' },
  { name: 'start', meaning: 'the first day, as precisely as it is known' },
  { name: 'end', meaning: 'the first day on which it was no longer so' },
  { name: 'end_kind', meaning: `${END_KINDS.join(', ')}; follows from \`end\` where it is empty` },
  { name: 'source_id', meaning: 'a source that the collection has; instead of the columns that follow' },
  { name: 'source_title', meaning: 'the title of the source of this line' },
  { name: 'source_url', meaning: 'its address' },
  {
    name: 'source_identifier',
    meaning: 'what names it where it has no address, such as `Public Law 118-50`',
  },
  { name: 'source_publisher', meaning: 'who published it' },
  { name: 'source_class', meaning: SOURCE_CLASSES.join(', ') },
  { name: 'source_published', meaning: 'when, as precisely as it is known' },
  { name: 'locator', meaning: 'where in the source: `page 3`, `entry 17`' },
  {
    name: 'accessed',
    meaning: 'the day on which somebody looked at it; the day of the import where it is empty',
  },
] as const satisfies readonly CsvColumn[];

export type CsvColumnName = (typeof CSV_COLUMNS)[number]['name'];
