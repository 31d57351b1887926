import { join } from 'node:path';
import { openAssets } from '../../src/http/lti/assets.ts';
import type { LtiRouteParts } from '../../src/http/lti/routes.ts';
import { ltiSealers } from '../../src/http/lti/sealers.ts';
import type { Keys } from '../../src/keys.ts';
import { createKeySets } from '../../src/platforms/key-set.ts';
import { createPlatformRequests } from '../../src/platforms/request.ts';
import { openToolKeys } from '../../src/tool-keys.ts';

/** The LTI door of a stage, where no platform is registered: nobody comes in by it. */
export function closedLtiDoor({ keys, data, clock }: { keys: Keys; data: string; clock: () => number }) {
  const { send } = createPlatformRequests({ loopback: false });
  const nobody = async (): Promise<never> => {
    throw new Error('The stage has no LTI platform.');
  };
  return {
    ...ltiSealers(keys.lti),
    toolKeys: openToolKeys(data, clock),
    keySets: createKeySets({ send, clock }),
    send,
    assets: openAssets({ pages: join(data, 'pages'), client: join(data, 'client') }),
    keepDays: 30,
    allowLoopback: false,
    groupsOf: nobody,
    attendanceOf: nobody,
    csvOf: () => '',
    resend: nobody,
    remark: nobody,
  } satisfies Partial<LtiRouteParts>;
}
