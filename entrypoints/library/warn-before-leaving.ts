import type { GuideEditorState } from './guide-editor-view';

/** Answers `beforeunload`: what is not saved is saved or kept in the tab, and as long as it is not saved the browser asks before it leaves. */
export function warnBeforeLeaving(editor: Pick<GuideEditorState, 'leave' | 'saving'>, event: Pick<Event, 'preventDefault'>): void {
  editor.leave();
  if (editor.saving.value.status !== 'saved') event.preventDefault();
}
