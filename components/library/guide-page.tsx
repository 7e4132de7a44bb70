import type { Guide, Section } from '../../lib/domain/guide';
import { InlineText } from '../ui/inline-text';
import { ItemList } from './item-list';
import { useSlices } from './outline/use-slices';
import { TimeBar } from './time-bar';
import './guide-page.css';

interface GuidePageProps {
  guide: Guide;
}

/** Notes longer than this are folded away, so that the sections are in sight; in characters. */
const SHORT_NOTES = 1_500;

/** Sections drawn in one frame. */
const SLICE = 20;

/** Minutes of one section in every format: `5 min`, or `3 / 10 min`. */
function budgetsText(budgetsMinutes: readonly number[]): string {
  const isSame = budgetsMinutes.every((minutes) => minutes === budgetsMinutes[0]);
  return `${isSame ? budgetsMinutes[0] : budgetsMinutes.join(' / ')} min`;
}

/** Marks of HTML, such as the image in a title: they are kept in the guide's Markdown, and here say nothing. */
const HTML_MARKS = /<!--.*?-->|<\/?[a-z][^<>]*>/gisu;

const LIST_MARKS = /^( *)[-*+] +(?:\[[ xX]\] +)?(?=\S)/gmu;
const LINE_MARKS = /^ {0,3}(?:> ?|(?:-{3,}|\*{3,}|_{3,}) *$)/gmu;

/** The marks of lines as they are read: points for lists, nothing for quotations and rules. */
function withoutLineMarks(text: string): string {
  return text.replace(HTML_MARKS, '').replace(LINE_MARKS, '').replace(LIST_MARKS, '$1• ').trim();
}

/** Text between the parts of a guide, a paragraph each; nothing when there is none. */
function GuideText({ text }: { text: string }) {
  const shown = withoutLineMarks(text);
  if (shown === '') return null;
  return (
    <>
      {shown.split(/\n{2,}/u).map((paragraph, index) => (
        <p class="guide-text" key={index}>
          <InlineText text={paragraph} />
        </p>
      ))}
    </>
  );
}

function GuideNotes({ text }: { text: string }) {
  if (text.length <= SHORT_NOTES) return <GuideText text={text} />;
  return (
    <details class="guide-fold">
      <summary>Notes of the guide</summary>
      <GuideText text={text} />
    </details>
  );
}

function GuideGoals({ name, goals }: { name: string; goals: readonly string[] | undefined }) {
  if (!goals) return null;
  return (
    <section class="guide-goals" aria-labelledby={`guide-${name}`}>
      <h2 id={`guide-${name}`}>{name}</h2>
      <ul>
        {goals.map((goal, index) => (
          <li key={index}>
            <InlineText text={goal} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The section that an alternative stands for: the nearest before it that is none itself. */
function insteadOf(sections: readonly Section[], index: number): string {
  return sections.slice(0, index).findLast(({ isAlternative }) => isAlternative !== true)?.title ?? '';
}

/** A guide to be read: formats, goals, notes, and sections with their budgets, aims and items. */
export function GuidePage({ guide }: GuidePageProps) {
  const shown = useSlices(guide.sections.length, SLICE);
  return (
    <div class="guide-page">
      <TimeBar guide={guide} />
      <GuideGoals name="Goals" goals={guide.goals} />
      <GuideGoals name="Hypotheses" goals={guide.hypotheses} />
      <GuideNotes text={guide.preface} />
      {guide.sections.slice(0, shown).map((section, index) => (
        <section class="guide-section" key={section.id} aria-labelledby={`title-${section.id}`}>
          <h2>
            {section.isAlternative && <span class="badge badge-or">or</span>}
            <span id={`title-${section.id}`}>{section.title}</span> <small>{budgetsText(section.budgetsMinutes)}</small>
            {section.isOptional && <span class="badge">optional</span>}
          </h2>
          {section.isAlternative && (
            <p class="quiet">Instead of “{insteadOf(guide.sections, index)}”: which one is run, you choose at the start.</p>
          )}
          <GuideText text={section.aim} />
          <ItemList items={section.items} />
        </section>
      ))}
      {guide.sourceNote !== '' && (
        <footer class="guide-source">
          <GuideText text={guide.sourceNote} />
        </footer>
      )}
    </div>
  );
}
