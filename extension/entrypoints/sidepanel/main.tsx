import '../../style.css';
import '../../feedback/feedback.css';
import '../../panel/panel.css';
import '../../draft/draft.css';
import { startPanel } from '../../panel/start-panel.tsx';
import { uiLanguage, words } from '../../words.ts';

const container = document.getElementById('sidepanel');
document.documentElement.lang = uiLanguage();
document.title = words('panelTitle');
if (container !== null) startPanel(container);
