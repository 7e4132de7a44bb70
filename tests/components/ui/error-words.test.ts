import { describe, expect, it } from 'vitest';

import { errorWords } from '../../../components/ui/error-words';
import { errorCodes } from '../../../lib/protocol/messages';

describe('error words', () => {
  it.each(errorCodes)('says in whole sentences what happened with %s, and more than that', (code) => {
    expect(errorWords(code)).toMatch(/^[A-Z].+\. [A-Z].+\.$/u);
  });
});
