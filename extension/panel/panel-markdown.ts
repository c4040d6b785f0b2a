import type { Card, CardPosition } from '../../shared/card/card.ts';
import type { SourceFacts } from '../../shared/card/subject-facts.ts';
import type { Stance, SubjectKind } from '../../shared/model/vocabulary.ts';
import { safeAddress } from '../card/card-citation.ts';
import type { ArticleReading, PanelModel } from './panel-model.ts';

/** Words of the export; the panel passes the reader's language. */
export interface MarkdownWords {
  /** A partial date as the reader's language writes it. */
  date(date: string): string;
  /** @param date already in words */
  asOf(date: string): string;
  kind(kind: SubjectKind): string;
  stance(stance: Stance): string;
  condition(condition: string): string;
  whoStandsWhere: string;
  timeline: string;
  thisArticle: string;
  madeHere: string;
}

/**
 * The panel as Markdown with its sources as footnotes, for a reader's notes.
 * Texts of the collection are escaped, so that none of them becomes markup.
 */
export function panelMarkdown(
  reading: ArticleReading,
  model: PanelModel,
  cards: ReadonlyMap<string, Card>,
  words: MarkdownWords,
): string {
  const notes = new Footnotes(words);
  const lines = [
    `# ${plain(reading.title)}`,
    '',
    `${plain(reading.site)}, ${words.asOf(words.date(reading.asOf))}`,
    '',
    ...subjectLines(model, cards, notes, words),
    ...standLines(model, cards, notes, words),
    ...timelineLines(reading, model, notes, words),
    '',
    words.madeHere,
    '',
    ...notes.lines(),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

type Cards = ReadonlyMap<string, Card>;

function subjectLines(model: PanelModel, cards: Cards, notes: Footnotes, words: MarkdownWords): string[] {
  return model.groups.flatMap((group) => [
    `## ${words.kind(group.kind)}`,
    '',
    ...group.subjects.flatMap(({ subject, count, office }) => {
      const card = cards.get(subject.slug);
      const held = office === undefined ? '' : `: ${plain(office)}`;
      const summary = card?.summary;
      return [
        `- **${plain(subject.name)}** (${count})${held}`,
        ...(summary ? [`  ${plain(summary.text)}${notes.referOn(card, summary.sources)}`] : []),
      ];
    }),
    '',
  ]);
}

function standLines(model: PanelModel, cards: Cards, notes: Footnotes, words: MarkdownWords): string[] {
  if (model.matrix.rows.length === 0) return [];
  const stand = (actor: string, name: string, stance: Stance, position: CardPosition) => {
    const { proposition, condition, quotation, statement, sources, date } = position;
    const parts = [
      `- **${plain(name)}**: ${words.stance(stance)}: “${plain(proposition?.text ?? '')}”.`,
      condition === undefined ? '' : `${plain(words.condition(condition))}.`,
      plain(statement),
      quotation === undefined ? '' : `“${plain(quotation.text)}”`,
      date === null ? '' : `(${words.date(date)})`,
    ];
    return `${parts.filter(Boolean).join(' ')}${notes.referOn(cards.get(actor), sources)}`;
  };
  return [
    `## ${words.whoStandsWhere}`,
    '',
    ...model.matrix.rows.flatMap(({ actor, cells }) =>
      cells.flatMap((cell) =>
        cell === null ? [] : [stand(actor.slug, actor.name, cell.stance, cell.position)],
      ),
    ),
    '',
  ];
}

function timelineLines(
  reading: ArticleReading,
  model: PanelModel,
  notes: Footnotes,
  words: MarkdownWords,
): string[] {
  const { dots, sources } = model.timeline;
  if (dots.length === 0) return [];
  const rows = dots.map(({ event, sources: numbers, isSince }) => {
    const cited = numbers.flatMap((number) => sources[number - 1] ?? []);
    return { isSince, line: `- ${words.date(event.start)}: ${plain(event.title)}${notes.refer(cited)}` };
  });
  const line = (row: { line: string }) => row.line;
  const article = reading.isDated ? [`- **${words.date(reading.asOf)}: ${words.thisArticle}**`] : [];
  return [
    `## ${words.timeline}`,
    '',
    ...rows.filter(({ isSince }) => !isSince).map(line),
    ...article,
    ...rows.filter(({ isSince }) => isSince).map(line),
  ];
}

/** Numbers sources in the order of their first use; each stands once. */
class Footnotes {
  readonly #sources: SourceFacts[] = [];
  readonly #words: MarkdownWords;

  constructor(words: MarkdownWords) {
    this.#words = words;
  }

  refer(sources: readonly SourceFacts[]): string {
    return sources.map((source) => `[^${this.#numberOf(source)}]`).join('');
  }

  /** @param numbers those of the card's own list */
  referOn(card: Card | undefined, numbers: readonly number[]): string {
    return this.refer((card?.sources ?? []).filter(({ number }) => numbers.includes(number)));
  }

  #numberOf(source: SourceFacts): number {
    const index = this.#sources.findIndex(({ id }) => id === source.id);
    return index >= 0 ? index + 1 : this.#sources.push(source);
  }

  lines(): string[] {
    return this.#sources.map(({ publisher, published, title, url, identifier }, index) => {
      const date = published === undefined ? '' : `, ${this.#words.date(published)}`;
      const address = safeAddress(url);
      const place = address === null ? plain(url ?? identifier ?? '') : `<${address}>`;
      return `[^${index + 1}]: ${plain(publisher)}${date}: ${plain(title)} ${place}`.trimEnd();
    });
  }
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
