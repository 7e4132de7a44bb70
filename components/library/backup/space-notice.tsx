import { sizeText } from './size-text';
import './backup.css';

/** Says that space runs short, before anything fails. `freeBytes` is what is left. */
export function SpaceNotice({ freeBytes }: { freeBytes: number }) {
  return (
    <p class="notice notice-warn space-notice" role="status">
      Space runs short: {sizeText(freeBytes)} left for Fieldguide on this machine. Everything so far is saved. Free some disk space before a
      long session, or delete sessions that you have backed up.
    </p>
  );
}
