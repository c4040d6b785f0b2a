import { describe, expect, it } from 'vitest';
import { archiveProblem } from '../../../server/desk/assets/citation/archive-problem.ts';
import { countLength } from '../../../server/desk/assets/words/length-count.ts';
import { sayAtField, sayGate } from '../../../server/desk/assets/words/say-gate.ts';
import { stancesFor } from '../../../server/desk/assets/words/vocabulary-words.ts';
import { cleanAddress, comparableAddress } from '../../../shared/model/clean-address.ts';

describe('the length of a text', () => {
  it('is counted by grapheme against its limit', () => {
    expect(countLength('舒默👩‍👩‍👧é', 110)).toEqual({ text: '4 / 110', isNear: false, isOver: false });
  });

  it('is near from 90 % on, and over is said with the number', () => {
    expect(countLength('a'.repeat(99), 110).isNear).toBe(true);
    expect(countLength('a'.repeat(98), 110).isNear).toBe(false);
    expect(countLength('a'.repeat(138), 110)).toEqual({
      text: '138 / 110 · 28 over',
      isNear: true,
      isOver: true,
    });
  });
});

describe('the stances of a proposition', () => {
  it('follow its kind, and without a proposition there are none', () => {
    expect(stancesFor('POLICY').map(({ label }) => label)).toEqual([
      'Supports',
      'Opposes',
      'Conditional',
      'Mixed',
      'Neutral',
      'No record',
    ]);
    expect(stancesFor('FACT').map(({ label }) => label)).toEqual(['Affirms', 'Denies', 'Mixed', 'No record']);
    expect(stancesFor(null)).toEqual([]);
  });
});

describe('a pasted address', () => {
  it('loses its tracking parts, and says which', () => {
    expect(
      cleanAddress('gvwire.com/2023/10/10/a-glimmer/?utm_source=newsletter&id=7&fbclid=x#:~:text=hope'),
    ).toEqual({
      address: 'https://gvwire.com/2023/10/10/a-glimmer/?id=7',
      cut: ['utm_source', 'fbclid'],
    });
  });

  it('is nothing where it is a title, a number or another scheme', () => {
    for (const typed of [
      'US Senators See a Glimmer',
      'Public',
      'public law 118-50',
      'javascript:alert(1)',
      'file:///etc/passwd',
      '',
    ]) {
      expect(cleanAddress(typed)).toBeNull();
    }
  });

  it('is the same page with or without scheme, www and a slash at the end', () => {
    expect(comparableAddress('http://www.gvwire.com/a/?b=1&utm_medium=mail')).toBe(
      comparableAddress('gvwire.com/a?b=1'),
    );
    expect(comparableAddress('gvwire.com/a')).not.toBe(comparableAddress('gvwire.com/b'));
  });
});

describe('the address of an archive', () => {
  const source = 'https://gvwire.com/2023/10/10/a-glimmer/';
  it('has to hold the source and not its front page', () => {
    expect(archiveProblem('web.archive.org/web/2023/https://gvwire.com', source)).toBe(
      'This archives the front page, not this source.',
    );
    expect(archiveProblem(`https://web.archive.org/web/2023/${source}`, source)).toBeNull();
    expect(archiveProblem('https://web.archive.org/web/2023/https://axios.com/x', source)).toContain(
      'axios.com',
    );
    expect(archiveProblem('https://archive.today/Xy12', source)).toBeNull();
  });
});

describe('what a gate says', () => {
  const error = {
    path: ['positions', '2', 'citations', '0', 'locator'],
    message: 'positions[2].citations[0].locator is missing: add it (string)',
  };

  it('names the place in words', () => {
    expect(sayGate(error)).toBe('Position 3, source 1, place is missing: add it');
    expect(sayGate({ path: ['publisher'], message: 'publisher is missing: add it (string)' })).toBe(
      'Publisher is missing: add it',
    );
  });

  it('is said beside its field by the name of the field', () => {
    expect(sayAtField(error)).toBe('Place is missing: add it');
  });

  it('stays as it is where it does not begin with its place', () => {
    const message = 'This event is contentious.';
    expect(sayGate({ path: ['citations'], message })).toBe(message);
  });
});
