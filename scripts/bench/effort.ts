/** How often and how long things are measured. */
export interface Effort {
  /** Loads of the call page, without and with a session. */
  loads: number;
  /** Stretches of the running timer, and the length of each in ms. */
  timerStretches: number;
  timerStretchMs: number;
  /** How long a busy call is watched, in ms. */
  watchMs: number;
  /** Clicks and notes with the worker awake. */
  answers: number;
  /** Clicks, notes and messages with the worker stopped before each. */
  wakes: number;
  /** Notes in the long session. */
  longSession: number;
  /** Notes timed in the short and in the long session. */
  timedNotes: number;
  /** Keys typed in the editor. */
  typedKeys: number;
  /** Guides in the library with many, and how often it is opened. */
  manyGuides: number;
  libraryOpens: number;
  /** Sessions in the list, and how often it is opened and searched with each number of them. */
  manySessions: readonly number[];
  sessionRounds: number;
}

/** What `npm run bench` does. */
export const fullEffort: Effort = {
  loads: 12,
  timerStretches: 6,
  timerStretchMs: 10_000,
  watchMs: 60_000,
  answers: 60,
  wakes: 15,
  longSession: 10_000,
  timedNotes: 100,
  typedKeys: 120,
  manyGuides: 1000,
  libraryOpens: 15,
  manySessions: [10, 1000, 10_000],
  sessionRounds: 8,
};

/** What `npm run bench -- --quick` does: enough to see that everything works and where things stand. */
export const quickEffort: Effort = {
  loads: 4,
  timerStretches: 2,
  timerStretchMs: 5000,
  watchMs: 20_000,
  answers: 15,
  wakes: 4,
  longSession: 1000,
  timedNotes: 40,
  typedKeys: 40,
  manyGuides: 1000,
  libraryOpens: 5,
  manySessions: [10, 1000],
  sessionRounds: 4,
};
