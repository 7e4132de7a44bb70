import { describe, expect, it } from 'vitest';
import { findConsent, isAskingToRecord } from '../../../lib/guides/find-consent';

describe('isAskingToRecord', () => {
  it.each([
    'Confirm it’s ok to record the interview.',
    'May I please record this interview?',
    '**Are you comfortable if I record my screen?**',
    'Do you mind being recorded?',
    'Request permission to record',
    'Is it fine if I record this?',
    'Fragen, ob wir das Gespräch aufzeichnen dürfen',
    'Demander si l’on peut enregistrer l’entretien',
    'Ask whether it is fine to record',
    'Ist eine Aufzeichnung für Sie in Ordnung?',
    'Dürfen wir das Gespräch aufzeichnen?',
    'Êtes-vous d’accord pour être enregistré ?',
    '¿Me da permiso para grabar la entrevista?',
    'Posso gravar a nossa conversa?',
    '録画してもいいですか？',
  ])('recognises %j', (text) => {
    expect(isAskingToRecord(text)).toBe(true);
  });

  it.each([
    'Start recording',
    'Stop the recording',
    'Is that ok?',
    'Record the answer',
    'Ask them to record the answer',
    'Enregistrer',
    '録画を開始',
    '```\nok to record\n```',
  ])('does not take %j for it', (text) => {
    expect(isAskingToRecord(text)).toBe(false);
  });
});

describe('findConsent', () => {
  const item = (text: string, kind: 'question' | 'action' | 'script' | 'hint' = 'question') => ({ kind, text, isConsent: false });

  it('prefers a mark, then a question about recording, then one about consent in other words', () => {
    const form = item('Sign the informed consent form', 'action');
    const recording = item('May we record this?', 'script');
    const marked = { ...item('Shall we?'), isConsent: true };
    expect(findConsent([form, recording, marked])).toBe(marked);
    expect(findConsent([form, recording])).toBe(recording);
    expect(findConsent([item('How are you?'), form])).toBe(form);
  });

  it.each([
    ['Do we have your consent to take anonymous notes?', 'question'],
    ['We take detailed notes. Is that okay with you?', 'question'],
    ['Go through the consent form', 'action'],
    ['Einwilligung einholen', 'action'],
  ] as const)('takes %j for it', (text, kind) => {
    const asked = item(text, kind);
    expect(findConsent([asked])).toBe(asked);
  });

  it.each([
    ['May we record this?', 'hint'],
    ['Send the consent form', 'action'],
    ['Take detailed notes', 'action'],
  ] as const)('does not take %j, a %s, for it', (text, kind) => {
    expect(findConsent([item(text, kind)])).toBeNull();
  });
});
