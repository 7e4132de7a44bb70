import { sumBudgetsMinutes } from '../../lib/domain/guide';
import type { DraftEdit } from '../../lib/guides/editing/draft-edit';
import type { GuideDraft } from '../../lib/guides/guide-reading';
import { AddFormat, FormatFields } from './format-fields';
import { countText } from './guide-summary-text';
import { memo } from './outline/memo';
import './time-bar.css';

interface TimeBarProps {
  /** A guide, or a draft of one. */
  guide: Pick<GuideDraft, 'formatsMinutes' | 'sections'>;
  /** With it formats can be changed, added and removed, and minutes proposed. */
  onEdit?: (edit: DraftEdit) => void;
  /** Keys of the minutes that were proposed; see `MinutesField`. */
  proposed?: ReadonlySet<string>;
  /** The proposed minutes of a format are right. */
  onConfirm?: (formatMinutes: number) => void;
}

interface Segment {
  id: string;
  title: string;
  isOptional: boolean;
  minutes: number;
  /** The alternatives to it, of which one is run in its place. */
  others: string[];
}

interface TimeSegmentProps {
  words: string;
  isOptional: boolean;
  /** True when one of several sections is run in its place. */
  isChoice: boolean;
  /** Of the whole width. */
  share: number;
}

function round(minutes: number): number {
  return Math.round(minutes * 100) / 100;
}

/** The sections that take time in a format; an alternative is told at the section whose place it takes. */
function segmentsOf({ sections }: TimeBarProps['guide'], formatIndex: number): Segment[] {
  const segments: Segment[] = [];
  for (const { id, title, isOptional, isAlternative, budgetsMinutes } of sections) {
    const minutes = budgetsMinutes[formatIndex] ?? 0;
    const head = segments.at(-1);
    if (isAlternative === true && head !== undefined) head.others.push(`${title} ${minutes} min`);
    else segments.push({ id, title, isOptional, minutes, others: [] });
  }
  return segments.filter(({ minutes }) => minutes > 0);
}

function wordsOf({ title, minutes, isOptional, others }: Segment): string {
  const choice = others.length > 0 ? `, or ${others.join(', or ')}` : '';
  return `${title === '' ? 'Without title' : title}, ${minutes} min${isOptional ? ', optional' : ''}${choice}`;
}

/** The sum against the format in words, such as `31 of 30 min, 1 over`. */
function sumWords(sumMinutes: number, formatMinutes: number, unknownCount: number): string {
  const difference = round(sumMinutes - formatMinutes);
  const pace = difference === 0 ? '' : difference > 0 ? `, ${difference} over` : `, ${-difference} left`;
  return `${round(sumMinutes)} of ${formatMinutes} min${pace}${unknownCount > 0 ? ` · ${countText(unknownCount, 'section')} without minutes` : ''}`;
}

const TimeSegment = memo(function TimeSegment({ words, isOptional, isChoice, share }: TimeSegmentProps) {
  const classes = ['time-segment', isOptional && 'time-segment-optional', isChoice && 'time-segment-choice'];
  return (
    <li class={classes.filter(Boolean).join(' ')} style={{ width: `${share * 100}%` }} title={words}>
      <span class="visually-hidden">{words}</span>
    </li>
  );
});

/** The whole guide at a glance: for each format a bar of its sections, as wide as their minutes, and the sum against the format. */
export function TimeBar({ guide, onEdit, proposed, onConfirm }: TimeBarProps) {
  const { formatsMinutes, sections } = guide;
  const sums = formatsMinutes.map((_, index) => sumBudgetsMinutes(guide, index));
  // One scale for all formats, so that a minute is as wide in each.
  const longest = Math.max(...formatsMinutes, ...sums);
  return (
    <div class="time-bars">
      <ul class="time-bar-list" aria-label="Formats">
        {formatsMinutes.map((formatMinutes, formatIndex) => {
          const sum = sums[formatIndex] ?? 0;
          const unknownCount = sections.filter(({ budgetsMinutes }) => budgetsMinutes[formatIndex] === null).length;
          const isOver = round(sum) > formatMinutes;
          return (
            <li class="time-bar" key={formatIndex}>
              <b>{formatMinutes} min</b>
              <ul class="time-track" aria-label={`Sections in ${formatMinutes} min`}>
                {segmentsOf(guide, formatIndex).map((segment) => (
                  <TimeSegment
                    key={segment.id}
                    words={wordsOf(segment)}
                    isOptional={segment.isOptional}
                    isChoice={segment.others.length > 0}
                    share={segment.minutes / longest}
                  />
                ))}
                <li class="time-end" style={{ left: `${(formatMinutes / longest) * 100}%` }} aria-hidden="true" />
              </ul>
              <span class={isOver ? 'time-sum time-sum-over' : 'time-sum'}>{sumWords(sum, formatMinutes, unknownCount)}</span>
              {onEdit && (
                <FormatFields
                  formatMinutes={formatMinutes}
                  formatIndex={formatIndex}
                  hasUnknown={unknownCount > 0}
                  minutesLeft={round(formatMinutes - sum)}
                  proposedCount={sections.filter(({ id }) => proposed?.has(`${id} ${formatMinutes}`)).length}
                  onConfirm={() => onConfirm?.(formatMinutes)}
                  formatsMinutes={formatsMinutes}
                  onEdit={onEdit}
                />
              )}
            </li>
          );
        })}
      </ul>
      {onEdit && <AddFormat formatsMinutes={formatsMinutes} onEdit={onEdit} />}
    </div>
  );
}
