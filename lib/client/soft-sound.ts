/** What a sound tells: a section runs short, or its time is used up. */
export type SoftSound = 'short' | 'used-up';

/** Tones of a sound, in Hz, one after the other: up to be told, down when it is over. */
const TONES: Readonly<Record<SoftSound, readonly number[]>> = { short: [660], 'used-up': [660, 495] };

/** How long a tone is heard, in seconds, and how loud it is at most, of 1. */
const [TONE_SECONDS, LOUDNESS] = [0.5, 0.08];

/** How long a browser may take to let a page be heard, in ms; one that waits for a key or a click never answers. */
const START_MS = 500;

async function isRunning(context: AudioContext): Promise<boolean> {
  if (context.state !== 'running') {
    const tooLate = new Promise((resolve) => setTimeout(resolve, START_MS));
    await Promise.race([context.resume().catch(() => undefined), tooLate]);
  }
  return context.state === 'running';
}

/** One tone that swells and fades, so that it neither clicks nor startles. */
function addTone(context: AudioContext, frequency: number, from: number): OscillatorNode {
  const [oscillator, gain] = [context.createOscillator(), context.createGain()];
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0.0001, from);
  gain.gain.exponentialRampToValueAtTime(LOUDNESS, from + 0.05);
  gain.gain.exponentialRampToValueAtTime(0.0001, from + TONE_SECONDS);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(from);
  oscillator.stop(from + TONE_SECONDS);
  return oscillator;
}

/**
 * Plays a soft sound. `mayPlay` is asked once it could be heard. Resolves, after its end, to whether it was played: a browser keeps a page silent until
 * somebody has pressed something in it.
 */
export async function playSoftSound(sound: SoftSound, mayPlay: () => Promise<boolean> = () => Promise.resolve(true)): Promise<boolean> {
  const context = new AudioContext();
  try {
    if (!(await isRunning(context)) || !(await mayPlay())) return false;
    const tones = TONES[sound].map((frequency, index) => addTone(context, frequency, context.currentTime + (index * TONE_SECONDS) / 2));
    await new Promise((resolve) => tones.at(-1)?.addEventListener('ended', resolve, { once: true }));
    return true;
  } finally {
    // A context that is left running would go on costing time on its thread.
    await context.close();
  }
}
