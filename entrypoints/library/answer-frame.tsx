import type { ComponentChildren } from 'preact';

import { LibraryFrame } from '../../components/library/library-frame';
import { errorWords } from '../../components/ui/error-words';
import type { LibraryState } from './library-state';
import type { Answer } from './use-answer';

interface AnswerFrameProps<Value> {
  library: LibraryState;
  /** What the page shows something of. */
  answer: Answer<Value>;
  title: string;
  actions: ComponentChildren;
  /** The page, once there is an answer. */
  children: ComponentChildren;
}

/** The frame of a page about one guide: why there is nothing to show, or the page. */
export function AnswerFrame<Value>({ library, answer, title, actions, children }: AnswerFrameProps<Value>) {
  return (
    <LibraryFrame area="guides" isAreaItself={false} takesFocus={library.hasNavigated.value} title={title} actions={actions}>
      {answer.status === 'failed' && <p class="notice notice-error">{errorWords(answer.code)}</p>}
      {children}
    </LibraryFrame>
  );
}
