import type { NoteDraft, Outcome, PanelActions } from '../../../components/panel/panel-actions';
import type { Command } from '../../../lib/domain/commands';
import { decide } from '../../../lib/domain/decide';
import type { Guide, Item, ItemKind } from '../../../lib/domain/guide';
import type { Settings } from '../../../lib/domain/settings';
import { appendToLog, createLog, renewLog } from '../../../lib/domain/session-log';
import type { SessionLog } from '../../../lib/domain/session-log';
import { writeEvents } from '../../../lib/domain/write-events';
import type { ErrorCode } from '../../../lib/protocol/messages';

const SECOND_MS = 1000;

/** When every session of these tests starts, in ms since the epoch. */
export const START = Date.UTC(2026, 10, 19, 9, 0, 0);

function item(id: string, text: string, kind: ItemKind = 'question', more: Partial<Item> = {}): Item {
  return { id, text, kind, isConsent: false, children: [], ...more };
}

/** A guide of six sections with the budgets 5/5, 3/10, 15/25, 0/5 (optional), 5/10 and 3/3. */
export const interviewGuide: Guide = {
  title: 'End-user interview',
  formatsMinutes: [30, 60],
  preface: '',
  sourceNote: '',
  sections: [
    {
      id: 's1',
      title: 'Housekeeping',
      isOptional: false,
      budgetsMinutes: [5, 5],
      aim: '',
      items: [
        item('s1i1', 'Welcome them and say thank you.', 'action'),
        item('s1i2', 'Confirm that it is ok to **record** the interview.', 'action', {
          isConsent: true,
          children: [{ id: 's1i2c1', kind: 'hint', text: 'Start recording if not auto-enabled' }],
        }),
        item('s1i3', 'Thanks for making the time. There are no wrong answers, and you can stop whenever you like.', 'script'),
        item('s1i4', 'Outline how the interview will go.', 'action'),
      ],
    },
    {
      id: 's2',
      title: 'Warm-up questions',
      isOptional: false,
      budgetsMinutes: [3, 10],
      aim: 'Sets the stage, so that later answers have context.',
      items: [
        item('s2i1', 'What is your role, and who do you work with?'),
        item('s2i2', 'Which three problems cost you most right now?', 'question', {
          children: [{ id: 's2i2c1', kind: 'probe', text: 'Which of them did you try to solve?' }],
        }),
        item('s2i3', 'How is what you run today instrumented?'),
        item('s2i4', 'Share the architecture board', 'action'),
      ],
    },
    {
      id: 's3',
      title: 'Meaty questions',
      isOptional: false,
      budgetsMinutes: [15, 25],
      aim: 'Depends on what is being tested.',
      items: [
        item('s3i1', 'What keeps you from better telemetry?'),
        item('s3i2', 'Who else shapes the telemetry you have?'),
        item('s3i3', 'What stands between you and contributing?'),
      ],
    },
    {
      id: 's4',
      title: 'Observer questions',
      isOptional: true,
      budgetsMinutes: [0, 5],
      aim: '',
      items: [item('s4i1', 'Ask the audience for their questions.')],
    },
    {
      id: 's5',
      title: 'Turn the tables',
      isOptional: false,
      budgetsMinutes: [5, 10],
      aim: '',
      items: [item('s5i1', 'Ask what they want to know from you.', 'action')],
    },
    {
      id: 's6',
      title: 'Wrap it up',
      isOptional: false,
      budgetsMinutes: [3, 3],
      aim: '',
      items: [item('s6i1', 'Say thank you.', 'action')],
    },
  ],
};

/** A session held in memory by the real rules of the domain, with a clock that only moves when told. */
export interface PanelSession {
  log: SessionLog;
  /** Ms since the epoch. */
  now: number;
  /** What the panel kept of what was typed, by the note, in the order of the first saving. */
  drafts: Map<string, NoteDraft>;
  /** Every draft the panel sent, with its session. */
  sentDrafts: { sessionId: string; noteId: string; text: string | null }[];
  /** Every command the panel sent. */
  sent: Command[];
  /** Makes the next commands fail with this code; null lets them pass. */
  failsWith: ErrorCode | null;
  /** While set, commands wait for it before they are carried out. */
  gate: Promise<void> | null;
  /** Carries a command out `atSeconds` after the start. */
  run: (atSeconds: number, command: Command) => PanelSession;
  actions: PanelActions;
  /** What is not as usual. */
  settings: Partial<Settings>;
  /** Called after every command that went through. */
  onChange: () => void;
}

/** Starts a session of a guide and enters its first section. */
export function startPanelSession(formatIndex = 0, guide: Guide = interviewGuide): PanelSession {
  let count = 0;
  const stamp = (log: SessionLog | null, now: number) => ({
    now,
    lastAt: log?.events.at(-1)?.at ?? 0,
    count: count++,
    by: 'me',
    commandId: `c${count}`,
    random: 'r',
  });
  const started = createLog(
    writeEvents(
      [
        { type: 'session-started', sessionId: 'session', guideId: 'guide', guide, formatIndex, participant: 'P7', call: null },
        { type: 'section-entered', sectionId: guide.sections[0]?.id ?? '' },
      ],
      stamp(null, START),
    ),
  );
  if (!started) throw new Error('the log has no start');
  count += 1;

  const session: PanelSession = {
    log: started,
    now: START,
    drafts: new Map(),
    sentDrafts: [],
    sent: [],
    failsWith: null,
    gate: null,
    settings: {},
    onChange: () => undefined,
    run(atSeconds, command) {
      session.now = START + atSeconds * SECOND_MS;
      const outcome = carryOut(command);
      if (!outcome.ok) throw new Error(outcome.code);
      return session;
    },
    actions: {
      async send(command) {
        session.sent.push(command);
        await session.gate;
        if (session.failsWith) return { ok: false, code: session.failsWith };
        return carryOut(command);
      },
      saveDraft(sessionId, noteId, draft) {
        session.sentDrafts.push({ sessionId, noteId, text: draft?.text ?? null });
        if (draft) session.drafts.set(noteId, draft);
        else session.drafts.delete(noteId);
        return Promise.resolve(true);
      },
      exportMarkdown: () => Promise.resolve({ ok: true, filename: 'interview.md' }),
      openRecord: () => undefined,
      dismissCallNotice: () => undefined,
      moves: [],
      move: () => Promise.resolve({ ok: true }),
      startAnother: null,
      hideOverlay: () => undefined,
      retry: () => undefined,
      clock: () => session.now,
      createId: () => `id-${count++}`,
    },
  };
  function carryOut(command: Command): Outcome<{ commandId: string }> {
    const decision = decide(session.log, command, session.now);
    if (!decision.ok) return decision;
    const marks = stamp(session.log, session.now);
    // As the background does it: a note takes its draft along, and the end makes notes of what is still typed.
    const left = command.type === 'end-session' ? [...session.drafts.values()] : [];
    const ofDrafts = left.flatMap((draft) => {
      const made = decide(session.log, { type: 'add-note', ...draft, isStarred: false }, session.now);
      return made.ok ? made.bodies : [];
    });
    const bodies = [...ofDrafts, ...decision.bodies];
    session.log = renewLog(session.log);
    appendToLog(session.log, writeEvents(bodies, marks));
    if (command.type === 'add-note' || command.type === 'edit-note') session.drafts.delete(command.noteId);
    for (const body of bodies) if (body.type === 'note-added' || body.type === 'note-edited') session.drafts.delete(body.noteId);
    count += bodies.length;
    session.onChange();
    return { ok: true, commandId: marks.commandId };
  }
  return session;
}
