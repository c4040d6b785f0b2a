import { describe, expect, test } from 'vitest';
import { initials } from '../../../shared/lexicon/body-names.ts';
import { deriveNames } from '../../../shared/lexicon/derive-names.ts';
import { unitedForms } from '../../../shared/lexicon/equal-forms.ts';
import type { LexiconSubject } from '../../../shared/lexicon/lexicon-source.ts';
import { surnames } from '../../../shared/lexicon/person-names.ts';
import { topicVariants } from '../../../shared/lexicon/topic-names.ts';

const derive = (kind: LexiconSubject['kind'], text: string): string[] => {
  const name = { text, kind: 'ALIAS', matching: 'ALONE' } as const;
  return deriveNames({ slug: 'x', kind, names: [name] }, name).map(
    (each) => `${each.text}${each.needsEvidence ? ' ?' : ''}`,
  );
};

describe('names that the compiler derives (a question mark: only beside the full name)', () => {
  test.each([
    ['PERSON', 'John F. Kennedy', ['John Kennedy', 'Kennedy ?']],
    ['PERSON', 'Robert Downey Jr.', ['Robert Downey', 'Downey ?']],
    ['PERSON', 'George Walker Bush', ['George Bush', 'Bush ?']],
    ['PERSON', 'Ursula von der Leyen', ['Leyen ?', 'von der Leyen ?']],
    ['PERSON', 'Xi Jinping', ['Jinping ?', 'Xi ?']],
    ['PERSON', 'Madonna', []],
    ['ORGANIZATION', 'Norvane Inc.', ['Norvane']],
    ['ORGANIZATION', 'Manchester United F.C.', ['Manchester United']],

    ['ORGANIZATION', 'FBI', ['F.B.I.']],
    ['ORGANIZATION', 'The Daily Star', ['Daily Star']],
    ['PLACE', 'Austin, Texas', ['Austin ?']],
    ['PLACE', 'Washington, D.C.', ['Washington']],
    ['PLACE', 'Georgia (country)', ['Georgia']],
  ] as const)('%s “%s”', (kind, text, expected) => {
    const found = derive(kind, text);
    for (const wording of expected) expect(found).toContain(wording);
    if (expected.length === 0) expect(found).toEqual([]);
  });

  test('“Arsenal F.C.” does not become “Arsenal”, which is a place and a store of arms', () => {
    expect(derive('ORGANIZATION', 'Arsenal F.C.')).not.toContain('Arsenal');
  });

  test('initials leave small words out, and have three letters or more', () => {
    expect(initials('Federal Bureau of Investigation')).toContain('FBI');
    expect(initials('Department of Justice')).toEqual(['DOJ']);
    expect(initials('Bank One')).toEqual([]);
  });

  test('the forms of the United States are equal inside names too', () => {
    expect(unitedForms('U.S. Senate')).toEqual(expect.arrayContaining(['US Senate', 'United States Senate']));
    expect(unitedForms('Use of force')).toEqual([]);
  });

  test('topics take plurals and the other order', () => {
    expect(topicVariants('opioid crisis')).toEqual(
      expect.arrayContaining(['opioid crises', 'crisis of opioid']),
    );
    expect(topicVariants('U.S.-China relations')).toContain('relations between China and the United States');
  });

  test('surnames are not made of suffixes', () => {
    expect(surnames('Sammy Davis Jr.')).toEqual(['Davis']);
  });
});
