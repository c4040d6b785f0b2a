import { describe, expect, it } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';
import { CAST } from '../../corpus/cast.ts';

const lexicon = openLexicon(compileLexicon(CAST));
const found = (text: string, language?: string) =>
  annotate(lexicon, text, language === undefined ? {} : { language }).map(
    ({ surface, subject }) => `${surface} ${subject}`,
  );

describe('the German genitive', () => {
  it('belongs to the name, of places and of persons', () => {
    const text = 'Deutschlands Antwort kam spät. Jürgen Strauß schwieg. Joe Bidens Brief blieb.';
    expect(found(text, 'de')).toEqual([
      'Deutschlands deutschland',
      'Jürgen Strauß jurgen-strauss',
      'Joe Bidens joe-biden',
    ]);
  });

  it('is read where the text says that it is German by its words', () => {
    expect(found('Das ist nicht der Fall, und Deutschlands Nachbarn warten auf die Antwort.')).toContain(
      'Deutschlands deutschland',
    );
  });

  it('is none in other languages', () => {
    expect(found('Deutschlands and Bidens are words here.', 'en')).toEqual([]);
  });

  it('reads an endless word in no more time than another text', () => {
    expect(found('A'.repeat(2_000_000), 'de')).toEqual([]);
    expect(found('As'.repeat(1_000_000), 'de')).toEqual([]);
  });
});
