// @vitest-environment jsdom
import { fakeBrowser } from '../../support/extension';
import { signal } from '@preact/signals';
import { beforeEach, describe, expect, it } from 'vitest';

import { createLibraryState } from '../../../entrypoints/library/library-state';
import type { LibraryState } from '../../../entrypoints/library/library-state';
import { createRecordActions } from '../../../entrypoints/library/record-actions';
import { USUAL_SETTINGS } from '../../../lib/domain/settings';
import type { SessionFeed } from '../../../lib/client/session-feed';

let happened: string[];
let isRefused: boolean;

const create = () => {
  const library = {
    attempt: (action: () => Promise<unknown>) =>
      action().then(
        () => true,
        () => false,
      ),
    say: (text: string, undo?: () => unknown) => happened.push(undo ? `${text} Undo` : text),
    closeOffer: () => happened.push('offer closed'),
  } as unknown as LibraryState;
  const feed = {
    view: { value: { status: 'loading' } },
    send: () => Promise.resolve(isRefused ? { ok: false, code: 'no-such-note' } : { ok: true, commandId: 'c1' }),
  } as unknown as SessionFeed;
  return createRecordActions(library, feed, 'session');
};

beforeEach(() => {
  fakeBrowser.reset();
  happened = [];
  isRefused = false;
});

describe('a correction in a record', () => {
  it('takes the place of an older offer to undo, by its own or without one', async () => {
    const actions = create();
    await actions.act({ type: 'remove-note', noteId: 'n1' }, 'Note removed');
    await actions.act({ type: 'star-note', noteId: 'n2', isStarred: true });
    expect(happened).toEqual(['Note removed. Undo', 'offer closed']);
  });

  it('that is refused leaves the older offer', async () => {
    isRefused = true;
    await create().act({ type: 'star-note', noteId: 'n2', isStarred: true });
    expect(happened).toEqual([]);
  });
});

describe('an offer to undo', () => {
  it('can be ended by something newer, which ends no other word', () => {
    const library = createLibraryState(signal(USUAL_SETTINGS));
    library.say('Note moved.', () => undefined);
    expect(library.toast.value?.undo).not.toBeNull();
    library.closeOffer();
    expect(library.toast.value).toBeNull();
    library.say('Session deleted.');
    library.closeOffer();
    expect(library.toast.value?.text).toBe('Session deleted.');
  });
});
