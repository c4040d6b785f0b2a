import { createElement, StrictMode, useState } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';

/** An article in React: other names, other keys, and many renderings in a row. */
const STATES = [['Xi Jinping'], ['Maggie Hassan', 'Bill Cassidy'], ['Bill Cassidy']];

let change: (next: (state: number) => number) => void = () => {};

function Article() {
  const [state, setState] = useState(0);
  change = setState;
  const names = STATES[state % STATES.length] ?? [];
  return createElement(
    'section',
    { 'data-state': state % STATES.length },
    names.map((name) => {
      const [given = '', surname = ''] = name.split(' ');
      return createElement(
        'p',
        { key: name },
        'Then ',
        createElement('b', null, given),
        ' ',
        surname,
        ' spoke.',
      );
    }),
  );
}

const root = createRoot(document.getElementById('root') as HTMLElement);
flushSync(() => root.render(createElement(StrictMode, null, createElement(Article))));

Object.assign(globalThis, {
  renderNext: () => flushSync(() => change((state) => state + 1)),
  renderMany: () => {
    for (let time = 0; time < 31; time++) flushSync(() => change((state) => state + 1));
  },
});
