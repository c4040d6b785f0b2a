import type { Card, CardSource } from '../../shared/card/card.ts';
import type { ArticleReading, PanelModel } from './panel-model.ts';

/** Words of the export; the panel passes the reader's language. */
export interface MarkdownWords {
  asOf(date: string): string;
  kind(kind: string): string;
  stance(stance: string): string;
  whoStandsWhere: string;
  timeline: string;
  thisArticle: string;
  sources: string;
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
  const notes = new Footnotes();
  const lines = [`# ${plain(reading.title)}`, '', `${plain(reading.site)}, ${words.asOf(reading.asOf)}`, ''];
  for (const group of model.groups) {
    lines.push(`## ${words.kind(group.kind)}`, '');
    for (const { subject, count, office } of group.subjects) {
      const card = cards.get(subject.slug);
      lines.push(
        `- **${plain(subject.name)}** (${count})${office === undefined ? '' : `: ${plain(office)}`}`,
      );
      if (card?.summary)
        lines.push(`  ${plain(card.summary.text)}${notes.refer(card, card.summary.sources)}`);
    }
    lines.push('');
  }
  if (model.matrix.rows.length > 0) {
    lines.push(`## ${words.whoStandsWhere}`, '');
    for (const { actor, cells } of model.matrix.rows) {
      for (const cell of cells) {
        if (cell === null) continue;
        const { position, stance } = cell;
        const references = notes.refer(cards.get(actor.slug), position.sources);
        lines.push(
          `- **${plain(actor.name)}**: ${words.stance(stance)}: “${plain(position.proposition?.text ?? '')}”. ${plain(position.statement)}${references}`,
        );
      }
    }
    lines.push('');
  }
  lines.push(`## ${words.timeline}`, '');
  let isPast = true;
  for (const { event, isSince } of model.timeline.dots) {
    if (isSince && isPast) {
      lines.push(`- **${reading.asOf}: ${words.thisArticle}**`);
      isPast = false;
    }
    lines.push(`- ${event.start}: ${plain(event.title)}`);
  }
  if (isPast) lines.push(`- **${reading.asOf}: ${words.thisArticle}**`);
  return `${[...lines, '', ...notes.lines()].join('\n').trimEnd()}\n`;
}

class Footnotes {
  readonly #numbers = new Map<string, number>();
  readonly #sources: CardSource[] = [];

  refer(card: Card | undefined, numbers: readonly number[]): string {
    return numbers
      .map((number) => {
        const source = card?.sources.find((candidate) => candidate.number === number);
        return source === undefined ? '' : `[^${this.#number(source)}]`;
      })
      .join('');
  }

  #number(source: CardSource): number {
    const known = this.#numbers.get(source.id);
    if (known !== undefined) return known;
    this.#sources.push(source);
    this.#numbers.set(source.id, this.#sources.length);
    return this.#sources.length;
  }

  lines(): string[] {
    return this.#sources.map((source, index) => {
      const date = source.published === undefined ? '' : `, ${source.published}`;
      const place = source.url === undefined ? (source.identifier ?? '') : `<${source.url}>`;
      return `[^${index + 1}]: ${plain(source.publisher)}${date}: ${plain(source.title)} ${place}`.trimEnd();
    });
  }
}

function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s+/g, ' ');
}
