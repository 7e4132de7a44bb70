import type { ControlIds } from './setting-row';

/** A call service by its id and its name. */
export interface PlatformName {
  id: string;
  name: string;
}

interface PlatformsControlProps {
  ids: ControlIds;
  platforms: readonly PlatformName[];
  /** Ids of those on which nothing is offered. */
  without: readonly string[];
  onChange: (without: string[]) => void;
}

/** A tick for each service on which a session is offered. */
export function PlatformsControl({ ids, platforms, without, onChange }: PlatformsControlProps) {
  // One that is not known here any more can still be taken off the list.
  const others = without.filter((id) => platforms.every((platform) => platform.id !== id)).map((id) => ({ id, name: id }));
  return (
    <span class="setting-ticks" role="group" aria-label="Services with offers">
      {[...platforms, ...others].map(({ id, name }, index) => (
        <label key={id} class="setting-tick">
          <input
            type="checkbox"
            {...(index === 0 ? ids : {})}
            aria-label={name}
            checked={!without.includes(id)}
            onChange={({ currentTarget }) => onChange(currentTarget.checked ? without.filter((other) => other !== id) : [...without, id])}
          />
          {name}
        </label>
      ))}
    </span>
  );
}
