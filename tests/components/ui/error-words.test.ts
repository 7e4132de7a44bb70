import { describe, expect, it } from 'vitest';

import { errorWords } from '../../../components/ui/error-words';
import { errorCodes } from '../../../lib/protocol/messages';

describe('error words', () => {
  it.each(errorCodes)('says in whole sentences what happened with %s, and more than that', (code) => {
    expect(errorWords(code)).toMatch(/^[A-Z].+\. [A-Z].+\.$/u);
  });

  it('says nothing of sessions where a guide was to be downloaded, and sends nobody out of the editor to choose', () => {
    expect(errorWords('download-failed')).not.toContain('session');
    expect(errorWords('no-such-guide')).not.toContain('choose');
    expect(errorWords('no-such-guide')).toContain('what you typed is still here');
  });
});
