import type { Item } from '../../../lib/domain/guide';
import { MenuButton } from '../menu-button';
import type { MenuItem } from '../menu-button';
import type { OutlineActions } from './outline-actions';

interface ItemMenuProps {
  id: string;
  name: string;
  /** The item, when it lies directly below its section. */
  item: Item | null;
  actions: OutlineActions;
}

function itemsFor(item: Item | null): MenuItem[] {
  const own: MenuItem[] =
    item === null
      ? []
      : [
          { id: 'essential', label: item.priority === 'essential' ? 'No longer essential' : 'Essential' },
          { id: 'if-time', label: item.priority === 'if-time' ? 'No longer if time' : 'If time' },
          { id: 'consent', label: item.isConsent ? 'Does not ask for consent' : 'Asks for consent' },
        ];
  return [
    ...own,
    { id: 'move-up', label: 'Move up' },
    { id: 'move-down', label: 'Move down' },
    { id: 'title', label: 'Make it a section title' },
    { id: 'split', label: 'Begin a section here' },
    { id: 'remove', label: 'Remove' },
  ];
}

/** What can be done with an item beside writing it. */
export function ItemMenu({ id, name, item, actions }: ItemMenuProps) {
  const choose = (choice: string) => {
    switch (choice) {
      case 'essential':
      case 'if-time':
        return actions.onEdit({ type: 'set-priority', item: id, priority: item?.priority === choice ? null : choice });
      case 'consent':
        return actions.onEdit({ type: 'set-consent', item: id, isConsent: item?.isConsent !== true });
      case 'move-up':
      case 'move-down':
      case 'remove':
        return actions.onEdit({ type: choice, part: id });
      case 'title':
        return actions.onEdit({ type: 'item-to-section', item: id });
      case 'split':
        return actions.onEdit({ type: 'split-section', item: id });
    }
  };
  return <MenuButton look="dots" label={`More for ${name}`} items={itemsFor(item)} onChoose={choose} />;
}
