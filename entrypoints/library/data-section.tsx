import { useEffect, useState } from 'preact/hooks';

import { DataSettings } from '../../components/library/settings/data-settings';
import { sendRequest } from '../../lib/client/send-request';
import { useAnswer } from './use-answer';

/** Where the data is. */
export function DataSection() {
  const [usedBytes, setUsedBytes] = useState<number | null>(null);
  const sync = useAnswer(() => sendRequest('get-guide-sync', {}));
  useEffect(() => {
    void navigator.storage.estimate().then(({ usage }) => setUsedBytes(usage ?? null));
  }, []);
  return <DataSettings isSynced={sync.status === 'ready' && sync.value.isOn} usedBytes={usedBytes} />;
}
