import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { assertionSigner } from "../doors/lti/service-assertion.js";
import { openAssets } from "../http/lti/assets.js";
import { attendanceCsv } from "../http/lti/attendance-csv.js";
import { attendanceFacts, learnersFrom } from "../http/lti/attendance-data.js";
import { createGroups } from "../http/lti/groups.js";
import { ltiSealers } from "../http/lti/sealers.js";
import { causeOf } from "../http/log.js";
import { createMarks } from "../marks/marks.js";
import { createGradeService } from "../platforms/grades.js";
import { createKeySets } from "../platforms/key-set.js";
import { createPlatformRequests } from "../platforms/request.js";
import { createRosters } from "../platforms/rosters.js";
import { createServiceCall } from "../platforms/service.js";
import { createServiceTokens } from "../platforms/token.js";
import { ltiSiteOf } from "../sites/registrations.js";
import { openToolKeys } from "../tool-keys.js";
/** Where the build leaves what browsers load: the tool's own pages beside this program, the client in its own package. */
const builtAssets = {
    pages: join(import.meta.dirname, '../pages'),
    client: join(import.meta.dirname, '../../../shared/dist/client'),
};
/** Wires the LTI door: the one place where platforms, marks and pages meet. */
export function createLtiDoor(config, parts) {
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
//# sourceMappingURL=lti.js.map