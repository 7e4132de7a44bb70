import { MenuButton } from '../menu-button';
import type { OutlineActions } from './outline-actions';

interface SectionMenuProps {
  id: string;
  name: string;
  isFirst: boolean;
  isAlternative: boolean;
  actions: OutlineActions;
}

/** What can be done with a section beside writing it. */
export function SectionMenu({ id, name, isFirst, isAlternative, actions }: SectionMenuProps) {
  const later = [
    { id: 'alternative', label: isAlternative ? 'No alternative: run it as well' : 'Alternative to the section before' },
    { id: 'question', label: 'Make the title a question' },
    { id: 'script', label: 'Make the title script' },
  ];
  const choose = (choice: string) => {
    switch (choice) {
      case 'insert':
        return actions.onEdit({ type: 'insert-section', after: id });
      case 'alternative':
        return actions.onEdit({ type: 'set-alternative', section: id, isAlternative: !isAlternative });
      case 'question':
      case 'script':
        return actions.onEdit({ type: 'section-to-item', section: id, kind: choice });
      case 'move-up':
      case 'move-down':
      case 'remove':
        return actions.onEdit({ type: choice, part: id });
    }
  };
  return (
    <MenuButton
      look="dots"
      label={`More for section ${name}`}
      items={[
        { id: 'insert', label: 'New section after it' },
        { id: 'move-up', label: 'Move up' },
        { id: 'move-down', label: 'Move down' },
        ...(isFirst ? [] : later),
        { id: 'remove', label: 'Remove' },
      ]}
      onChoose={choose}
    />
  );
}
