import type { DraftEdit } from '../../lib/guides/editing/draft-edit';

/** What an edit is about: keys typed in one field are about the same thing and become one step. Empty for an edit that is a step of its own. */
export function editSubject(edit: DraftEdit): string {
  switch (edit.type) {
    case 'set-title':
    case 'set-preface':
    case 'set-source-note':
    case 'set-goals':
    case 'set-hypotheses':
      return edit.type;
    case 'set-section-title':
    case 'set-aim':
      return `${edit.type} ${edit.section}`;
    case 'set-text':
      return `${edit.type} ${edit.item}`;
    case 'set-minutes':
      return `${edit.type} ${edit.section} ${edit.formatIndex}`;
    case 'set-format-minutes':
      return `${edit.type} ${edit.formatIndex}`;
    default:
      return '';
  }
}
