import { Fragment } from 'preact';

import type { Command } from '../../lib/domain/commands';
import { formatElapsed } from '../../lib/domain/clock-text';
import type { Cut, Suggestion, Way } from '../../lib/domain/suggestion';

interface SuggestionLineProps {
  suggestion: Suggestion;
  /** Titles of the sections by their id. */
  titleOf: (sectionId: string) => string;
  /** Does what is suggested; `words` say afterwards what was done. */
  onTake: (command: Command, words: string) => void;
}

/** One click of a way. */
interface Step {
  words: string;
  /** Time it saves, where the words do not say it. */
  saves: string;
  command: Command;
  /** What was done. */
  doneWords: string;
}

/** Cuts that differ by less than this are told as equal, in ms. */
const SAME_MS = 1_000;

/** More ways than this would be a list, not a glance. */
const WAYS_SHOWN = 3;

function shortenWords(cuts: readonly Cut[], titleOf: (sectionId: string) => string): string {
  const spans = cuts.map(({ cutMs }) => cutMs);
  const [first] = cuts;
  if (first && cuts.length === 1) return `take ${formatElapsed(first.cutMs)} off ${titleOf(first.sectionId)}`;
  if (Math.max(...spans) - Math.min(...spans) < SAME_MS) return `take ${formatElapsed(spans[0] ?? 0)} off each section left`;
  return `take ${formatElapsed(spans.reduce((sum, span) => sum + span, 0))} off the sections left`;
}

function stepsOf({ leaveOut, shorten }: Way, titleOf: (sectionId: string) => string): Step[] {
  const steps = leaveOut.map(({ sectionId, title, savesMs }): Step => ({
    words: `skip ${title}`,
    saves: ` (${formatElapsed(savesMs)})`,
    command: { type: 'leave-out-section', sectionId },
    doneWords: `${title} left out`,
  }));
  if (shorten.length === 0) return steps;
  const adjustments = shorten.map(({ sectionId, cutMs }) => ({ sectionId, deltaMs: -cutMs }));
  const words = shortenWords(shorten, titleOf);
  return [...steps, { words, saves: '', command: { type: 'adjust-budgets', adjustments }, doneWords: 'Sections shortened' }];
}

/** What would bring a late session back on time, or at least nearer to it, each step with one click. */
export function SuggestionLine({ suggestion: { isEnough, ways }, titleOf, onTake }: SuggestionLineProps) {
  const saved = ways.flatMap(({ leaveOut }) => leaveOut.map(({ savesMs }) => savesMs));
  const total = formatElapsed(saved.reduce((sum, savesMs) => sum + savesMs, 0));
  return (
    <p class="suggestion">
      {isEnough ? 'To finish on time: ' : `To catch up ${total}: `}
      {ways.slice(0, WAYS_SHOWN).map((way, wayIndex) =>
        stepsOf(way, titleOf).map(({ words, saves, command, doneWords }, index) => (
          <Fragment key={words}>
            {index > 0 ? ' and ' : wayIndex > 0 && ', or '}
            <button type="button" class="suggestion-take" onClick={() => onTake(command, doneWords)}>
              {words}
            </button>
            {(isEnough || saved.length > 1) && saves}
          </Fragment>
        )),
      )}
      .
    </p>
  );
}
