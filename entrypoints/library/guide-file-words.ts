import type { GuideFileProblem } from '../../lib/guides/guide-file';

/** Why a guide's JSON file is not taken, and what to do; null when it is none, and so may be any other text. */
export function guideFileProblemWords(problem: GuideFileProblem): string | null {
  switch (problem.code) {
    case 'not-a-guide-file':
      return null;
    case 'newer':
      return 'It was written by a later version of Fieldguide. Update Fieldguide, or export the guide as Markdown there.';
    case 'invalid':
      return `It is a guide’s JSON file, but what stands at “${problem.path}” fits no guide. Correct it there, or export the guide as Markdown.`;
  }
}
