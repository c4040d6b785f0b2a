import { describe, test } from 'vitest';
import { expectMarkedWith, titled } from './titled-subjects.ts';

const expectMarked = expectMarkedWith(titled('PERSON', '埃米尔·范杜瓦', '奥尔加·贝朗', '彼得·贝朗'));

describe('surnames of names carried over into Han characters', () => {
  test.each([
    ['an office before one tells whose it is', '总统[范杜瓦|埃米尔·范杜瓦]到访。[范杜瓦|埃米尔·范杜瓦]说。'],
    ['an office behind one does too', '[范杜瓦|埃米尔·范杜瓦]总统到访。'],
    ['without an office it is nobody', '范杜瓦说。'],
    ['of two bearers neither', '总统贝朗到访。'],
    ['another given name is somebody else', '[埃米尔·范杜瓦|埃米尔·范杜瓦]来了。约翰·范杜瓦说。'],
  ])('%s', (_, marked) => expectMarked(marked, 'zh'));
});
