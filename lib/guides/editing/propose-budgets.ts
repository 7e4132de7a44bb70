import { GUIDE_LIMITS } from '../../domain/guide';
import type { ItemKind } from '../../domain/guide';
import type { DraftSection } from '../guide-reading';

/** What a budget is proposed from. */
export interface BudgetShare {
  /** Minutes the section would have if they need not be round; null when nobody can say. */
  idealMinutes: number | null;
  /** False for an alternative: it takes no time beside the section it replaces. */
  isCounted: boolean;
}

/** Below this many minutes a half minute matters. */
const FINE_BELOW_MINUTES = 3;

function roundBudget(minutes: number): number {
  const rounded = minutes < FINE_BELOW_MINUTES ? Math.round(minutes * 2) / 2 : Math.round(minutes);
  return Math.min(rounded, GUIDE_LIMITS.minutes);
}

function stepUp(minutes: number): number {
  return minutes < FINE_BELOW_MINUTES ? 0.5 : 1;
}

function stepDown(minutes: number): number {
  return minutes <= FINE_BELOW_MINUTES ? 0.5 : 1;
}

/**
 * Rounds budgets to whole minutes, or half ones below three, so that their sum comes as near to `targetMinutes` as such steps allow. What has to be
 * given or taken goes to the budgets that rounding did the most wrong.
 */
function roundToSum(shares: readonly BudgetShare[], targetMinutes: number): (number | null)[] {
  const rounded = shares.map(({ idealMinutes }) => (idealMinutes === null ? null : roundBudget(idealMinutes)));
  const sum = (): number => rounded.reduce<number>((total, minutes, index) => total + (shares[index]?.isCounted ? (minutes ?? 0) : 0), 0);
  for (let rest = targetMinutes - sum(); Math.abs(rest) >= 0.5; rest = targetMinutes - sum()) {
    const candidates = rounded.flatMap((minutes, index) => {
      const { idealMinutes, isCounted } = shares[index] ?? {};
      if (minutes === null || !idealMinutes || isCounted !== true) return [];
      const step = rest > 0 ? stepUp(minutes) : -stepDown(minutes);
      const isPossible = Math.abs(step) <= Math.abs(rest) && minutes + step >= 0 && minutes + step <= GUIDE_LIMITS.minutes;
      return isPossible ? [{ index, minutes: minutes + step, error: (idealMinutes - minutes) * Math.sign(rest) }] : [];
    });
    const [first, ...others] = candidates;
    if (first === undefined) break;
    const best = others.reduce((one, other) => (other.error > one.error ? other : one), first);
    rounded[best.index] = best.minutes;
  }
  return rounded;
}

/** Index of the format whose length is nearest to the given minutes, leaving out `exceptIndex`; -1 when there is no other. */
export function nearestFormat(formatsMinutes: readonly number[], minutes: number, exceptIndex: number): number {
  return formatsMinutes.reduce((best, candidate, index) => {
    if (index === exceptIndex) return best;
    const bestMinutes = formatsMinutes[best];
    return bestMinutes === undefined || Math.abs(candidate - minutes) < Math.abs(bestMinutes - minutes) ? index : best;
  }, -1);
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

/**
 * Proposes the budgets of a format of `minutes` from those of another one, in proportion. When the format is too short for the sections that are
 * not optional, the optional ones get no time. A budget that the other format lacks stays unknown.
 */
export function budgetsInProportion(
  sections: readonly DraftSection[],
  fromIndex: number,
  fromMinutes: number,
  minutes: number,
): (number | null)[] {
  const known = sections.map(({ budgetsMinutes }) => budgetsMinutes[fromIndex] ?? null);
  const counted = sections.map(({ isAlternative }) => isAlternative !== true);
  const required = sumOf(known.map((value, index) => (counted[index] && sections[index]?.isOptional !== true ? (value ?? 0) : 0)));
  const isTooShort = required > minutes;
  const kept = known.map((value, index) => (isTooShort && sections[index]?.isOptional === true ? 0 : value));
  const keptSum = sumOf(kept.map((value, index) => (counted[index] ? (value ?? 0) : 0)));
  const isWhole = !known.includes(null);
  const target = isWhole || keptSum === 0 ? minutes : Math.min(minutes, (keptSum * minutes) / Math.max(fromMinutes, keptSum));
  const factor = keptSum === 0 ? 0 : target / keptSum;
  const shares = kept.map((value, index) => ({
    idealMinutes: value === null ? null : value * factor,
    isCounted: counted[index] === true,
  }));
  return roundToSum(shares, target);
}

/** Below this no time is proposed for a section, in minutes. */
const LEAST_MINUTES = 1;

/** How much of a section's time an item takes, beside that of a question. */
const ITEM_WEIGHTS: Readonly<Record<ItemKind, number>> = { question: 1, action: 1, probe: 0.5, script: 0.5, hint: 0 };

/** What coming into a section and leaving it takes, in questions. */
const BASE_WEIGHT = 2;

/** How much there is to do in a section, in questions. */
function contentWeight({ items }: DraftSection): number {
  const all = items.flatMap((item) => [item, ...item.children]);
  return BASE_WEIGHT + sumOf(all.map(({ kind }) => ITEM_WEIGHTS[kind]));
}

// Each gets its least first; what goes beyond that is shared by weight. With too little for all, the heavier come first.
function shareRest(weights: readonly { index: number; weight: number }[], rest: number): Map<number, number> {
  const heaviest = weights.toSorted((one, other) => other.weight - one.weight).slice(0, Math.floor(rest / LEAST_MINUTES));
  const beyond = rest - heaviest.length * LEAST_MINUTES;
  const whole = sumOf(heaviest.map(({ weight }) => weight));
  // A section that gets no more than the least from its weight takes nothing of what is beyond.
  const shares = heaviest.map(({ index, weight }) => ({ index, ideal: whole === 0 ? rest / heaviest.length : (rest * weight) / whole }));
  const over = sumOf(shares.map(({ ideal }) => Math.max(0, ideal - LEAST_MINUTES)));
  return new Map(
    shares.map(({ index, ideal }) => [index, LEAST_MINUTES + (over === 0 ? 0 : (beyond * Math.max(0, ideal - LEAST_MINUTES)) / over)]),
  );
}

/**
 * Proposes the unknown budgets of one format: what is left of it, shared as the nearest other format shares it, otherwise by what there is to do;
 * at least a minute each. Where nothing is left they stay unknown. An alternative gets what the section has that it replaces.
 */
export function fillBudgets(sections: readonly DraftSection[], formatsMinutes: readonly number[], formatIndex: number): (number | null)[] {
  const minutes = formatsMinutes[formatIndex] ?? 0;
  const fromIndex = nearestFormat(formatsMinutes, minutes, formatIndex);
  const known = sections.map(({ budgetsMinutes }) => budgetsMinutes[formatIndex] ?? null);
  const weights = sections.map(({ budgetsMinutes }) => budgetsMinutes[fromIndex] ?? null);
  const knownWeights = weights.filter((weight) => weight !== null);
  const contents = sections.map(contentWeight);
  // A section of the usual content has the usual minutes.
  const usual = (knownWeights.length === 0 ? 1 : sumOf(knownWeights) / knownWeights.length) / (sumOf(contents) / contents.length);
  const rest = minutes - sumOf(known.map((value, index) => (sections[index]?.isAlternative === true ? 0 : (value ?? 0))));
  // In half minutes, so that rounding cannot go beyond what is left.
  const left = Math.floor(rest * 2) / 2;
  const open = sections.flatMap(({ isAlternative }, index) =>
    known[index] === null && isAlternative !== true ? [{ index, weight: weights[index] ?? usual * (contents[index] ?? BASE_WEIGHT) }] : [],
  );
  const ideals = left < LEAST_MINUTES ? new Map<number, number>() : shareRest(open, left);
  const proposed = roundToSum(
    sections.map((_, index) => ({ idealMinutes: ideals.get(index) ?? null, isCounted: true })),
    ideals.size === 0 ? 0 : left,
  );
  let replaced: number | null = null;
  return known.map((value, index) => {
    const own = value ?? proposed[index] ?? null;
    if (sections[index]?.isAlternative === true) return own ?? replaced;
    replaced = own;
    return own;
  });
}
