import { describe, expect, it } from 'vitest';

import { createLatest } from '../../../entrypoints/library/export-latest';

describe('the latest question', () => {
  it('is asked when the one before is answered, and those between are not', async () => {
    const asked: number[] = [];
    const told: [number, string][] = [];
    const answers: (() => void)[] = [];
    const ask = createLatest(
      (question: number) => {
        asked.push(question);
        return new Promise<string>((resolve) => answers.push(() => resolve(`answer ${question}`)));
      },
      (question, answer) => told.push([question, answer]),
    );
    for (const question of [1, 2, 3, 4]) ask(question);
    expect(asked).toEqual([1]);
    answers.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    expect(asked).toEqual([1, 4]);
    answers.shift()?.();
    await Promise.resolve();
    await Promise.resolve();
    ask(5);
    expect([asked, told]).toEqual([
      [1, 4, 5],
      [
        [1, 'answer 1'],
        [4, 'answer 4'],
      ],
    ]);
  });
});
