import { errorWords } from '../../components/ui/error-words';
import type { SavingState } from './autosave';

/** How the last change stands, in words; `isError` where it is not safe yet. */
export function savingWords(state: SavingState): { text: string; isError: boolean } {
  switch (state.status) {
    case 'saved':
      return { text: 'Saved', isError: false };
    case 'saving':
      return { text: 'Saving …', isError: false };
    case 'held':
      return { text: 'Not saved yet', isError: false };
    case 'gone':
      return { text: 'Not saved', isError: true };
    case 'failed':
      return { text: `${errorWords(state.code)} Fieldguide keeps trying.`, isError: true };
  }
}
