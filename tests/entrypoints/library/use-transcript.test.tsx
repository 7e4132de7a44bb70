import { fakeBrowser } from '../../support/extension';
import { cleanup, renderHook, waitFor } from '@testing-library/preact';
import { signal } from '@preact/signals';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { createLibraryState } from '../../../entrypoints/library/library-state';
import { useTranscript } from '../../../entrypoints/library/use-transcript';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';
import type { Transcript } from '../../../lib/protocol/record-messages';

const transcript: Transcript = { fileName: 'call.vtt', startedAt: 0, cues: [{ fromMs: 0, toMs: 1, speaker: 'Quirrel', text: 'hello' }] };

/** What the background has on disk. */
let kept: Transcript | null;
let listeners: ((message: unknown, sender: object) => unknown)[];

beforeEach(() => {
  fakeBrowser.reset();
  kept = transcript;
  listeners = [];
  fakeBrowser.runtime.onMessage.addListener = ((listener: (typeof listeners)[number]) => listeners.push(listener)) as never;
  fakeBrowser.runtime.sendMessage = ((message: { type: string; transcript?: Transcript | null }) => {
    if (message.type === 'save-transcript') kept = message.transcript ?? null;
    if (message.type === 'get-transcript') return Promise.resolve({ ok: true, value: kept });
    if (message.type === 'save-transcript') return Promise.resolve({ ok: true, value: null });
    return new Promise(() => undefined);
  }) as never;
});

afterEach(cleanup);

const broadcast = (type: 'records-replaced' | 'lists-changed') => {
  for (const listener of listeners) listener({ type }, { id: fakeBrowser.runtime.id });
};

const open = async () => {
  const library = createLibraryState(signal(USUAL_SETTINGS));
  const { result } = renderHook(() => useTranscript(library, 's'));
  await waitFor(() => expect(result.current.transcript).toEqual(transcript));
  return { library, result };
};

describe('the transcript beside a session that is shown', () => {
  it('is fetched again when logs were replaced', async () => {
    const { result } = await open();
    kept = null;
    broadcast('records-replaced');
    await waitFor(() => expect(result.current.transcript).toBe(null));
  });

  it('comes back when its removal is undone', async () => {
    const { library, result } = await open();
    await result.current.remove();
    expect(kept).toBe(null);
    broadcast('lists-changed');
    library.toast.value?.undo?.();
    await waitFor(() => expect(kept).toEqual(transcript));
  });

  it('cannot be brought back by an offer from before the session was anonymised', async () => {
    const { library, result } = await open();
    await result.current.remove();
    expect(library.toast.value?.undo).not.toBe(null);
    broadcast('records-replaced');
    expect(library.toast.value).toBe(null);
    expect(kept).toBe(null);
  });

  it('leaves the offer to undo something else as it is', async () => {
    const { library } = await open();
    library.say('Deleted “Guide”.', () => undefined);
    broadcast('records-replaced');
    expect(library.toast.value?.text).toBe('Deleted “Guide”.');
  });
});
