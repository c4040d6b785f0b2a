import { graphemeLength } from '../../shared/model/grapheme-length.ts';
import { LENGTHS } from '../../shared/model/vocabulary.ts';
import type { CitationEntry } from '../transfer/collection-file.ts';
import type { CollectionRecords } from '../transfer/read-collection.ts';
import type { Finding } from './finding.ts';
import { statementsOf, within } from './statements.ts';

type Text = [path: string, text: string | undefined, kind: keyof typeof LENGTHS];

/** Texts over the length that a card shows: nothing is ever cut there. */
export function* checkTexts(files: CollectionRecords): Generator<Finding> {
  for (const { file, path, citations } of statementsOf(files))
    yield* tooLong(file, quotations(path, citations));
  for (const folder of ['actors', 'issues', 'posts'] as const) {
    for (const subject of files[folder]) {
      const file = `${folder}/${subject.slug}.yaml`;
      yield* tooLong(file, [
        ...subject.names.map(({ text }, index): Text => [`names[${index}].text`, text, 'name']),
        ...subject.summaries.map(({ text }, index): Text => [`summaries[${index}].text`, text, 'summary']),
        ...subject.corrections.map(
          ({ note }, index): Text => [`corrections[${index}].note`, note, 'correctionNote'],
        ),
      ]);
    }
  }
  for (const actor of files.actors) {
    yield* tooLong(`actors/${actor.slug}.yaml`, [
      ...actor.memberships.map(({ label }, index): Text => [`memberships[${index}].label`, label, 'name']),
      ...actor.positions.flatMap(({ statement, condition }, index): Text[] => [
        [`positions[${index}].statement`, statement, 'statement'],
        [`positions[${index}].condition`, condition, 'condition'],
      ]),
    ]);
  }
  for (const issue of files.issues) {
    const propositions = issue.propositions.map(
      ({ text }, index): Text => [`propositions[${index}].text`, text, 'proposition'],
    );
    yield* tooLong(`issues/${issue.slug}.yaml`, propositions);
  }
  for (const { slug, title, summary } of files.events) {
    yield* tooLong(`events/${slug}.yaml`, [
      ['title', title, 'event'],
      ['summary', summary, 'summary'],
    ]);
  }
}

function quotations(path: string, citations: readonly CitationEntry[]): Text[] {
  return citations.map(({ quotation }, index) => [
    within(path, `citations[${index}].quotation.text`),
    quotation?.text,
    'quotation',
  ]);
}

function* tooLong(file: string, texts: readonly Text[]): Generator<Finding> {
  for (const [path, text, kind] of texts) {
    const length = text === undefined ? 0 : graphemeLength(text);
    if (length > LENGTHS[kind])
      yield {
        code: 'TEXT_TOO_LONG',
        file,
        path,
        message: `is ${length} characters long: shorten it to at most ${LENGTHS[kind]}`,
      };
  }
}
