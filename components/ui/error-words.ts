import type { ErrorCode } from '../../lib/protocol/messages';

export type { ErrorCode };

const WORDS: Record<ErrorCode, string> = {
  'session-ended':
    'This session has ended, so that was not done. Its notes are safe and can still be corrected; start a new session to go on.',
  'no-such-section': 'That section is no longer part of this session, so nothing was changed. Your notes are safe; choose another section.',
  'no-such-item': 'That question is no longer part of this session, so nothing was changed. Your notes are safe; choose another question.',
  'no-such-note':
    'That note is not there any more, so it was not changed. The other notes are safe; if it was removed by mistake, use Undo.',
  'empty-text': 'There was no text to keep, so nothing was saved. Everything else is as it was; write something and save again.',
  'nothing-to-undo': 'There is nothing left to undo. Everything is as it was.',
  'nothing-to-redo': 'There is nothing to do again. Everything is as it was.',
  'text-too-long':
    'That would make a note longer than a note can be, so nothing was changed. Everything is as it was; join fewer notes, or split it first.',
  'time-out-of-session':
    'That time lies before the session began or after now, so the note keeps its time. Nothing was lost; give a time of the session.',
  'bad-address': 'That is no address of the web, so the link was not kept. Paste the whole address, with https:// in front.',
  'no-open-question':
    'Every question of this section is asked or skipped. Nothing was changed; go on to the next section or add a question.',
  'bad-message':
    'Fieldguide did not understand its own request, so nothing was changed. What was saved is safe; reload this page and try again.',
  'not-allowed':
    'This page may not do that, so nothing was changed. What was saved is safe; use the Fieldguide button in the toolbar instead.',
  'no-such-guide':
    'That guide is not there any more, so nothing was changed. Sessions held with it keep their own copy, and what you typed is still here to copy; your other guides are under Guides.',
  'no-such-version': 'That version is not kept any more, so nothing was changed. The guide is safe as it is now; choose another version.',
  'guide-changed':
    'This guide was changed in another window or on another machine, so this change was not saved over it. What you wrote is still here; copy it if you need it, then open the guide again.',
  'no-such-session': 'That session is not there any more. Other sessions are safe; choose one under Sessions.',
  'no-such-transcript':
    'There is no transcript beside this session any more, so nothing was moved. Your notes are safe; lay the file beside them again.',
  'file-not-read':
    'The file could not be read, so nothing was taken from it. Your sessions are as they were; keep this page open and choose the file again.',
  'tab-has-session': 'This tab already holds a session, so no second one was started. It is safe; end it first or use another tab.',
  'site-not-permitted':
    'The browser did not give access to this site, so nothing has changed. Press the button again to be asked once more.',
  'no-call-in-tab':
    'There is no call in this tab, so nothing was started. Open the call in Meet, Zoom or Jitsi and try again, or start without a call page.',
  'no-such-format': 'That format is not known, so no file was written. The session is safe; choose another format.',
  'overlay-not-reached':
    'The overlay could not be shown in the call. The session goes on and is safe; reload the call’s tab, or use the panel in its own window.',
  'side-panel-not-opened':
    'The browser did not open the side panel. The session is safe; open Fieldguide from the browser’s own list of side panels, or use the panel in a window.',
  'download-failed':
    'The browser did not save the file. What you wanted to save is safe in Fieldguide; check the download settings and try again.',
  'session-is-live': 'A session is still live, so nothing was replaced. It is safe; end it first, or merge the backup with what is here.',
  'session-runs': 'A session is still live, so nothing was changed. It is safe; end it first, then do this again.',
  'session-changed': 'Something was written in this session meanwhile, so it was not changed. Look at the list again.',
  'storage-failed':
    'This could not be written to disk. What was saved before is safe and what you typed is still here; free some disk space and try again.',
  'background-unreachable':
    'Fieldguide did not answer, so this may not be saved yet. What was saved before is safe and what you typed is still here; try again, or reload this page.',
};

/** The sentence for an error: what happened, what is safe and what to do. */
export function errorWords(code: ErrorCode): string {
  return WORDS[code];
}
