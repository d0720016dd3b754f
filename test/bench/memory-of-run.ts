// One full run within all that the main process consists of. Prints the memory before it and the most during it, in MB.
import { setTimeout as delay } from 'node:timers/promises';
import { openAssistant } from '../support/assistant.ts';
import { placeGiven } from './children.ts';
import { megabytes } from './figures.ts';
import { fullRun } from './full-run.ts';

const settlingMs = 3_000;
const sampleEveryMs = 5;

const resident = (): number => process.memoryUsage.rss();
/** The most since the process began. */
const highest = (): number => process.resourceUsage().maxRSS * 1024;

const rig = await openAssistant();
await delay(settlingMs);
const idle = resident();
const highestBefore = highest();
let sampled = idle;
const timer = setInterval(() => {
  sampled = Math.max(sampled, resident());
}, sampleEveryMs);
await fullRun(placeGiven());
clearInterval(timer);
// Samples miss what is taken and given back while the processor is busy; the system's own mark does not.
const peak = highest() > highestBefore ? highest() : sampled;
console.log(JSON.stringify({ idle: megabytes(idle), peak: megabytes(peak) }));
await rig.end();
