import { z } from 'zod';
/** What an attendance mark is made of: full from so many minutes on. */
export declare const MarkRule: z.ZodObject<{
    minutes: z.ZodInt;
    points: z.ZodNumber;
    below: z.ZodEnum<{
        share: "share";
        nothing: "nothing";
    }>;
}, z.core.$strip>;
export type MarkRule = z.infer<typeof MarkRule>;
/** What a teacher has decided about a meeting. */
export declare const Plan: z.ZodObject<{
    title: z.ZodString;
    text: z.ZodString;
    opensAt: z.ZodNullable<z.ZodInt>;
    closesAt: z.ZodNullable<z.ZodInt>;
    settings: z.ZodObject<{
        startMuted: z.ZodDefault<z.ZodBoolean>;
        guests: z.ZodDefault<z.ZodBoolean>;
        attendeesShareScreen: z.ZodDefault<z.ZodBoolean>;
        maxPeople: z.ZodOptional<z.ZodInt>;
        waitingRoom: z.ZodDefault<z.ZodEnum<{
            nobody: "nobody";
            guests: "guests";
            everybody: "everybody";
        }>>;
        encryption: z.ZodDefault<z.ZodEnum<{
            none: "none";
            bridge: "bridge";
            own: "own";
        }>>;
        restricted: z.ZodDefault<z.ZodArray<z.ZodEnum<{
            microphone: "microphone";
            camera: "camera";
            screen_share: "screen_share";
            chat: "chat";
            private_chat: "private_chat";
            reactions: "reactions";
            files: "files";
        }>>>;
    }, z.core.$strip>;
    rooms: z.ZodEnum<{
        one: "one";
        groups: "groups";
    }>;
    mark: z.ZodNullable<z.ZodObject<{
        minutes: z.ZodInt;
        points: z.ZodNumber;
        below: z.ZodEnum<{
            share: "share";
            nothing: "nothing";
        }>;
    }, z.core.$strip>>;
}, z.core.$strip>;
export type Plan = z.infer<typeof Plan>;
/** What a meeting is like that nobody has decided anything about. Pure. */
export declare const usualPlan: (title: string) => Plan;
/** What a mark is by itself, when a teacher asks for one: points of a hundred for three quarters of an hour. */
export declare const usualMark: MarkRule;
/** What a line item for attendance is called by the tool, so that it is found again (LTI-AGS 2.0 §3.2.7). */
export declare const LINE_ITEM_TAG = "attendance";
