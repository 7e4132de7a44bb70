import { useState } from 'preact/hooks';

import type { SessionState } from '../../lib/domain/session-state';
import { Button } from '../ui/button';
import { errorWords } from '../ui/error-words';
import type { ErrorCode } from '../ui/error-words';
import { isAskable } from './current-question';
import type { PanelActions } from './panel-actions';

interface EndedSummaryProps {
  state: SessionState;
  actions: PanelActions;
}

type Export = { status: 'idle' | 'running' } | { status: 'done'; filename: string } | { status: 'failed'; code: ErrorCode };

function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What the session came to, and the ways to take it along. */
export function EndedSummary({ state, actions }: EndedSummaryProps) {
  const [exported, setExported] = useState<Export>({ status: 'idle' });
  const questions = [...state.items.values()].filter(isAskable);
  const asked = questions.filter(({ status }) => status === 'asked').length;
  const skipped = questions.filter(({ status }) => status === 'skipped').length;
  const save = async () => {
    setExported({ status: 'running' });
    const outcome = await actions.exportMarkdown();
    setExported(outcome.ok ? { status: 'done', filename: outcome.filename } : { status: 'failed', code: outcome.code });
  };
  return (
    <div class="ended">
      <h2 tabIndex={-1}>Session ended</h2>
      <p>
        {counted(asked, 'question')} asked · {skipped} skipped · {counted(state.notes.size, 'note')}
      </p>
      <div class="ended-buttons">
        <Button look="primary" isDisabled={exported.status === 'running'} onClick={() => void save()}>
          Export Markdown
        </Button>
        <Button onClick={actions.openRecord}>Open record</Button>
        {actions.startAnother && <Button onClick={actions.startAnother}>New session</Button>}
      </div>
      <div aria-live="polite">
        {exported.status === 'done' && <p class="ended-file">Saved as {exported.filename}</p>}
        {exported.status === 'failed' && <p class="notice notice-error">{errorWords(exported.code)}</p>}
      </div>
    </div>
  );
}
