import { describe, test } from 'vitest';
import { expectMarkedWith, titled } from './titled-subjects.ts';

const expectMarked = expectMarkedWith([
  ...titled('PERSON', 'Angela Merkel', 'Barack Obama', 'Michelle Obama', 'Osama bin Laden', 'Peter Lind'),
  ...titled('PLACE', 'Cairo'),
]);

describe('persons who are known by their surname alone', () => {
  test.each([
    ['need no full name', '[Merkel|Angela Merkel] Warns Lind on Movement'],
    ['also with a particle', 'The hunt for [bin Laden|Osama bin Laden] goes on in [Cairo|Cairo].'],
    ['unless a stranger of that surname was named', 'Ada Merkel sang. Merkel is nine.'],
    ['or a woman is addressed whom the text does not name', 'Mrs. Merkel of the corner shop waved.'],
    [
      'a woman is addressed whom the text names',
      '[Angela Merkel|Angela Merkel] came. Mrs. [Merkel|Angela Merkel] smiled.',
    ],
    [
      'Mrs. Obama is no man',
      '[Barack Obama|Barack Obama] came late. Mrs. Obama waited for [Obama|Barack Obama].',
    ],
    [
      'or the given name behind it says so, in a list of books',
      'Merkel, Ada; Lind, John (April 2010). Peas.',
    ],
    ['also before a year', 'Merkel, A. (2010). Peas.'],
    [
      'another bearer whom the text names goes first',
      '[Michelle Obama|Michelle Obama] has a garden. [Obama|Michelle Obama] grows peas.',
    ],
    [
      'of two bearers whom the text names in full none is meant',
      '[Barack Obama|Barack Obama] and [Michelle Obama|Michelle Obama] danced. "Fine," [Obama|?] said.',
    ],
  ])('%s', (_, marked) => expectMarked(marked));
});
