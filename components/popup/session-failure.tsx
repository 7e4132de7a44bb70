import { useFirstFocus } from '../library/use-first-focus';
import { Button } from '../ui/button';
import { errorWords } from '../ui/error-words';
import type { ErrorCode } from '../ui/error-words';
import '../library/confirmation.css';

interface SessionFailureProps {
  code: ErrorCode;
  /** True right after it was tried here: the keyboard goes to it. */
  takesFocus: boolean;
  isBusy: boolean;
  onRetry: () => void;
}

/** Says why the session that the tab holds cannot be shown, and tries again. */
export function SessionFailure({ code, takesFocus, isBusy, onRetry }: SessionFailureProps) {
  const sentence = useFirstFocus<HTMLParagraphElement>(takesFocus);
  return (
    <section class="notice notice-error confirmation" aria-label="Session">
      <p tabIndex={-1} ref={sentence}>
        {errorWords(code)}
      </p>
      <div class="confirmation-buttons">
        <Button isDisabled={isBusy} onClick={onRetry}>
          Try again
        </Button>
      </div>
    </section>
  );
}
