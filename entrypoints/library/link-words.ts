import type { GuideLinkReading } from '../../lib/guides/guide-link';

type LinkProblem = Extract<GuideLinkReading, { ok: false }>['problem'];

const WORDS: Readonly<Record<LinkProblem, string>> = {
  'not-a-link': 'No guide is in this link. Ask for the link again, or for the guide as a file.',
  damaged:
    'A part of this link is missing or was changed on the way, as happens when it is broken over two lines. Copy the whole link again, or ask for the guide as a file.',
  newer: 'This link was made by a later version of Fieldguide. Update Fieldguide, or ask for the guide as a Markdown file.',
  'too-large': 'What this link carries is far longer than a guide. Ask for the guide as a file.',
};

/** Why no guide came out of a share link, and what to do. */
export function linkWords(problem: LinkProblem): string {
  return WORDS[problem];
}
