import { useEffect, useRef, useState } from 'preact/hooks';

import { announcementFor } from './announcement';
import type { Situation } from './announcement';

/** Says changes of the session once and politely; the clocks themselves stay silent. */
export function Announcer({ sectionId, sectionTitle, alert, thresholds, isOver, isLate, status }: Situation) {
  const before = useRef<Situation | null>(null);
  const [words, setWords] = useState('');
  useEffect(() => {
    const after = { sectionId, sectionTitle, alert, thresholds, isOver, isLate, status };
    const said = before.current ? announcementFor(before.current, after) : '';
    if (said !== '') setWords(said);
    before.current = after;
  }, [sectionId, sectionTitle, alert, thresholds, isOver, isLate, status]);
  return (
    <p class="visually-hidden" aria-live="polite">
      {words}
    </p>
  );
}
