/** The least a worker can do: gives back what it gets. For `{ write: … }` it first puts that on disk, the way a note is put there. */
let opened;

function openDatabase() {
  opened ??= new Promise((resolve, reject) => {
    const request = indexedDB.open('bare', 1);
    request.onupgradeneeded = () => request.result.createObjectStore('values', { autoIncrement: true });
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  return opened;
}

async function write(value) {
  const database = await openDatabase();
  const transaction = database.transaction('values', 'readwrite', { durability: 'strict' });
  transaction.objectStore('values').add(value);
  await new Promise((resolve, reject) => {
    transaction.oncomplete = resolve;
    transaction.onabort = () => reject(transaction.error);
  });
}

chrome.runtime.onMessage.addListener((message, _sender, answer) => {
  if (message?.write === undefined) {
    answer(message);
    return false;
  }
  void write(message.write).then(() => answer(message));
  return true;
});
