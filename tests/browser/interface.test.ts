import { describeAccessibility } from './interface/accessibility.ts';
import { describeCardInArticle } from './interface/card-in-article.ts';
import { describeLooks } from './interface/looks.ts';
import { interfacePages } from './interface/open-pages.ts';
import { describeOptions } from './interface/options.ts';
import { describePopup } from './interface/popup.ts';
import { describeSidePanel } from './interface/side-panel.ts';
import { describeWelcome } from './interface/welcome.ts';

// A file for each page, and one browser for them all.
const pages = interfacePages();

describeAccessibility(pages);
describeSidePanel(pages);
describeCardInArticle(pages);
describeWelcome(pages);
describeLooks(pages);
// These two change the settings.
describePopup(pages);
describeOptions(pages);
