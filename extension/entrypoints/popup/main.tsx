import { render } from 'preact';
import '../../style.css';
import '../../popup/popup.css';
import { loadPopup } from '../../popup/load-popup.ts';
import { Popup } from '../../popup/popup.tsx';
import { uiLanguage } from '../../words.ts';

const container = document.getElementById('popup');
document.documentElement.lang = uiLanguage();
if (container !== null) {
  const draw = async () => {
    render(<Popup view={await loadPopup()} redraw={draw} />, container);
  };
  void draw();
}
