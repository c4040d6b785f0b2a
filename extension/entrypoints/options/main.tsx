import { render } from 'preact';
import '../../style.css';
import '../marks.css';
import '../../options/options.css';
import { loadOptions } from '../../options/load-options.ts';
import { Options } from '../../options/options.tsx';
import { uiLanguage, words } from '../../words.ts';

const container = document.getElementById('options');
document.documentElement.lang = uiLanguage();
document.title = words('optionsTitle');
if (container !== null) {
  const draw = async () => {
    render(<Options view={await loadOptions()} redraw={draw} />, container);
  };
  void draw();
}
