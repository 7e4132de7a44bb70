import { describe, expect, it } from 'vitest';

import { findingsOf, openFindings } from '../../../entrypoints/library/findings';
import { applyEdit } from '../../../lib/guides/editing/apply-edit';
import { readGuide } from '../../../lib/guides/read-guide';

describe('the remark that something was kept as notes', () => {
  it.each([
    { notes: 'sourceNote' as const, text: '# T\n\nFormats: 5 min\n\n## A (5 min)\n\n---\n\n## Wrap-up\n\n- q' },
    { notes: 'preface' as const, text: '# T\n\n## Who we are\n\nWe.\n\n## A (5 min)\n\n- q?' },
  ])('is settled once the $notes are sections', ({ notes, text }) => {
    const reading = readGuide(text);
    if (!reading.ok) throw new Error(reading.problem.code);
    const findings = findingsOf(reading.draft, reading.remarks).filter(({ code }) => code === 'kept-as-notes');
    expect(openFindings(reading.draft, findings)).toEqual(findings);
    expect(findings).toHaveLength(1);
    expect(openFindings(applyEdit(reading.draft, { type: 'notes-to-sections', notes }).draft, findings)).toEqual([]);
  });
});
