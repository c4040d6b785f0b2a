import { describe, expect, it } from 'vitest';
import { createTurns } from '../../extension/in-turn.ts';

describe('works in turn', () => {
  it('begin when the one before has ended, and answer to whoever asked', async () => {
    const inTurn = createTurns();
    const steps: string[] = [];
    let endFirst = () => {};
    const first = inTurn(async () => {
      steps.push('first begins');
      await new Promise<void>((end) => {
        endFirst = end;
      });
      steps.push('first ends');
      return 1;
    });
    const second = inTurn(async () => steps.push('second begins'));
    await Promise.resolve();
    expect(steps).toEqual(['first begins']);
    endFirst();
    expect(await first).toBe(1);
    expect(await second).toBe(3);
    expect(steps).toEqual(['first begins', 'first ends', 'second begins']);
  });

  it('go on after one that failed, which is told to its own asker alone', async () => {
    const inTurn = createTurns();
    const failed = inTurn(() => Promise.reject(new Error('away')));
    const next = inTurn(async () => 'done');
    await expect(failed).rejects.toThrow('away');
    expect(await next).toBe('done');
  });
});
