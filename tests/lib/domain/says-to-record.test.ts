import { describe, expect, it } from 'vitest';

import type { Guide, ItemKind } from '../../../lib/domain/guide';
import { saysToRecord } from '../../../lib/domain/says-to-record';
import { builtInGuides } from '../../../lib/guides/built-in-guides';
import { smallGuide } from '../../support/guide';

/** A guide with one more item. */
function guideWith(text: string, kind: ItemKind = 'action'): Guide {
  const [first, ...rest] = smallGuide.sections;
  if (!first) throw new Error('The small guide has no section.');
  return { ...smallGuide, sections: [{ ...first, items: [{ id: 'x1', kind, text, isConsent: false, children: [] }] }, ...rest] };
}

describe('a guide that says to record', () => {
  it.each([
    'Confirm it’s ok to record the interview. [Start Recording if not auto-enabled]',
    'If yes: start recording, then ask once more',
    'Turn on the recording',
    'Press record',
    'Aufnahme starten',
    'Starte die Aufzeichnung',
    'Lancer l’enregistrement',
    'Iniciar la grabación',
    'Iniciar a gravação',
    'Start de opname',
    '録音を開始する',
  ])('is told by “%s”', (text) => {
    expect(saysToRecord(guideWith(text))).toBe(true);
    expect(saysToRecord(guideWith(text, 'hint'))).toBe(true);
  });

  it.each([
    'May we record this conversation?',
    'Stop the recording',
    'If the answer is no: do not record, take notes only',
    'Start with a short introduction. We keep no record of it.',
    'Aufnahme beenden',
    'Who has the records of the people who ask for help?',
  ])('is not told by “%s”', (text) => {
    expect(saysToRecord(guideWith(text))).toBe(false);
  });

  it('is not told by a question to the participant', () => {
    expect(saysToRecord(guideWith('When do you start recording your hours?', 'question'))).toBe(false);
  });

  it('is each one that comes with Fieldguide', () => {
    expect(
      builtInGuides()
        .filter(({ guide }) => !saysToRecord(guide))
        .map(({ guide }) => guide.title),
    ).toEqual([]);
  });
});
