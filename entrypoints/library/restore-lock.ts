/** The lock that whoever restores a backup holds, of which there is one in this browser. */
const LOCK = 'restore-backup';

/** Takes the right to restore; resolves to the function that gives it back, or to null when another tab has it. The end of the page gives it back as well. */
export function takeRestoreTurn(): Promise<(() => void) | null> {
  return new Promise((resolve, reject) => {
    navigator.locks
      .request(LOCK, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((giveBack) => {
          resolve(giveBack);
        });
      })
      .catch(reject);
  });
}

/** Whether some tab of this browser is restoring a backup now. */
export async function isRestoring(): Promise<boolean> {
  const { held } = await navigator.locks.query();
  return held?.some(({ name }) => name === LOCK) === true;
}
