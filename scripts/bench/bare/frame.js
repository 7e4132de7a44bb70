/** One message to the worker for a click and for Enter, and one changed text when it has come back. */
const heading = document.querySelector('h2');
const note = document.querySelector('textarea');
const saved = document.querySelector('p');
let count = 0;

document.querySelector('button').addEventListener('click', async () => {
  count += 1;
  heading.textContent = String(await chrome.runtime.sendMessage(count));
});

note.addEventListener('input', () => {
  saved.textContent = '';
});

note.addEventListener('keydown', async (event) => {
  if (event.key !== 'Enter') return;
  event.preventDefault();
  const text = note.value;
  note.value = '';
  await chrome.runtime.sendMessage(text);
  saved.textContent = 'saved at once';
});
