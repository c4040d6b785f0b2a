import { compileLexicon } from '../../shared/lexicon/compile-lexicon.ts';
import type { Lexicon } from '../../shared/lexicon/lexicon.ts';
import { openLexicon } from '../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../shared/mentions/annotate.ts';
import type { Mention } from '../../shared/mentions/mention.ts';
import { CAST } from '../corpus/cast.ts';
import {
  type CorpusText,
  type Expected,
  type NewsNames,
  readCorpus,
  readNews,
  readNewsNames,
} from '../corpus/read-corpus.ts';

interface Tally {
  right: number;
  wrong: number;
  missed: number;
}

const overlap = (a: { start: number; end: number }, b: { start: number; end: number }): boolean =>
  a.start < b.end && b.start < a.end;

const rounded = (value: number): number => Number(value.toFixed(4));

function scores(tallies: readonly Tally[]) {
  const sum = (field: keyof Tally): number => tallies.reduce((total, tally) => total + tally[field], 0);
  const [right, wrong, missed] = [sum('right'), sum('wrong'), sum('missed')];
  const precision = right + wrong === 0 ? 1 : right / (right + wrong);
  const recall = right + missed === 0 ? 1 : right / (right + missed);
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { precision: rounded(precision), recall: rounded(recall), f1: rounded(f1), right, wrong, missed };
}

/** What a text says and what we say of it. */
export function judge(document: CorpusText, mentions: readonly Mention[]) {
  const confusions: string[] = [];
  const tally: Tally = { right: 0, wrong: 0, missed: 0 };
  const quote = (place: { start: number; end: number }): string =>
    document.text.slice(Math.max(0, place.start - 25), place.end + 25).replace(/\n/gu, ' ');
  const fits = (mention: Mention, expected: Expected): boolean =>
    overlap(mention, expected) && mention.subject === expected.subject;
  for (const mention of mentions) {
    if (document.expected.some((expected) => fits(mention, expected))) tally.right++;
    else if (mention.subject !== null && !document.open.some((place) => overlap(mention, place))) {
      tally.wrong++;
      confusions.push(
        `${document.id}: “${mention.surface}” is not ${mention.subject} in “${quote(mention)}” (${mention.evidence.join(', ')})`,
      );
    }
  }
  for (const expected of document.expected) {
    if (mentions.some((mention) => fits(mention, expected))) continue;
    tally.missed++;
    confusions.push(
      `${document.id}: “${expected.surface}” should be ${expected.subject ?? 'undecided'} in “${quote(expected)}”`,
    );
  }
  return { document, tally, confusions };
}

type Judged = ReturnType<typeof judge>;

function annotateAndJudge(document: CorpusText, lexicon: Lexicon): Judged {
  const context = { language: document.language, ...(document.date !== null && { date: document.date }) };
  return judge(document, annotate(lexicon, document.text, context));
}

const scoresOf = (judged: readonly Judged[], wanted: (document: CorpusText) => boolean) =>
  scores(judged.filter(({ document }) => wanted(document)).map(({ tally }) => tally));

/** The texts in the manner of news, each with all names of its language: as a public set of annotated news is judged. */
function judgeNews(withAliases: boolean): Judged[] {
  const lexica = new Map<string, Lexicon>();
  return readNews().map((document) => {
    const { language, names = 'news' } = document;
    const key = `${names} ${language}`;
    const lexicon =
      lexica.get(key) ?? openLexicon(compileLexicon(readNewsNames(names, language, withAliases)));
    lexica.set(key, lexicon);
    return annotateAndJudge(document, lexicon);
  });
}

/** One list's texts: by own names and with aliases, and the part of them that nothing was tuned on. */
function scoresOfNews(names: NewsNames, byLabel: readonly Judged[], withAliases: readonly Judged[]) {
  const isTuned = (document: CorpusText): boolean => document.names === names && !document.untuned;
  const isUntuned = (document: CorpusText): boolean => document.names === names && document.untuned;
  return {
    byLabel: scoresOf(byLabel, isTuned),
    byLabelUntuned: scoresOf(byLabel, isUntuned),
    withAliases: scoresOf(withAliases, isTuned),
    withAliasesUntuned: scoresOf(withAliases, isUntuned),
  };
}

/**
 * Precision and recall: names and topics of the corpus, the texts in the manner of news by label and with aliases, the parts that
 * nothing was tuned on, and each rule's texts.
 */
export function run() {
  const lexicon = openLexicon(compileLexicon(CAST));
  const judged = readCorpus().map((document) => annotateAndJudge(document, lexicon));
  const byLabel = judgeNews(false);
  const withAliases = judgeNews(true);
  const rules = [...new Set(judged.map(({ document }) => document.rule))].sort();
  const isUntuned = ({ untuned, names }: CorpusText): boolean => untuned && names !== 'wire';
  return {
    texts: judged.length + byLabel.length,
    names: scoresOf(judged, ({ about }) => about === 'names'),
    topics: scoresOf(judged, ({ about }) => about === 'topics'),
    untuned: scoresOf([...judged, ...byLabel], isUntuned),
    news: scoresOfNews('news', byLabel, withAliases),
    wire: scoresOfNews('wire', byLabel, withAliases),
    byRule: rules.map((rule) => ({ rule, ...scoresOf(judged, (document) => document.rule === rule) })),
    confusions: [...judged, ...byLabel].flatMap(({ confusions }) => confusions),
  };
}
