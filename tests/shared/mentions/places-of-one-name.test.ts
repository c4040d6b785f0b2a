import { describe, expect, test } from 'vitest';
import { compileLexicon } from '../../../shared/lexicon/compile-lexicon.ts';
import { openLexicon } from '../../../shared/lexicon/open-lexicon.ts';
import { annotate } from '../../../shared/mentions/annotate.ts';
import { expectMarkedWith, titled } from './titled-subjects.ts';

const expectMarked = expectMarkedWith([
  ...titled('PLACE', 'Geneva', 'Paris', 'Cambridge', 'Cambridge, Massachusetts', 'Massachusetts', 'Texas'),
  ...titled(
    'PLACE',
    'Dover',
    'Dover, Delaware',
    'Washington, D.C.',
    'Reading',
    'Washington, Ohio',
    'Georgia (U.S. state)',
    'Georgia (country)',
    'Ohio',
  ),
  ...titled('PLACE', 'Cook County, Illinois', 'Illinois', 'Paris, Texas', 'Vermont'),
  ...titled(
    'PLACE',
    'Sidney',
    'Perth, Western Australia',
    'Saint Petersburg',
    'Oxford',
    'Lincoln',
    'Lebanon',
  ),
  ...titled('PLACE', 'Orban, Ohio', 'Franklin, Ohio', 'Lebanon, Ohio'),
  ...titled('ORGANIZATION', 'University of Oxford', 'Orban University'),
  ...titled('PERSON', 'Ann Franklin', 'Jo Sidney'),
  ...titled('PERSON', 'Mary Lind', 'Peter Lind'),
]);

describe('places of one name', () => {
  test.each([
    [
      'a town whose state the lexicon does not have it in is another, also in the headline and from there on',
      'Two dead in Geneva fire\nGENEVA, N.Y. - A fire killed two. Geneva is small.',
    ],
    ['also where tokens stand alone', 'Rain fell in Geneva , N.Y. , and Geneva is small.'],
    [
      'a city beside New York in a list of cities is that city',
      'They met in [Geneva|Geneva], New York and Rome. [Geneva|Geneva] is dear.',
    ],
    [
      'a headline means the town that the text tells by its state',
      'Fire in [Dover|Dover, Delaware] mill\n[DOVER, Delaware|Dover, Delaware] - [Dover|Dover, Delaware] has one mill.',
    ],
    [
      'a paragraph before the town with its state means the other',
      'The ferries leave from [Dover|Dover] every hour, and they have done so since the days when there was no tunnel and no other way for anybody who could not swim. Few do.\n[Dover, Delaware|Dover, Delaware], has none.',
    ],
    [
      'a town of England yields to the one of a state that the text names',
      'Snow fell on [Cambridge|Cambridge, Massachusetts] and all of [Massachusetts|Massachusetts].',
    ],
    [
      'but not where the text names Britain',
      'Snow fell on [Cambridge|Cambridge]. In [Massachusetts|Massachusetts] a British visitor wept.',
    ],
    ['a great city does not yield to the town of a state', 'A [Texas|Texas] man flew to [Paris|Paris].'],
    [
      'a town stands beside a place where something is',
      'Rain fell in [Sidney|Sidney] and [Perth|Perth, Western Australia].',
    ],
    ['a saint’s town is another before a state', 'St. Petersburg, Florida, is warm.'],
    [
      'Georgia beside Tbilisi is the country',
      'TBILISI - [Georgia|Georgia (country)] protested, and Abkhazia did not.',
    ],
    [
      'Georgia beside Alabama is the state',
      '[Georgia|Georgia (U.S. state)] executed a man on Thursday. Alabama has two such days this month.',
    ],
    [
      'where somebody teaches is a university and no town',
      'She taught at [Oxford|University of Oxford] and has a degree from [Orban|Orban University], but lives in [Orban|Orban, Ohio], far from [Oxford|Oxford].',
    ],
    [
      'a sentence that says which town it is tells the one of that state',
      '[Paris|Paris, Texas] is a city and the county seat of a county in [Texas|Texas]. In [Paris|Paris] it rains.',
    ],
    [
      'a country in the headline is no town of the same name',
      '[Lebanon|Lebanon] protests\n[Lebanon|Lebanon, Ohio], [Ohio|Ohio], bans phones.',
    ],
    [
      'after a stranger with a given name a town that was not named is the stranger',
      'Walter Lincoln sold tea. Lincoln paid for it in [Lincoln|Lincoln].',
    ],
    [
      'but a town that was named before stays the town',
      'Rain fell on [Lincoln|Lincoln]. Walter Lincoln sold tea. Then [Lincoln|Lincoln] was dry.',
    ],
    [
      'something is said to a person and brought to a town',
      '[Ann Franklin|Ann Franklin] sang. "Fine," she said to [Franklin|Ann Franklin], and went to [Franklin|Franklin, Ohio].',
    ],
    [
      'a place before the full name of a person is the place, and after it the person',
      "[Sidney|Sidney]'s mayor met [Jo Sidney|Jo Sidney]. Then [Sidney|Jo Sidney] ate.",
    ],
    [
      'the place of a report needs no state where it has none',
      '[WASHINGTON|Washington, D.C.] - Rain fell in [Ohio|Ohio].',
    ],
    [
      'who reads somebody is in no town of that name',
      'Reading [Franklin|Ann Franklin] again. [Ann Franklin|Ann Franklin] is good.',
    ],
    ['Georgia alone is not decided', 'Rain fell in [Georgia|?].'],
    [
      'an abbreviated state stands behind a comma of its own in tokenized text',
      'Rain fell in Barre , [Vt.|Vermont] , on Monday .',
    ],
    [
      'a minister or a newsroom behind a place leaves it the place',
      'No [Geneva|Geneva] MP came .\n-- [Sidney|Sidney] Newsroom 61-2 373-1800',
    ],
    [
      'a county before its sheriff is the county',
      'In [Illinois|Illinois], [Cook County|Cook County, Illinois] Sheriff Ann Ode waved.',
    ],
  ])('%s', (_, marked) => expectMarked(marked));
});

test('a town and its state part where tokens stand alone, and the town keeps no space', () => {
  const lexicon = openLexicon(compileLexicon(titled('PLACE', 'Waco, Texas', 'Texas')));
  const found = annotate(lexicon, 'WACO , Texas . In Waco , Texas , it rained .', { language: 'en' });
  expect(found.map(({ surface }) => surface)).toEqual(['WACO', 'Texas', 'Waco', 'Texas']);
});

describe('two bearers of one surname', () => {
  const others = 'The town has a mill, a school and a bridge, and it sells wool to the other towns. '.repeat(
    10,
  );
  test.each([
    [
      'a headline means the one who is named first below it',
      '[Lind|Mary Lind] leaves\n[Mary Lind|Mary Lind] left. [Peter Lind|Peter Lind] stayed.',
    ],
    [
      'a surname close behind one, and far from the other, is that one’s',
      `[Mary Lind|Mary Lind] left. ${others}[Peter Lind|Peter Lind] came, and [Lind|Peter Lind] stayed.`,
    ],
    ['near both it is not decided', '[Mary Lind|Mary Lind] met [Peter Lind|Peter Lind]. [Lind|?] left.'],
  ])('%s', (_, marked) => expectMarked(marked));
});
