import { describe, expect, it } from 'vitest';

import { run, SESSION_START, startLog } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';

const at = (seconds: number): number => SESSION_START + seconds * 1_000;

describe('an answer about consent', () => {
  it('is not there until it is given', () => {
    expect(startLog(sixSections).state.consent).toBeNull();
  });

  it('has its time, and ticks the question it answers', () => {
    const log = startLog(sixSections);
    run(log, { type: 'answer-consent', answer: 'no' }, at(40));
    expect(log.state.consent).toEqual({ answer: 'no', at: at(40) });
    expect(log.state.items.get('s1i1')).toMatchObject({ status: 'asked', statusAt: at(40) });
  });

  it('replaces an earlier one, while the question keeps the time it was asked', () => {
    const log = startLog(sixSections);
    run(log, { type: 'ask-item', itemId: 's1i1' }, at(30));
    run(log, { type: 'answer-consent', answer: 'no' }, at(40));
    run(log, { type: 'answer-consent', answer: 'yes' }, at(50));
    expect(log.state.consent).toEqual({ answer: 'yes', at: at(50) });
    expect(log.state.items.get('s1i1')).toMatchObject({ status: 'asked', statusAt: at(30) });
  });

  it('goes when its question is opened again', () => {
    const log = startLog(sixSections);
    run(log, { type: 'answer-consent', answer: 'yes' }, at(40));
    run(log, { type: 'reopen-item', itemId: 's1i1' }, at(50));
    expect(log.state.consent).toBeNull();
  });

  it('can be given where the guide has no such question', () => {
    const sections = sixSections.sections.map((section) => ({ ...section, items: [] }));
    const log = startLog({ ...sixSections, sections });
    run(log, { type: 'answer-consent', answer: 'yes' }, at(40));
    expect(log.state.consent).toEqual({ answer: 'yes', at: at(40) });
  });
});
