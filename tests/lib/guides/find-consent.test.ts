import { describe, expect, it } from 'vitest';
import { isAskingToRecord } from '../../../lib/guides/find-consent';

describe('isAskingToRecord', () => {
  it.each([
    'Confirm it’s ok to record the interview.',
    'May I please record this interview?',
    '**Are you comfortable if I record my screen?**',
    'Do you mind being recorded?',
    'Request permission to record',
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
