import { useEffect, useRef, useState } from 'preact/hooks';

import { GuideRowLine } from './guide-row';
import type { GuideRowActions } from './guide-row';
import { useSlices } from './outline/use-slices';
import type { GuideSummary } from '../../lib/protocol/records';
import './row-list.css';

/** Rows drawn in one frame: what fits a screen, so that a long list is seen as soon as a short one. */
const SLICE = 16;

interface GuideListProps extends GuideRowActions {
  /** In the order in which they are shown. */
  guides: readonly GuideSummary[];
  /** Ms since the epoch. */
  now: number;
}

/** Guides, each a link to its page, with a menu of what can be done with it. The keyboard stays at the place of a row that is gone. */
export function GuideList({ guides, now, onRename, onAct }: GuideListProps) {
  const root = useRef<HTMLUListElement>(null);
  const shown = useSlices(guides.length, SLICE);
  const [renamingId, setRenamingId] = useState<string | null>(null);
  /** The row that was acted on, and its place. */
  const acted = useRef<{ id: string; place: number } | null>(null);
  useEffect(() => {
    const before = acted.current;
    if (!before || guides.some(({ id }) => id === before.id)) return;
    acted.current = null;
    const links = root.current?.querySelectorAll<HTMLElement>('.row-link') ?? [];
    if (document.activeElement === document.body) links[Math.min(before.place, links.length - 1)]?.focus();
  }, [guides]);

  return (
    <ul class="row-list" ref={root} aria-label="Guides">
      {guides.slice(0, shown).map((guide, place) => (
        <GuideRowLine
          key={guide.id}
          guide={guide}
          now={now}
          isRenaming={renamingId === guide.id}
          onRenaming={(isRenaming) => setRenamingId(isRenaming ? guide.id : null)}
          onRename={onRename}
          onAct={(action, id) => {
            acted.current = { id, place };
            onAct(action, id);
          }}
        />
      ))}
    </ul>
  );
}
