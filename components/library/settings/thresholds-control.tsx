import { THRESHOLD_BOUNDS } from '../../../lib/domain/settings';
import type { Settings } from '../../../lib/domain/settings';
import { NumberControl } from './number-control';
import type { ControlIds } from './setting-row';

interface ThresholdsControlProps {
  ids: ControlIds;
  value: Settings['thresholdPercents'];
  onChange: (value: Settings['thresholdPercents']) => void;
}

/** When a section's time is marked as running short and as used up. The first is never above the second. */
export function ThresholdsControl({ ids, value: [first, second], onChange }: ThresholdsControlProps) {
  const [[leastFirst, mostFirst], [, mostSecond]] = THRESHOLD_BOUNDS;
  return (
    <span class="setting-several">
      <span class="setting-part">
        <span class="setting-part-name">Short</span>
        <NumberControl
          {...ids}
          label="Running short, percent"
          value={first}
          bounds={[leastFirst, Math.min(mostFirst, second)]}
          step={5}
          unit="%"
          onChange={(percent) => onChange([percent, second])}
        />
      </span>
      <span class="setting-part">
        <span class="setting-part-name">Used up</span>
        <NumberControl
          id={`${ids.id}-second`}
          aria-describedby={ids['aria-describedby']}
          label="Used up, percent"
          value={second}
          bounds={[first, mostSecond]}
          step={5}
          unit="%"
          onChange={(percent) => onChange([first, percent])}
        />
      </span>
    </span>
  );
}
