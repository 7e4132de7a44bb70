import type { Settings } from '../../../lib/domain/settings';

/** How a setting is chosen. `unit` follows the number; the kinds without fields are those of one setting. */
export type SettingControl =
  | { kind: 'switch' }
  | { kind: 'choice'; options: readonly (readonly [value: string, label: string])[] }
  | { kind: 'number'; field: 'minuteStep' | 'noteOffsetSeconds' | 'textPercent' | 'opacityPercent'; unit: string; step: number }
  | { kind: 'sounds' }
  | { kind: 'thresholds' }
  | { kind: 'tags' }
  | { kind: 'platforms' }
  | { kind: 'locale' };

/** One setting as people read it. */
export interface SettingDescription {
  label: string;
  /** One line on what it does. */
  explanation: string;
  /** Other words that people search for. */
  synonyms: string;
  control: SettingControl;
}

/** Every setting there is. */
export const SETTINGS: Readonly<Record<keyof Settings, SettingDescription>> = {
  surface: {
    label: 'Open the panel in',
    explanation: 'Where the panel appears when a session starts. You can move it at any time.',
    synonyms: 'surface side panel sidebar overlay window popup place share screen sharing',
    control: {
      kind: 'choice',
      options: [
        ['overlay', 'The call page'],
        ['side-panel', 'The browser’s side panel'],
        ['window', 'A window of its own'],
      ],
    },
  },
  opacityPercent: {
    label: 'Opacity of the overlay',
    explanation: 'How solid it is while you neither point at it nor type in it; below 100 %, the call shines through.',
    synonyms: 'transparent transparency see through alpha',
    control: { kind: 'number', field: 'opacityPercent', unit: '%', step: 5 },
  },
  offersSessions: {
    label: 'Offer to start a session',
    explanation: 'When you enter a call without a session, a small offer appears on it.',
    synonyms: 'prompt ask suggestion join automatic',
    control: { kind: 'switch' },
  },
  platformsWithoutOffers: {
    label: 'Services with offers',
    explanation: 'Without a tick nothing is offered there; you start from the toolbar.',
    synonyms: 'never on this service meet zoom jitsi teams webex prompt platforms',
    control: { kind: 'platforms' },
  },
  waitsForCall: {
    label: 'Wait for the call',
    explanation: 'A session that you start in the lobby keeps its clock at zero until you are in the call.',
    synonyms: 'lobby waiting room join clock start automatic',
    control: { kind: 'switch' },
  },
  hasSounds: {
    label: 'Soft sounds',
    explanation: 'A quiet tone at each threshold. Without headphones the other person may hear it too.',
    synonyms: 'audio noise chime beep volume mute alert',
    control: { kind: 'sounds' },
  },
  thresholdPercents: {
    label: 'Thresholds of a section',
    explanation: 'So much of its time used, a section is marked as short, then as used up.',
    synonyms: 'warning colour color percent alert time timer countdown 70 100 limit',
    control: { kind: 'thresholds' },
  },
  minuteStep: {
    label: 'Minutes in one step',
    explanation: 'What the buttons + and − and the shortcut give a section or take from it.',
    synonyms: 'more time less time extend plus minus',
    control: { kind: 'number', field: 'minuteStep', unit: 'min', step: 1 },
  },
  tagsAtHand: {
    label: 'Tags at hand',
    explanation: 'They lie under the note field, one press each. Separate them by spaces.',
    synonyms: 'labels hashtags chips codes',
    control: { kind: 'tags' },
  },
  noteOffsetSeconds: {
    label: 'Time notes earlier',
    explanation: 'A note gets the time of its first key less so many seconds, since one types after hearing it.',
    synonyms: 'offset timestamp delay seconds shift',
    control: { kind: 'number', field: 'noteOffsetSeconds', unit: 's', step: 1 },
  },
  theme: {
    label: 'Theme',
    explanation: 'Light or dark, for the panel, the popup and the library.',
    synonyms: 'dark mode light mode colour color night appearance',
    control: {
      kind: 'choice',
      options: [
        ['system', 'As the system'],
        ['light', 'Light'],
        ['dark', 'Dark'],
      ],
    },
  },
  textPercent: {
    label: 'Size of the text',
    explanation: 'In the panel, the popup and the library; everything grows with it.',
    synonyms: 'font zoom larger bigger smaller accessibility scale',
    control: { kind: 'number', field: 'textPercent', unit: '%', step: 10 },
  },
  locale: {
    label: 'Dates and numbers in',
    explanation: 'Only dates, times and numbers: words stay English, exports as they are.',
    synonyms: 'language locale region format clock 12-hour 24-hour am pm',
    control: { kind: 'locale' },
  },
};

/** The settings in the order of the page. */
export const SETTING_GROUPS = [
  { id: 'panel', title: 'Panel and surfaces', names: ['surface', 'opacityPercent'] },
  { id: 'calls', title: 'Calls', names: ['offersSessions', 'platformsWithoutOffers', 'waitsForCall'] },
  { id: 'time', title: 'Time and sounds', names: ['thresholdPercents', 'hasSounds', 'minuteStep'] },
  { id: 'notes', title: 'Notes', names: ['tagsAtHand', 'noteOffsetSeconds'] },
  { id: 'appearance', title: 'Appearance', names: ['theme', 'textPercent', 'locale'] },
] as const satisfies readonly { id: string; title: string; names: readonly (keyof Settings)[] }[];
