import type { GradeService } from '../marks/grade-service.ts';
import type { ServiceCall } from './service.ts';
/** The gradebooks of platforms, as marks see them (Assignment and Grade Services 2.0). `clock` in epoch ms. */
export declare function createGradeService({ call, clock, }: {
    call: ServiceCall;
    clock: () => number;
}): GradeService;
