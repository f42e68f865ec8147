// Loaded into a server before it starts (`node --expose-gc --require`): measures it from within, and moves its clock.
// It answers the messages of gauged-server.ts.
const { readdirSync } = require('node:fs');

const clockInterval = 30_000;
/** Between two measurements, in milliseconds. */
const apart = 250;
const RealDate = Date;
const realInterval = globalThis.setInterval;
const looks = new Set();
let ahead = Number(process.env.GAUGE_AHEAD);

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length === 0) super(RealDate.now() + ahead);
    else super(...given);
  }

  static now() {
    return RealDate.now() + ahead;
  }
};

/** What looks at the clock twice a minute looks when the clock is moved, too. */
globalThis.setInterval = (act, wait, ...rest) => {
  if (wait === clockInterval) looks.add(act);
  return realInterval(act, wait, ...rest);
};

function counts(names) {
  const found = {};
  for (const name of names) found[name] = (found[name] ?? 0) + 1;
  return found;
}

function measured() {
  // The first lets go of what finalizers hold, the second of the rest.
  globalThis.gc();
  globalThis.gc();
  const { heapUsed, rss, external } = process.memoryUsage();
  const { user, system } = process.cpuUsage();
  return {
    ...{ heapUsed, rss, external },
    processorTime: (user + system) / 1000,
    resources: counts(process.getActiveResourcesInfo()),
    openFiles: process.platform === 'linux' ? readdirSync('/proc/self/fd').length : 0,
  };
}

/**
 * Measures when nothing is left to do: a server goes on in slices when it has answered, and puts texts away. It has done
 * that when two measurements agree, and no slice waits for its turn.
 */
function measureIdle(before) {
  const now = measured();
  const agrees = Math.abs(now.heapUsed - (before?.heapUsed ?? 0)) < 0.002 * now.heapUsed;
  if (agrees && !('Immediate' in now.resources)) process.send(now);
  else setTimeout(measureIdle, apart, now);
}

process.on('message', ({ move }) => {
  if (move === undefined) {
    measureIdle();
    return;
  }
  ahead += move;
  for (const look of looks) look();
  process.send({});
});
