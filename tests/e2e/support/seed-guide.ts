import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { projectFolder } from '../../../scripts/setup/project.mjs';

/** A guide file, and what the panel has to show of it. */
export interface GuideFile {
  path: string;
  title: string;
  /** Section titles in order; the fourth is optional and has no time in the format of 30 minutes. */
  sections: string[];
  /** A check box, a question and the consent question. */
  action: string;
  question: string;
  consent: string;
}

const seed: GuideFile = {
  path: join(projectFolder, '../shared/seed/interview-guide.md'),
  title: 'OpenTelemetry community Interview Discussion Guide',
  sections: ['Housekeeping', 'Warm-up questions', 'Meaty questions', 'Observer questions', 'Turn the tables', 'Wrap it up'],
  action: 'Welcome the end user and thank them for participating.',
  question: 'What [would] prevents you from implementing [better] telemetry?',
  consent: 'Confirm it’s ok to record the interview.',
};

const fixture: GuideFile = {
  path: join(projectFolder, 'tests/fixtures/guides/same-syntax-as-the-seed.md'),
  title: 'Lantern operators Conversation Guide',
  sections: ['Settling in', 'Opening questions', 'Deep questions', 'Listener questions', 'Change of roles', 'Goodbye'],
  action: 'Greet the operator and say why we are glad to have them.',
  question: 'What [would] keeps you from trying [brighter] lamps?',
  consent: 'Check that it’s ok to record the conversation.',
};

/** The guide this project started from where it lies beside the project, and one in the same syntax where it does not. */
export const seedGuide: GuideFile = existsSync(seed.path) ? seed : fixture;
