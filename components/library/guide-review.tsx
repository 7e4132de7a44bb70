import { useSignal } from '@preact/signals';
import type { ComponentChildren } from 'preact';

import { Button } from '../ui/button';
import { GuidePanes } from './guide-panes';
import type { PartNote } from './guide-panes';
import { TimeBar } from './time-bar';
import { UndoButtons } from './undo-buttons';
import type { UndoProps } from './undo-buttons';
import { PartList } from './part-list';
import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import type { GuideDraft, SourcePlace } from '../../lib/guides/guide-reading';
import './guide-review.css';

interface GuideReviewProps extends UndoProps {
  draft: GuideDraft;
  /** The text that was read; it stays as it is. */
  text: string;
  places: readonly SourcePlace[];
  /** What was uncertain, is not settled yet, and was not looked at. */
  remarks: readonly (PartNote & { id: string })[];
  /** How many remarks were looked at. */
  lookedCount: number;
  /** A remark looks right. */
  onTick: (id: string) => void;
  /** Shows again what was looked at. */
  onLookAgain: () => void;
  /** Keys of the minutes that were proposed; see `MinutesField`. */
  proposed: ReadonlySet<string>;
  /** The proposed minutes of a format are right. */
  onConfirm: (formatMinutes: number) => void;
  /** What keeps the guide from being saved: a sentence for each part. */
  problems: ReadonlyMap<string, string>;
  focus: { part: string } | null;
  isBusy: boolean;
  onEdit: (edit: DraftEdit) => void;
  /** Leads the keyboard to a part. */
  onGo: (part: string) => void;
  onSave: () => void;
  /** The other buttons at the end. */
  children: ComponentChildren;
}

const parts = (problems: ReadonlyMap<string, string>) => [...problems].map(([part, sentence]) => ({ part, sentence }));

/** What was read from a text, beside the text, to be looked at and corrected before it is saved. */
export function GuideReview(props: GuideReviewProps) {
  const { draft, text, places, remarks, problems, focus, canUndo, canRedo, isBusy, children } = props;
  const { lookedCount, onTick, onLookAgain, proposed, onConfirm, onEdit, onUndo, onRedo, onGo, onSave } = props;
  const source = useSignal(text);
  return (
    <div class="guide-review">
      <div class="review-lists">
        <PartList kind="fix" entries={parts(problems)} onGo={onGo} />
        <PartList
          kind="look"
          entries={remarks.filter(({ part }) => !problems.has(part))}
          onGo={onGo}
          lookedCount={lookedCount}
          onTick={onTick}
          onLookAgain={onLookAgain}
        />
      </div>
      <TimeBar guide={draft} proposed={proposed} onEdit={onEdit} onConfirm={onConfirm} />
      <GuidePanes
        shown="both"
        draft={draft}
        places={places}
        remarks={remarks}
        problems={problems}
        proposed={proposed}
        text={source}
        sourceLabel="The text that was read"
        isReadOnly
        textProblem={null}
        focus={focus}
        onEdit={onEdit}
        onUndo={onUndo}
        onRedo={onRedo}
      />
      <div class="form-end">
        <div class="form-undo">
          <UndoButtons canUndo={canUndo} canRedo={canRedo} onUndo={onUndo} onRedo={onRedo} />
        </div>
        {children}
        <Button look="primary" isDisabled={isBusy} onClick={onSave}>
          Save guide
        </Button>
      </div>
    </div>
  );
}
