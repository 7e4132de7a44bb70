import { describe, expect, it } from 'vitest';

import { commandSchema } from '../../../../lib/domain/commands';
import { decide } from '../../../../lib/domain/decide';
import type { SessionDetails } from '../../../../lib/domain/session-details';
import { run, SESSION_START, startLog } from '../../../fixtures/sessions/arbitrary-session';
import { sixSections } from '../../../fixtures/sessions/six-sections';

const change = (details: SessionDetails) => ({ type: 'change-details' as const, details });

describe('the details of a session', () => {
  it.each<SessionDetails>([
    { participant: 'P8' },
    { facilitator: 'Mira' },
    { noteKeeper: 'Jon' },
    { observers: ['Ana', 'Tom'] },
    { recordingUrl: 'https://recordings.example/1?t=5' },
  ])('change where they are given, and nowhere else: %o', (details) => {
    const log = startLog(sixSections);
    const before = structuredClone(log.state);
    run(log, change(details), SESSION_START + 1);
    expect(log.state).toEqual({ ...before, ...details });
  });

  it('are kept as they are typed, without the space around them and without empty names', () => {
    const log = startLog(sixSections);
    run(log, change({ facilitator: ' Mira  O. ', observers: [' Ana', '', '  '] }), SESSION_START + 1);
    expect(log.state).toMatchObject({ facilitator: 'Mira  O.', observers: ['Ana'] });
  });

  it('can be corrected after the end', () => {
    const log = startLog(sixSections);
    run(log, { type: 'end-session' }, SESSION_START + 1);
    expect(run(log, change({ participant: 'P9' }), SESSION_START + 2)).toBe(true);
    expect(log.state.participant).toBe('P9');
  });

  it('come to no event where they are so already', () => {
    expect(decide(startLog(sixSections), change({ participant: 'P7', observers: [] }), SESSION_START)).toEqual({ ok: true, bodies: [] });
  });

  it.each(['javascript:alert(1)', 'recordings.example/1', 'file:///etc/passwd', 'https://', 'https://a b', 'data:text/html,x'])(
    'refuse a link to the recording that is no address of the web: %s',
    (recordingUrl) => {
      expect(decide(startLog(sixSections), change({ recordingUrl }), SESSION_START)).toEqual({ ok: false, code: 'bad-address' });
    },
  );

  it('have bounds', () => {
    expect(commandSchema.safeParse(change({ participant: 'x'.repeat(81) })).success).toBe(false);
    expect(commandSchema.safeParse(change({ observers: Array.from({ length: 51 }, () => 'x') })).success).toBe(false);
  });
});
