import { render } from 'preact';
import { App } from './app.tsx';
import { createDesk, DeskContext } from './desk-context.ts';
import './style/tokens.css';
import './style/base.css';
import './style/controls.css';
import './style/frame.css';
import './style/sign-in.css';
import './style/record.css';
import './style/card.css';
import './style/queue.css';
import './style/review.css';
import './style/history.css';

const root = document.getElementById('desk');
if (root === null) throw new Error('The page has no place for the desk.');
render(
  <DeskContext.Provider value={createDesk()}>
    <App />
  </DeskContext.Provider>,
  root,
);
