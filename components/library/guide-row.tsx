import { useEffect, useRef } from 'preact/hooks';

import type { GuideSummary } from '../../lib/protocol/records';
import { SYNC_WORDS, countText, guideSummaryText, sumsText } from './guide-summary-text';
import { MenuButton } from './menu-button';
import { RenameForm } from './rename-form';

/** What can be done with a guide besides opening and renaming it. */
export type GuideAction = 'copy' | 'archive' | 'unarchive' | 'delete';

/** What a row asks for. */
export interface GuideRowActions {
  onRename: (guideId: string, title: string) => void;
  onAct: (action: GuideAction, guideId: string) => void;
}

interface GuideRowProps extends GuideRowActions {
  guide: GuideSummary;
  /** Ms since the epoch. */
  now: number;
  isRenaming: boolean;
  onRenaming: (isRenaming: boolean) => void;
}

const COPY = { id: 'copy', label: 'Make a copy' } as const;

/** What the menu of a guide offers; one that comes with Fieldguide is only copied. */
export function menuItems({ isBuiltIn, isArchived }: Pick<GuideSummary, 'isBuiltIn' | 'isArchived'>) {
  if (isBuiltIn) return [COPY];
  const archive = isArchived ? { id: 'unarchive', label: 'Take out of the archive' } : { id: 'archive', label: 'Archive' };
  return [{ id: 'rename', label: 'Rename' }, COPY, archive, { id: 'delete', label: 'Delete' }];
}

function GuideBadges({ guide }: { guide: GuideSummary }) {
  const sync = SYNC_WORDS[guide.sync];
  return (
    <>
      {sync !== null && <span class="badge badge-warn">{sync}</span>}
      {guide.isBuiltIn && <span class="badge">comes with Fieldguide</span>}
    </>
  );
}

/** A guide in the list: its link and its menu, or the field in which it is renamed. */
export function GuideRowLine({ guide, now, isRenaming, onRenaming, onRename, onAct }: GuideRowProps) {
  const { id, title, itemCount, sessionCount } = guide;
  const row = useRef<HTMLLIElement>(null);
  const wasRenaming = useRef(false);
  useEffect(() => {
    // The keyboard goes back to where renaming was asked for.
    if (wasRenaming.current && !isRenaming) row.current?.querySelector<HTMLElement>('[aria-haspopup]')?.focus();
    wasRenaming.current = isRenaming;
  }, [isRenaming]);

  const choose = (action: string) => {
    if (action === 'rename') onRenaming(true);
    else onAct(action as GuideAction, id);
  };
  const facts = [countText(itemCount, 'item'), sumsText(guide), sessionCount > 0 ? countText(sessionCount, 'session') : ''];
  return (
    <li class="row" ref={row}>
      {isRenaming ? (
        <RenameForm
          title={title}
          onSave={(next) => {
            onRenaming(false);
            if (next !== title) onRename(id, next);
          }}
          onCancel={() => onRenaming(false)}
        />
      ) : (
        <>
          <div class="row-main">
            <a class="row-link" href={`#/guides/${encodeURIComponent(id)}`}>
              {title}
            </a>
            <small>{[guideSummaryText(guide, now), ...facts.filter((fact) => fact !== '')].join(' · ')}</small>
          </div>
          <GuideBadges guide={guide} />
          <div class="row-action">
            <MenuButton look="dots" label={`Actions for ${title}`} items={menuItems(guide)} onChoose={choose} />
          </div>
        </>
      )}
    </li>
  );
}
