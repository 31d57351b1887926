// Loaded before a Node program by `--import`: the names in MEETBRIDGE_TEST_NAMES (separated by commas) are on this machine,
// which is what a line in /etc/hosts would say. All other names go the usual way.
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';

const names = new Set((process.env.MEETBRIDGE_TEST_NAMES ?? '').split(','));
const here = { address: '127.0.0.1', family: 4 };
const { lookup } = dns;
const { lookup: lookupPromised } = dns.promises;

dns.lookup = (hostname, ...more) => {
  if (!names.has(hostname)) return lookup(hostname, ...more);
  const done = more.at(-1);
  const options = typeof more[0] === 'object' && more[0] !== null ? more[0] : {};
  process.nextTick(() => (options.all ? done(null, [here]) : done(null, here.address, here.family)));
};
dns.promises.lookup = async (hostname, options) => {
  if (!names.has(hostname)) return lookupPromised(hostname, options);
  return options?.all ? [here] : here;
};
syncBuiltinESMExports();
