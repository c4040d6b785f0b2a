import { describeCardInThePage } from './card/in-the-page.ts';
import { describeKeysAndFocus } from './card/keys-and-focus.ts';
import { describeCardLooks } from './card/looks.ts';
import { cardBrowser } from './card/open-card.ts';
import { describePinnedCard } from './card/pinned.ts';
import { describeWhatIsTakenFromIt } from './card/taken-from-it.ts';

// A file for each concern, and one browser for them all.
const browser = cardBrowser();

describeCardInThePage(browser);
describeKeysAndFocus(browser);
describePinnedCard(browser);
describeWhatIsTakenFromIt(browser);
describeCardLooks(browser);
