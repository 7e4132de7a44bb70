import type { Guide, Item } from '../../lib/domain/guide';

function question(id: string, text: string): Item {
  return { id, kind: 'question', text, isConsent: false, children: [] };
}

/** A small guide with the budgets of the seed: 31 minutes in the format of 30, 58 in that of 60. */
export const smallGuide: Guide = {
  title: 'Small guide',
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
        { id: 's1i1', kind: 'action', text: 'Say welcome', isConsent: false, children: [] },
        { id: 's1i2', kind: 'action', text: 'Ask whether it is fine to record', isConsent: true, children: [] },
      ],
    },
    {
      id: 's2',
      title: 'Warm-up',
      isOptional: false,
      budgetsMinutes: [3, 10],
      aim: '',
      items: [question('s2i1', 'What is your role?'), question('s2i2', 'What costs you most?')],
    },
    {
      id: 's3',
      title: 'Meaty',
      isOptional: false,
      budgetsMinutes: [15, 25],
      aim: '',
      items: [question('s3i1', 'What keeps you from it?')],
    },
    { id: 's4', title: 'Observers', isOptional: true, budgetsMinutes: [0, 5], aim: '', items: [] },
    { id: 's5', title: 'Turn the tables', isOptional: false, budgetsMinutes: [5, 10], aim: '', items: [] },
    { id: 's6', title: 'Wrap up', isOptional: false, budgetsMinutes: [3, 3], aim: '', items: [] },
  ],
};
