import type { Command } from '../../lib/domain/commands';
import { formatElapsed } from '../../lib/domain/clock-text';
import type { Suggestion } from '../../lib/domain/suggestion';

interface SuggestionLineProps {
  suggestion: Suggestion;
  /** Titles of the sections by their id. */
  titleOf: (sectionId: string) => string;
  /** Does what is suggested; `words` say afterwards what was done. */
  onTake: (command: Command, words: string) => void;
}

/** Cuts that differ by less than this are told as equal, in ms. */
const SAME_MS = 1_000;

/** More than this many sections to leave out would be a list, not a glance. */
const LEAVE_OUT_SHOWN = 2;

function shortenWords(cuts: Suggestion['shorten'], titleOf: (sectionId: string) => string): string {
  const spans = cuts.map(({ cutMs }) => cutMs);
  const [first] = cuts;
  if (first && cuts.length === 1) return `take ${formatElapsed(first.cutMs)} off ${titleOf(first.sectionId)}`;
  if (Math.max(...spans) - Math.min(...spans) < SAME_MS) return `take ${formatElapsed(spans[0] ?? 0)} off each section left`;
  return `take ${formatElapsed(spans.reduce((sum, span) => sum + span, 0))} off the sections left`;
}

/** What would bring a late session back on time, each way with one click. */
export function SuggestionLine({ suggestion, titleOf, onTake }: SuggestionLineProps) {
  const leaveOut = suggestion.leaveOut.slice(0, LEAVE_OUT_SHOWN);
  const adjustments = suggestion.shorten.map(({ sectionId, cutMs }) => ({ sectionId, deltaMs: -cutMs }));
  return (
    <p class="suggestion">
      To finish on time:{' '}
      {leaveOut.map(({ sectionId, title, savesMs }, index) => (
        <span key={sectionId}>
          {index > 0 && ', or '}
          <button
            type="button"
            class="suggestion-take"
            onClick={() => onTake({ type: 'leave-out-section', sectionId }, `${title} left out`)}
          >
            skip {title}
          </button>{' '}
          ({formatElapsed(savesMs)})
        </span>
      ))}
      {leaveOut.length > 0 && adjustments.length > 0 && ', or '}
      {adjustments.length > 0 && (
        <button type="button" class="suggestion-take" onClick={() => onTake({ type: 'adjust-budgets', adjustments }, 'Sections shortened')}>
          {shortenWords(suggestion.shorten, titleOf)}
        </button>
      )}
      .
    </p>
  );
}
