import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Config } from '../config.ts';
import { assertionSigner } from '../doors/lti/service-assertion.ts';
import { openAssets } from '../http/lti/assets.ts';
import { attendanceCsv } from '../http/lti/attendance-csv.ts';
import { attendanceFacts, learnersFrom } from '../http/lti/attendance-data.ts';
import { createGroups } from '../http/lti/groups.ts';
import type { LtiRouteParts } from '../http/lti/routes.ts';
import { ltiSealers } from '../http/lti/sealers.ts';
import { causeOf } from '../http/log.ts';
import { createMarks, type Marks } from '../marks/marks.ts';
import { createGradeService } from '../platforms/grades.ts';
import { createKeySets } from '../platforms/key-set.ts';
import { createPlatformRequests } from '../platforms/request.ts';
import { createRosters } from '../platforms/rosters.ts';
import { createServiceCall } from '../platforms/service.ts';
import { createServiceTokens } from '../platforms/token.ts';
import { ltiSiteOf } from '../sites/registrations.ts';
import { openToolKeys } from '../tool-keys.ts';
import type { BridgeParts } from './parts.ts';

/** The LTI door, wired: what its routes take besides what all have, and what goes on behind them. */
export type LtiDoor = {
  routes: Omit<
    LtiRouteParts,
    'records' | 'once' | 'clock' | 'audience' | 'livekitUrl' | 'keepDays' | 'allowLoopback'
  >;
  marks: Pick<Marks, 'outbox' | 'start' | 'idle'>;
  stop(): Promise<void>;
};

/** Where the build leaves what browsers load: the tool's own pages beside this program, the client in its own package. */
const builtAssets = {
  pages: join(import.meta.dirname, '../pages'),
  client: join(import.meta.dirname, '../../../shared/dist/client'),
};

/** Wires the LTI door: the one place where platforms, marks and pages meet. */
export function createLtiDoor(config: Config, parts: BridgeParts): LtiDoor {
  const { keys, store, log, clock, schedule, lookup } = parts;
  const { records } = store;
  const toolKeys = openToolKeys(config.data, clock);
  const requests = createPlatformRequests({
    loopback: config.allowLoopback,
    ...(lookup === undefined ? {} : { lookup }),
  });
  const { send } = requests;
  const tokens = createServiceTokens({ send, sign: assertionSigner(toolKeys), clock, newId: randomUUID });
  const call = createServiceCall({ send, tokens });
  const rosters = createRosters({
    call,
    clock,
    onTrouble: (error) => log.warn(causeOf(error), 'a course list could not be read'),
  });
  const marks = createMarks({
    store,
    records,
    service: createGradeService({ call, clock }),
    siteOf: (id) => ltiSiteOf(records, id),
    learners: learnersFrom(rosters),
    clock,
    schedule,
    random: Math.random,
    onTrouble: (trouble) => log.warn(trouble, 'a platform does not take marks'),
    onFailure: (error) => log.error(causeOf(error), 'marks were not sent'),
  });
  return {
    routes: {
      ...ltiSealers(keys.lti),
      send,
      toolKeys,
      keySets: createKeySets({ send, clock }),
      assets: openAssets(builtAssets),
      groupsOf: createGroups({
        records,
        call,
        clock,
        onTrouble: (error) => log.warn(causeOf(error), 'the groups of a course could not be read'),
      }),
      attendanceOf: attendanceFacts({ records, rosters, clock }),
      csvOf: (facts, link, say) => attendanceCsv(facts, link.plan.mark !== null, say),
      resend: marks.resend,
      remark: marks.remark,
    },
    marks,
    async stop() {
      await marks.stop();
      requests.close();
    },
  };
}
