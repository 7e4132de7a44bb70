import { options } from 'preact';

// Preact runs effects, also the last ones of what was unmounted, some 35 ms after the next frame. By then a test is over, and the DOM it had is gone.
options.requestAnimationFrame = queueMicrotask;
