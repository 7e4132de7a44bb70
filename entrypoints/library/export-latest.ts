/**
 * Asks one question at a time. Of those that come while one is being answered only the last is asked, so that a slow answer never makes a
 * queue; every answer is told, with the question it belongs to. `ask` must not reject.
 */
export function createLatest<Ask, Answer>(ask: (question: Ask) => Promise<Answer>, tell: (question: Ask, answer: Answer) => void) {
  let next: { question: Ask } | null = null;
  let isAsking = false;
  const run = async () => {
    isAsking = true;
    while (next) {
      const { question } = next;
      next = null;
      tell(question, await ask(question));
    }
    isAsking = false;
  };
  return (question: Ask): void => {
    next = { question };
    if (!isAsking) void run();
  };
}
