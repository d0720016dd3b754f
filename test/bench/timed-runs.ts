// Full runs one after the other. Prints how long each took, and each of its checks.
import { placeGiven } from './children.ts';
import { fullRun } from './full-run.ts';

const rounds = 7;

const place = placeGiven();
// The first one also waits for code to be loaded and compiled.
await fullRun(place);
const timed = [];
for (let round = 0; round < rounds; round += 1) {
  const begun = performance.now();
  const { findings, requests } = await fullRun(place);
  const milliseconds = performance.now() - begun;
  const checks = Object.fromEntries(findings.map((finding) => [finding.check, finding.milliseconds]));
  timed.push({ milliseconds, requests: requests.total, checks });
}
console.log(JSON.stringify(timed));
