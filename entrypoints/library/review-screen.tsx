import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';

import { GuideReview } from '../../components/library/guide-review';
import type { ReviewState } from './review-state';

interface ReviewScreenProps {
  review: ReviewState;
  isBusy: boolean;
  onSave: () => void;
  /** The other buttons at the end. */
  children: ComponentChildren;
}

/** The review of one text. */
export function ReviewScreen({ review, isBusy, onSave, children }: ReviewScreenProps) {
  useEffect(() => {
    // The other step begins at its beginning, wherever the button that led there was.
    scrollTo(0, 0);
  }, [review]);
  return (
    <GuideReview
      draft={review.draft.value}
      text={review.text}
      places={review.places}
      remarks={review.findings.value}
      lookedCount={review.looked.value.size}
      onTick={review.tickOff}
      onLookAgain={review.lookAgain}
      proposed={review.proposed.shown.value}
      onConfirm={review.proposed.confirm}
      problems={review.problems.value}
      focus={review.focus.value}
      canUndo={review.canUndo.value}
      canRedo={review.canRedo.value}
      isBusy={isBusy}
      onEdit={review.edit}
      onUndo={review.undo}
      onRedo={review.redo}
      onGo={review.goTo}
      onSave={onSave}
    >
      {children}
    </GuideReview>
  );
}
